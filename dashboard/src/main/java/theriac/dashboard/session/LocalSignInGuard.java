package theriac.dashboard.session;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

/// Refuses to start anywhere but on a developer's machine with the local sign-in: there, everyone may be anyone.
@ApplicationScoped
class LocalSignInGuard {

    private static final Set<String> LOCAL_PROFILES = Set.of("local", "dev", "test");

    private final LocalSignIn localSignIn;

    LocalSignInGuard(LocalSignIn localSignIn) {
        this.localSignIn = localSignIn;
    }

    void starting(@Observes @Priority(1) StartupEvent event) {
        refusal(ConfigUtils.getProfiles(), localSignIn.isOffered()).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    static Optional<String> refusal(Collection<String> profiles, boolean localSignInOffered) {
        var local = !profiles.isEmpty() && LOCAL_PROFILES.containsAll(profiles);
        return local || !localSignInOffered
                ? Optional.empty()
                : Optional.of("theriac.dashboard.local-sign-in.private-key is for profile local alone: in profile "
                        + "%s remove it, and people sign in at quarkus.oidc.auth-server-url."
                                .formatted(List.copyOf(profiles)));
    }
}
