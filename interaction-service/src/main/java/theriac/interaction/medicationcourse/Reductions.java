package theriac.interaction.medicationcourse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import theriac.interaction.medicationcourse.Course.Period;
import theriac.interaction.medicationcourse.Reduction.Beginning;

/// Finds where the dose of a route fell.
final class Reductions {

    private final Course course;
    private final Route route;
    private final List<Period> periods;
    private final CourseSettings settings;

    Reductions(Course course, Route route, List<Period> periods, CourseSettings settings) {
        this.course = course;
        this.route = route;
        this.periods = periods;
        this.settings = settings;
    }

    List<Reduction> all() {
        List<Reduction> found = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            if (isReduction(i)) {
                found.add(reduction(i));
            }
        }
        return found;
    }

    /// A stop, or a fall from one known dose to another; a change to another route or product is neither.
    private boolean isReduction(int i) {
        var now = periods.get(i);
        if (now.isOver()) {
            return now.since() != EventType.SWITCHED
                    && (i == 0 || !periods.get(i - 1).isOver());
        }
        return i > 0 && fell(i);
    }

    private boolean fell(int i) {
        var before = periods.get(i - 1).daily();
        var after = periods.get(i).daily();
        return before.isPresent() && after.isPresent() && before.get().isMoreThan(after.get());
    }

    private Reduction reduction(int i) {
        var now = periods.get(i);
        return new Reduction(
                route,
                now.from(),
                i == 0 ? Optional.empty() : periods.get(i - 1).daily(),
                now.isOver() ? Mass.ZERO : now.daily().orElseThrow(),
                now.since(),
                now.reason(),
                i == 0 ? Optional.empty() : Optional.of(usedSince(i - 1)),
                beginning(i),
                missedSince(i));
    }

    /// A gap no longer than the grace days does not interrupt the use.
    private Instant usedSince(int last) {
        var since = last;
        while (since > 0 && (!periods.get(since - 1).isOver() || isShort(periods.get(since - 1)))) {
            since--;
        }
        return periods.get(since).isOver()
                ? periods.get(since + 1).from()
                : periods.get(since).from();
    }

    private boolean isShort(Period period) {
        return period.until()
                .filter(until -> !period.from().plus(settings.grace()).isBefore(until))
                .isPresent();
    }

    /// Goes back over the falls before, until the dose rose or rested longer than a taper does.
    private Beginning beginning(int i) {
        var first = i;
        var previous = i;
        for (int j = i - 1; j > 0 && fallsOrRests(j, first); j--) {
            if (fell(j)) {
                first = j;
                previous = previous == i ? j : previous;
            }
        }
        var at = periods.get(i).from();
        return new Beginning(
                periods.get(first).from(),
                first == 0 ? Optional.empty() : periods.get(first - 1).daily(),
                previous == i
                        ? Optional.empty()
                        : Optional.of(Duration.between(periods.get(previous).from(), at)),
                i == 0 ? Duration.ZERO : Duration.between(periods.get(i - 1).from(), at));
    }

    private boolean fallsOrRests(int j, int first) {
        var before = periods.get(j - 1);
        var now = periods.get(j);
        if (before.isOver()
                || now.isOver()
                || before.daily().isEmpty()
                || now.daily().isEmpty()) {
            return false;
        }
        var rest = Duration.between(now.from(), periods.get(first).from());
        return rest.compareTo(settings.plateau()) <= 0
                && !now.daily().get().isMoreThan(before.daily().get());
    }

    private Optional<Instant> missedSince(int i) {
        if (i > 0 && periods.get(i - 1).isHeld()) {
            return Optional.of(periods.get(i - 1).from());
        }
        return course.missedSince(periods.get(i).from(), settings.missedForLong());
    }
}
