package theriac.adverseevent.casework.config;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casework.Duties;
import theriac.adverseevent.casework.DutyRole;
import theriac.adverseevent.casework.ReportingLaws;
import theriac.adverseevent.casework.SiteDuties;

/// Reads which site has which duties; what is wrong stops the start and is named.
final class DutiesConfiguration {

    private static final String PREFIX = "theriac.reporting-duties.";

    private DutiesConfiguration() {}

    @Produces
    @Singleton
    static SiteDuties duties(DutiesConfig config, RegisteredSenders senders, ReportingLaws laws) {
        Map<SenderId, Duties> duties = config.sites().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        site -> new SenderId(site.getKey()),
                        site -> duties(site.getKey(), site.getValue(), senders, laws)));
        return new SiteDuties(duties, laws);
    }

    /// Makes the duties, so that a wrong one is found before the first case comes.
    static void checkAtStart(@Observes StartupEvent start, SiteDuties duties) {
        duties.digest();
    }

    static Duties duties(String site, DutiesConfig.SiteConfig config, RegisteredSenders senders, ReportingLaws laws) {
        var role = Coded.of(DutyRole.class, config.role())
                .orElseThrow(() -> wrong(site, "role must be one of " + Coded.codesOf(DutyRole.class)));
        config.jurisdictions().stream()
                .filter(jurisdiction -> !laws.know(jurisdiction, role))
                .findFirst()
                .ifPresent(unknown -> {
                    throw wrong(site, "jurisdictions: there are no rules for a " + role.code() + " in " + unknown);
                });
        return new Duties(role, config.jurisdictions(), zone(site, senders));
    }

    private static ZoneId zone(String site, RegisteredSenders senders) {
        return senders.timeZoneOf(new SenderId(site))
                .orElseThrow(() -> wrong(
                        site,
                        "theriac.senders." + site + ".time-zone must be set, since due dates end"
                                + " with the site's days"));
    }

    private static IllegalArgumentException wrong(String site, String what) {
        return new IllegalArgumentException(PREFIX + site + ": " + what);
    }
}
