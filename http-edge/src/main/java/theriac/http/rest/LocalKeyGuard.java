package theriac.http.rest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.http.config.TokensConfig;

/// Refuses to start anywhere but on a developer's machine with a key that was made on the spot: everyone there can make
/// tokens with it.
@ApplicationScoped
class LocalKeyGuard {

    private static final Logger LOG = LoggerFactory.getLogger(LocalKeyGuard.class);
    private static final Set<String> LOCAL_PROFILES = Set.of("local", "dev", "test");

    private final Optional<String> publicKey;
    private final TokensConfig tokens;

    LocalKeyGuard(@ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> publicKey, TokensConfig tokens) {
        this.publicKey = publicKey;
        this.tokens = tokens;
    }

    void starting(@Observes @Priority(1) StartupEvent event) {
        refusal(ConfigUtils.getProfiles()).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
        LOG.atInfo().addKeyValue("issuer", tokens.issuer()).log("tokens of one issuer are trusted");
    }

    Optional<String> refusal(Collection<String> profiles) {
        if (!profiles.isEmpty() && LOCAL_PROFILES.containsAll(profiles)) {
            return Optional.empty();
        }
        return publicKey.map(_ -> "quarkus.oidc.public-key is for profile local alone: in profile %s remove it and set"
                        .formatted(List.copyOf(profiles))
                + " quarkus.oidc.auth-server-url to the issuer of your tokens.");
    }
}
