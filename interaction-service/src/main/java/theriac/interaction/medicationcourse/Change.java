package theriac.interaction.medicationcourse;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// A moment from which on an order, or a route, stands differently.
///
/// @param daily what is meant to be taken a day, also while it is held; empty when it is not known
/// @param because what brought it about
record Change(Instant at, Standing standing, Optional<Mass> daily, Cause because) {

    /// Whether a drug is taken.
    enum Standing implements Coded {
        TAKEN,
        HELD,
        ENDED
    }

    /// What brought a change about.
    record Cause(EventType type, Optional<StopReason> reason) {

        /// What calls for someone at once comes first.
        static final Comparator<Cause> GRAVEST_FIRST = Comparator.comparing(
                        (Cause cause) -> cause.said().rulesOutTaper(), Comparator.reverseOrder())
                .thenComparing(Cause::said)
                .thenComparing(Cause::type, Comparator.reverseOrder());

        private StopReason said() {
            return reason.orElse(StopReason.OTHER);
        }
    }

    boolean isOver() {
        return standing == Standing.ENDED;
    }
}
