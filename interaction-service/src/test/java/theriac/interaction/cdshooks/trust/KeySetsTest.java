package theriac.interaction.cdshooks.trust;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Keys of a prescribing system that changes them, over real HTTP; the time is the test's.
class KeySetsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final Watch watch = new Watch();
    private final KeySets keys = new KeySets(watch);
    private final HttpServer server;
    private final URI address;
    private volatile String published = "";

    /// A clock that a test puts forward.
    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    KeySetsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://localhost:" + server.getAddress().getPort() + "/jwks.json");
    }

    @BeforeEach
    void theSystemPublishesOneKey() throws JoseException {
        publish("first");
        server.createContext("/jwks.json", exchange -> {
            asked.incrementAndGet();
            var body = published.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        assertThat(isKnown("first")).isTrue();
        assertThat(asked).hasValue(1);
    }

    @AfterEach
    void theSystemStops() {
        server.stop(0);
    }

    private void publish(String keyId) throws JoseException {
        var key = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        key.setKeyId(keyId);
        published = new JsonWebKeySet(key).toJson();
    }

    private boolean isKnown(String keyId) {
        return keys.find(address, keyId, "EC").isPresent();
    }

    private void pass(Duration time) {
        watch.now = watch.now.plus(time);
    }

    @Test
    void aKnownKeyIsNotFetchedAgainWithinTenMinutes() {
        pass(Duration.ofMinutes(9));

        assertThat(isKnown("first")).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNewKeyIsFetchedOnceAndTheOldOneIsNoLongerBelieved() throws JoseException {
        publish("second");
        pass(Duration.ofSeconds(31));

        assertThat(isKnown("second")).isTrue();
        assertThat(isKnown("second")).isTrue();
        assertThat(isKnown("first")).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void aKeyThatIsWithdrawnIsNoLongerBelievedAfterTenMinutes() throws JoseException {
        publish("second");
        pass(Duration.ofMinutes(11));

        assertThat(isKnown("first")).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void anUnknownKeyHasTheKeysFetchedOnceAndNotOnEveryCall() {
        pass(Duration.ofSeconds(31));
        for (var call = 0; call < 20; call++) {
            assertThat(isKnown("nobody-" + call)).isFalse();
        }
        assertThat(asked).hasValue(2);

        pass(Duration.ofSeconds(31));

        assertThat(isKnown("nobody")).isFalse();
        assertThat(asked).hasValue(3);
        assertThat(isKnown("first")).isTrue();
    }

    @Test
    void keysThatWereHadCountWhileTheSystemIsAwayUntilTheyAreTooOld() {
        server.stop(0);
        pass(Duration.ofSeconds(31));
        assertThat(isKnown("nobody")).isFalse();

        assertThat(isKnown("first")).isTrue();
        pass(Duration.ofMinutes(10));

        assertThat(isKnown("first")).isFalse();
    }
}
