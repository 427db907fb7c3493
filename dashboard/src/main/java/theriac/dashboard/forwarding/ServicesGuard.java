package theriac.dashboard.forwarding;

import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import theriac.dashboard.config.DashboardConfig;

/// Refuses to start while the page would not know where one of its services answers.
@ApplicationScoped
class ServicesGuard {

    private final Set<String> told;

    ServicesGuard(DashboardConfig config) {
        this.told = config.services().keySet();
    }

    void starting(@Observes @Priority(1) StartupEvent event) {
        refusal(told).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    /// @param told the names of the services whose addresses were told
    static Optional<String> refusal(Set<String> told) {
        return ServicePaths.services()
                .filter(service -> !told.contains(service))
                .sorted()
                .findFirst()
                .map(service -> "theriac.dashboard.services.%s.url is missing: set it to where that service answers."
                        .formatted(service));
    }
}
