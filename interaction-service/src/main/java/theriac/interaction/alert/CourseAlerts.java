package theriac.interaction.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import theriac.interaction.medicationcourse.Course;
import theriac.interaction.medicationcourse.Course.Period;
import theriac.interaction.medicationcourse.EventType;
import theriac.interaction.medicationcourse.PatientCourses.DrugCourse;
import theriac.interaction.medicationcourse.Reduction;
import theriac.interaction.medicationcourse.Route;

/// Holds the alerts of one course against what its events tell now. The same events lead to the same open alerts,
/// however late, doubled or out of order they came.
final class CourseAlerts {

    private final About about;
    private final DrugCourse course;
    private final List<Alert> kept;
    private final Instant now;

    private CourseAlerts(About about, DrugCourse course, List<Alert> kept, Instant now) {
        this.about = about;
        this.course = course;
        this.kept = kept;
        this.now = now;
    }

    /// The alerts of the course as they stand now, also those that did not change.
    ///
    /// @param kept the alerts of the same course as they stood
    static List<Alert> standing(About about, DrugCourse course, List<Alert> kept, Instant now) {
        return new CourseAlerts(about, course, kept, now).standing();
    }

    private List<Alert> standing() {
        List<Alert> standing = new ArrayList<>();
        Set<AlertId> matched = new HashSet<>();
        Map<String, Finding> fresh = new TreeMap<>();
        course.abruptDiscontinuations().forEach(one -> fresh.put(one.cause(), new Finding(one, course.version())));
        for (var alert : kept) {
            var found = fresh.remove(alert.finding().cause());
            if (found != null) {
                matched.add(alert.id());
                standing.add(isJudged(alert, found) ? rejudged(alert, found) : alert.with(found, now));
            }
        }
        for (var found : fresh.values()) {
            var same = toldOtherwise(found, matched);
            same.ifPresent(alert -> matched.add(alert.id()));
            standing.add(same.map(alert -> alert.with(found, now)).orElseGet(() -> Alert.raised(about, found, now)));
        }
        kept.stream()
                .filter(alert -> !matched.contains(alert.id()))
                .forEach(alert -> standing.add(withoutCause(alert)));
        return standing;
    }

    /// What was judged stays as it was judged, by the rule of its time, as long as the same fall is told.
    private static boolean isJudged(Alert alert, Finding found) {
        return alert.finding().fall().equals(found.fall());
    }

    /// Only whether the drug is given again is looked at anew.
    private Alert rejudged(Alert alert, Finding found) {
        var judged = alert.finding().discontinuation();
        var restored = found.discontinuation().restoredAt();
        return alert.with(new Finding(judged.restored(restored), alert.finding().catalogVersion()), now);
    }

    /// An open alert about the same fall, of which a late event told the route or an earlier time.
    private Optional<Alert> toldOtherwise(Finding found, Set<AlertId> matched) {
        Predicate<Alert> isSame = alert -> routeBecameKnown(alert.finding().fall(), found.fall())
                || beganEarlier(alert.finding().fall(), found.fall());
        return kept.stream()
                .filter(alert -> alert.state() != State.RESOLVED && !matched.contains(alert.id()))
                .filter(alert -> course.falls().stream()
                        .noneMatch(fall -> isFall(fall, alert.finding().fall())))
                .filter(isSame)
                .findFirst();
    }

    private static boolean routeBecameKnown(Reduction before, Reduction after) {
        return before.route().equals(Route.NOT_STATED) && before.at().equals(after.at());
    }

    /// The time that begins with the fall of now holds the fall of before.
    private boolean beganEarlier(Reduction before, Reduction after) {
        return before.route().equals(after.route())
                && before.at().isAfter(after.at())
                && periodAt(before.route(), before.at())
                        .filter(period -> period.from().equals(after.at()))
                        .isPresent();
    }

    private Alert withoutCause(Alert alert) {
        var fall = alert.finding().fall();
        var told = course.falls().stream().filter(one -> isFall(one, fall)).findFirst();
        if (told.filter(fall::equals).isPresent()) {
            return givenAgain(fall) ? alert.resolved(Resolution.RESTARTED, now) : alert;
        }
        return alert.resolved(told.isPresent() ? Resolution.TAPERED : whatHappened(fall), now);
    }

    private static boolean isFall(Reduction one, Reduction other) {
        return one.route().equals(other.route()) && one.at().equals(other.at());
    }

    /// The rule of today says nothing more about this fall: as much as before it undoes it by any rule.
    private boolean givenAgain(Reduction fall) {
        return periodsOf(fall.route()).stream()
                .filter(period ->
                        period.from().isAfter(fall.at()) && period.standing().equals(Course.TAKEN))
                .anyMatch(period -> fall.from().isEmpty()
                        || period.daily().isEmpty()
                        || period.daily().get().compareTo(fall.from().get()) >= 0);
    }

    private Resolution whatHappened(Reduction fall) {
        var period = periodAt(fall.route(), fall.at());
        if (period.isEmpty()) {
            return Resolution.CORRECTED;
        }
        if (period.get().since() == EventType.SWITCHED) {
            return Resolution.SWITCHED;
        }
        return switch (period.get().standing()) {
            case Course.TAKEN -> Resolution.CONTINUED;
            case Course.HELD -> Resolution.HELD;
            default -> Resolution.CORRECTED;
        };
    }

    private Optional<Period> periodAt(Route route, Instant at) {
        return periodsOf(route).stream()
                .filter(period -> !period.from().isAfter(at))
                .reduce((_, last) -> last);
    }

    private List<Period> periodsOf(Route route) {
        return course.course().periods().getOrDefault(route, List.of());
    }
}
