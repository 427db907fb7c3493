package theriac.interaction.cdshooks.trust;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/// Public keys of registered systems, fetched from the addresses that were registered and no other. A key that
/// is not known has them fetched again, but not more often than every half minute; while they can't be had,
/// those had last count until they are too old.
@ApplicationScoped
class KeySets {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 256 * 1024;

    private final Map<URI, Fetched> cache = new ConcurrentHashMap<>();
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();

    KeySets(Clock clock) {
        this.clock = clock;
    }

    /// Keys as they were had last.
    ///
    /// @param at when they were had
    /// @param triedAt when they were asked for, whether they could be had or not
    private record Fetched(List<JsonWebKey> keys, Instant at, Instant triedAt) {

        boolean isFresh(Instant now) {
            return at.plus(FRESH).isAfter(now);
        }

        Optional<Key> find(String keyId, String keyType) {
            return keys.stream()
                    .filter(key -> keyId.equals(key.getKeyId()) && keyType.equals(key.getKeyType()))
                    .map(JsonWebKey::getKey)
                    .findFirst();
        }
    }

    /// The key of that id.
    ///
    /// @param keyType `RSA` or `EC`
    Optional<Key> find(URI address, String keyId, String keyType) {
        var now = clock.instant();
        var cached = Optional.ofNullable(cache.get(address));
        var found = cached.filter(keys -> keys.isFresh(now)).flatMap(keys -> keys.find(keyId, keyType));
        if (found.isPresent()
                || cached.filter(keys -> keys.triedAt().plus(RETRY).isAfter(now))
                        .isPresent()) {
            return found;
        }
        var keys = fetch(address);
        var fetched = keys.isEmpty()
                ? new Fetched(
                        cached.map(Fetched::keys).orElse(keys),
                        cached.map(Fetched::at).orElse(now),
                        now)
                : new Fetched(keys, now, now);
        cache.put(address, fetched);
        return fetched.isFresh(now) ? fetched.find(keyId, keyType) : Optional.empty();
    }

    private List<JsonWebKey> fetch(URI address) {
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var bytes = body.readNBytes(MOST_BYTES);
                return answer.statusCode() == 200
                        ? new JsonWebKeySet(new String(bytes, StandardCharsets.UTF_8)).getJsonWebKeys()
                        : List.of();
            }
        } catch (IOException | JoseException away) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
