package theriac.interaction.siterule.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.interaction.siterule.CurrentSiteRules;

/// Asks every so often whether another replica let something come into force, so that this one follows. The service
/// takes no request before it has read what is in force.
@ApplicationScoped
class SiteRulesWatch {

    private final CurrentSiteRules current;

    SiteRulesWatch(CurrentSiteRules current) {
        this.current = current;
    }

    void readAtStart(@Observes StartupEvent start) {
        current.refresh();
    }

    @Scheduled(every = "{theriac.interaction.site-rules.read-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void readAgain() {
        current.refresh();
    }
}
