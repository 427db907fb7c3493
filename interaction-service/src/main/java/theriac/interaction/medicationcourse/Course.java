package theriac.interaction.medicationcourse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import theriac.interaction.medicationcourse.Change.Cause;
import theriac.interaction.medicationcourse.Change.Standing;

/// How a patient takes one drug, by route, from the first event to a moment. The same events give the same course,
/// however late, doubled or out of order they came.
///
/// @param missed when doses were omitted or refused, in order
/// @param endsBySilence from when on, if nothing more is told, a supply has ended without being renewed
public record Course(Map<Route, List<Period>> periods, List<Instant> missed, Optional<Instant> endsBySilence) {

    /// The standing of a period in which the drug is taken.
    public static final String TAKEN = "taken";

    /// The standing of a period in which it is paused and meant to go on.
    public static final String HELD = "held";

    /// A time in which nothing changed.
    ///
    /// @param until empty for the last one
    /// @param daily what is meant to be taken a day, also while it is held; zero when it ended, empty when
    ///   not known
    public record Period(
            Instant from,
            Optional<Instant> until,
            String standing,
            Optional<Mass> daily,
            EventType since,
            Optional<StopReason> reason) {

        public boolean isOver() {
            return standing.equals(Standing.ENDED.code());
        }

        public boolean isHeld() {
            return standing.equals(Standing.HELD.code());
        }
    }

    /// The course that these events tell at a moment.
    public static Course of(Collection<CourseEvent> events, CourseSettings settings, Instant now) {
        var orders = new Orders(settings);
        List<Instant> missed = new ArrayList<>();
        for (var event : inOrder(events)) {
            orders.take(event);
            if (event.type() == EventType.OMITTED || event.type() == EventType.REFUSED) {
                missed.add(event.at());
            }
        }
        orders.passTo(now);
        Map<Route, List<Period>> periods = new TreeMap<>(Comparator.comparing(Route::value));
        orders.byRoute().forEach((route, histories) -> {
            var merged = merged(histories);
            if (!merged.isEmpty()) {
                periods.put(new Route(route), merged);
            }
        });
        return new Course(periods, List.copyOf(missed), orders.endBySilence());
    }

    /// What says the same under two numbers is one event.
    private static List<CourseEvent> inOrder(Collection<CourseEvent> events) {
        Set<CourseEvent> said = new HashSet<>();
        return events.stream()
                .sorted(CourseEvent.IN_ORDER)
                .filter(event -> said.add(event.withoutNumber()))
                .toList();
    }

    /// When the present row of missed doses began: doses missed less than this time apart, up to this moment.
    Optional<Instant> missedSince(Instant at, Duration apart) {
        Optional<Instant> since = Optional.empty();
        var later = at;
        for (var dose : missed.reversed()) {
            if (!dose.isAfter(at)) {
                if (dose.plus(apart).isBefore(later)) {
                    return since;
                }
                since = Optional.of(dose);
                later = dose;
            }
        }
        return since;
    }

    private static List<Period> merged(List<OrderHistory> histories) {
        var moments = new TreeSet<Instant>();
        histories.forEach(history -> history.changes().forEach(change -> moments.add(change.at())));
        List<Period> periods = new ArrayList<>();
        for (var moment : moments) {
            var next = at(moment, histories);
            if (periods.isEmpty() || !sameAs(periods.getLast(), next)) {
                close(periods, moment);
                periods.add(next);
            }
        }
        return List.copyOf(periods);
    }

    private static Period at(Instant moment, List<OrderHistory> histories) {
        List<Change> standing = new ArrayList<>();
        List<Cause> causes = new ArrayList<>();
        for (var history : histories) {
            var upToNow = history.changes().stream()
                    .filter(change -> !change.at().isAfter(moment))
                    .toList();
            if (!upToNow.isEmpty()) {
                standing.add(upToNow.getLast());
                upToNow.stream()
                        .filter(change -> change.at().equals(moment))
                        .forEach(change -> causes.add(change.because()));
            }
        }
        var cause = causes.stream().min(Cause.GRAVEST_FIRST).orElseThrow();
        return new Period(
                moment, Optional.empty(), standingOf(standing).code(), daily(standing), cause.type(), cause.reason());
    }

    private static Standing standingOf(List<Change> orders) {
        return orders.stream().map(Change::standing).min(Standing::compareTo).orElse(Standing.ENDED);
    }

    private static Optional<Mass> daily(List<Change> orders) {
        var open = orders.stream().filter(order -> !order.isOver()).toList();
        return open.stream().allMatch(order -> order.daily().isPresent())
                ? Optional.of(
                        open.stream().map(order -> order.daily().orElseThrow()).reduce(Mass.ZERO, Mass::plus))
                : Optional.empty();
    }

    private static boolean sameAs(Period last, Period next) {
        return last.standing().equals(next.standing()) && last.daily().equals(next.daily());
    }

    private static void close(List<Period> periods, Instant at) {
        if (!periods.isEmpty()) {
            var last = periods.removeLast();
            periods.add(new Period(
                    last.from(), Optional.of(at), last.standing(), last.daily(), last.since(), last.reason()));
        }
    }
}
