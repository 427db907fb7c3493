package theriac.interaction.medicationcourse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.interaction.medicationcourse.Change.Cause;
import theriac.interaction.medicationcourse.Change.Standing;

/// What becomes of one order of a drug by one route.
final class OrderHistory {

    private final Route route;
    private final Duration grace;
    private final List<Change> changes = new ArrayList<>();
    private Optional<Instant> supplyEnd = Optional.empty();
    private Optional<Instant> suppliedAt = Optional.empty();

    OrderHistory(Route route, Duration grace) {
        this.route = route;
        this.grace = grace;
    }

    Route route() {
        return route;
    }

    List<Change> changes() {
        return changes;
    }

    boolean isOver() {
        return changes.isEmpty() || changes.getLast().isOver();
    }

    /// Whether it ended at this moment and has not begun again.
    boolean endedAt(Instant at) {
        return !changes.isEmpty() && isOver() && changes.getLast().at().equals(at);
    }

    /// Ends the order where its supply ended, when nothing followed within the grace days before this moment.
    void passTo(Instant now) {
        var ended = supplyEnd.filter(end -> end.plus(grace).isBefore(now)).filter(_ -> !isOver());
        if (ended.isPresent()) {
            add(ended.get(), Standing.ENDED, daily(), new Cause(EventType.SUPPLY_ENDED, Optional.empty()));
            supplyEnd = Optional.empty();
        }
    }

    /// When [#passTo] would first end the order.
    Optional<Instant> endsBySilence() {
        return isOver()
                ? Optional.empty()
                : supplyEnd.map(end -> end.plus(grace).plusSeconds(1));
    }

    void take(CourseEvent event) {
        switch (event.type()) {
            case STARTED, CHANGED, RESUMED, RENEWED, SWITCHED -> goOn(event);
            case HELD -> hold(event);
            case OMITTED, REFUSED -> omit(event);
            case SUPPLY_ENDED -> supplyEnd = Optional.of(event.at());
            case STOPPED, ABSENT_AT_ADMISSION -> end(event);
        }
    }

    /// Ends the order because another one took its place.
    void replace(CourseEvent by) {
        if (!isOver()) {
            add(by.at(), Standing.ENDED, daily(), causeOf(by));
        }
    }

    private void goOn(CourseEvent event) {
        var daily = event.taking().isPresent() ? event.taking().flatMap(CourseEvent.Taking::daily) : daily();
        if (daily.filter(Mass::isZero).isPresent()) {
            end(event);
            return;
        }
        supply(event);
        add(event.at(), Standing.TAKEN, daily, causeOf(event));
    }

    /// What is left of the last supply lasts on; a supply told twice is one.
    private void supply(CourseEvent event) {
        if (suppliedAt.filter(event.at()::equals).isPresent()) {
            return;
        }
        var left = supplyEnd.filter(end -> end.isAfter(event.at())).orElse(event.at());
        supplyEnd = event.supplyDays().map(days -> left.plus(Duration.ofDays(days)));
        suppliedAt = event.supplyDays().map(_ -> event.at());
    }

    private void hold(CourseEvent event) {
        if (event.isFailingDelivery()) {
            end(event);
        } else if (!isOver()) {
            supplyEnd = Optional.empty();
            add(event.at(), Standing.HELD, daily(), causeOf(event));
        }
    }

    private void omit(CourseEvent event) {
        if (event.isFailingDelivery()) {
            end(event);
        }
    }

    private void end(CourseEvent event) {
        supplyEnd = Optional.empty();
        if (!isOver() || changes.isEmpty()) {
            add(event.at(), Standing.ENDED, daily(), causeOf(event));
        } else if (endedAt(event.at())) {
            var told = changes.removeLast();
            var graver = Stream.of(told.because(), causeOf(event))
                    .min(Cause.GRAVEST_FIRST)
                    .orElseThrow();
            add(told.at(), Standing.ENDED, told.daily(), graver);
        }
    }

    private Optional<Mass> daily() {
        return changes.isEmpty() ? Optional.empty() : changes.getLast().daily();
    }

    private static Cause causeOf(CourseEvent event) {
        return new Cause(event.type(), event.reason());
    }

    private void add(Instant at, Standing standing, Optional<Mass> daily, Cause because) {
        changes.add(new Change(at, standing, daily, because));
    }
}
