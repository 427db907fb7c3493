package theriac.adverseevent.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.disproportionality.Moment;
import theriac.adverseevent.signal.Signals.Standing;

/// Compares what screens say now with where signals stand.
@ApplicationScoped
class FindCrossings {

    /// What was decided against comes back when it has counted so many cases more, and half as many again.
    private static final int MORE_CASES = 3;

    private final ScreenPairs screenPairs;
    private final ScreenCombinations screenCombinations;

    FindCrossings(ScreenPairs screenPairs, ScreenCombinations screenCombinations) {
        this.screenPairs = screenPairs;
        this.screenCombinations = screenCombinations;
    }

    /// What has to be noted about a signal.
    ///
    /// @param reopened the cases that it counts now, if these bring back what was decided against
    record Change(Subject subject, List<Crossing> crossings, Optional<Long> reopened) {

        boolean isNothing() {
            return crossings.isEmpty() && reopened.isEmpty();
        }
    }

    /// Every difference.
    ///
    /// @param lookedAt which subjects were held against screens: of others nothing is known now
    List<Change> between(
            Collection<Standing> standings, Screened screened, Predicate<Subject> lookedAt, Moment moment) {
        var known = standings.stream().collect(Collectors.toMap(Standing::subject, standing -> standing));
        var fallen = standings.stream().filter(standing -> lookedAt.test(standing.subject()));
        var found = screened.subjects().stream().filter(subject -> !known.containsKey(subject));
        return Stream.concat(
                        fallen.map(standing -> change(standing, screened, moment)),
                        found.map(subject -> new Change(
                                subject, rises(List.of(), screened.of(subject), moment.at()), Optional.empty())))
                .filter(change -> !change.isNothing())
                .toList();
    }

    private Change change(Standing standing, Screened screened, Moment moment) {
        var subject = standing.subject();
        var now = screened.of(subject);
        var crossings = new ArrayList<>(rises(standing.above(), now, moment.at()));
        standing.above().stream()
                .filter(screen -> !now.containsKey(screen) && !screened.isUndecided(subject, screen))
                .map(screen -> new Crossing(moment.at(), false, measure(moment, subject, screen)))
                .forEach(crossings::add);
        return new Change(subject, crossings, reopened(standing, crossings, now));
    }

    private static List<Crossing> rises(List<String> above, Map<String, Measurement> now, Instant at) {
        var risen = new HashMap<>(now);
        above.forEach(risen::remove);
        return risen.values().stream()
                .sorted(Comparator.comparing(Measurement::screen))
                .map(measured -> new Crossing(at, true, measured))
                .toList();
    }

    private static Optional<Long> reopened(Standing standing, List<Crossing> crossings, Map<String, Measurement> now) {
        if (!standing.stage().isLaidAside() || now.isEmpty()) {
            return Optional.empty();
        }
        long cases = now.values().iterator().next().cases();
        boolean isMore = cases >= standing.counted() + MORE_CASES && 2 * cases >= 3 * standing.counted();
        return isMore || crossings.stream().anyMatch(Crossing::above) ? Optional.of(cases) : Optional.empty();
    }

    private Measurement measure(Moment moment, Subject subject, String screen) {
        return subject.companion().isPresent()
                ? screenCombinations.measure(moment, subject)
                : screenPairs.measure(moment, subject, screen);
    }
}
