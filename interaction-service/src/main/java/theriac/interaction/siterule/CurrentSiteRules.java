package theriac.interaction.siterule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.rule.SiteRules;
import theriac.interaction.rule.SiteView;
import theriac.interaction.siterule.RuleOverrides.InForce;

/// What is in force at the sites, as this replica last read it: swapped whole when a number in the database says that
/// something has changed. Who reads it takes no lock and asks no database.
@ApplicationScoped
public class CurrentSiteRules implements SiteRules {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private final RuleOverrides kept;
    private final Clock clock;
    private final AtomicReference<Views> views;

    CurrentSiteRules(RuleOverrides kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
        this.views = new AtomicReference<>(new Views(-1, Map.of(), Instant.EPOCH));
    }

    /// What was read, and when it was last known to hold.
    private record Views(long changes, Map<String, SiteView> bySite, Instant confirmedAt) {

        Views confirmed(Instant at) {
            return new Views(changes, bySite, at);
        }
    }

    /// Reads what is in force anew, unless nothing has changed. One at a time, so that an older reading never takes
    /// the place of a newer one.
    public synchronized void refresh() {
        var askedAt = clock.instant();
        if (kept.changes() != views.get().changes()) {
            views.set(read(kept.inForce(), askedAt));
            return;
        }
        views.updateAndGet(current -> current.confirmed(askedAt));
    }

    private static Views read(InForce inForce, Instant askedAt) {
        var bySite = inForce.overrides().stream()
                .collect(Collectors.groupingBy(
                        RuleOverride::site, Collectors.collectingAndThen(Collectors.toList(), CurrentSiteRules::view)));
        return new Views(inForce.changes(), Map.copyOf(bySite), askedAt);
    }

    private static SiteView view(List<RuleOverride> overrides) {
        return new SiteView(overrides.stream()
                .map(override -> new SiteView.Wanted(override.target(), override.change()))
                .toList());
    }

    @Override
    public SiteView of(String site) {
        return views.get().bySite().getOrDefault(site, SiteView.UNCHANGED);
    }

    @Override
    public Optional<Duration> unheardFor() {
        return Optional.of(Duration.between(views.get().confirmedAt(), clock.instant()))
                .filter(silence -> silence.compareTo(LONGEST_SILENCE) > 0);
    }
}
