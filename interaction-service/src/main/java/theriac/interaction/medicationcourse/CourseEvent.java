package theriac.interaction.medicationcourse;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// One event of one drug as its course sees it.
///
/// @param id orders events of one moment and type, such as `demo-hospital/M-1`
/// @param order the sender's number of the order; an event without one speaks of all that is taken of the drug
/// @param taking what is taken from now on, when the event tells
public record CourseEvent(
        String id,
        EventType type,
        Instant at,
        Optional<String> order,
        Optional<Taking> taking,
        Optional<Integer> supplyDays,
        Optional<StopReason> reason) {

    /// The one order in which a course is read, however its events came.
    static final Comparator<CourseEvent> IN_ORDER = Comparator.comparing(CourseEvent::at)
            .thenComparing(CourseEvent::type)
            .thenComparing(CourseEvent::id);

    /// What is taken from an event on.
    ///
    /// @param daily empty when the amount of a day can't be known, as when it is taken only as needed
    public record Taking(Route route, Optional<Mass> daily) {}

    /// What the event says, whatever number it came under.
    CourseEvent withoutNumber() {
        return new CourseEvent("", type, at, order, taking, supplyDays, reason);
    }

    /// Whether the drug fails to reach the patient: nobody's decision, and no hold.
    boolean isFailingDelivery() {
        return reason.filter(StopReason.DELIVERY_FAILURE::equals).isPresent();
    }
}
