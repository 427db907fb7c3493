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

/// Refuses to start anywhere but on a developer's machine with a key that was made on the spot: everyone there can make
/// tokens with it.
@ApplicationScoped
class LocalKeyGuard {

    private static final Set<String> LOCAL_PROFILES = Set.of("local", "dev", "test");

    private final Optional<String> publicKey;
    private final Optional<String> authServerUrl;

    LocalKeyGuard(
            @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> publicKey,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> authServerUrl) {
        this.publicKey = publicKey;
        this.authServerUrl = authServerUrl;
    }

    void starting(@Observes @Priority(1) StartupEvent event) {
        refusal(ConfigUtils.getProfiles()).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    Optional<String> refusal(Collection<String> profiles) {
        if (!profiles.isEmpty() && LOCAL_PROFILES.containsAll(profiles)) {
            return Optional.empty();
        }
        if (publicKey.isPresent()) {
            return Optional.of("quarkus.oidc.public-key is for profile local alone: in profile %s remove it and set"
                            .formatted(List.copyOf(profiles))
                    + " quarkus.oidc.auth-server-url to the issuer of your tokens.");
        }
        return authServerUrl.isPresent()
                ? Optional.empty()
                : Optional.of("quarkus.oidc.auth-server-url is missing: set it to the issuer of your tokens.");
    }
}
