package theriac.interaction.medicationcourse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A fall of a dose by one route, down to zero for a stop, and what went before it.
///
/// @param from empty when the dose before is not known
/// @param usedSince empty when nothing before the stop is known
/// @param begun where the taper began of which this is a step
/// @param missedSince since when doses were held or missed before it
public record Reduction(
        Route route,
        Instant at,
        Optional<Mass> from,
        Mass to,
        EventType type,
        Optional<StopReason> reason,
        Optional<Instant> usedSince,
        Beginning begun,
        Optional<Instant> missedSince) {

    /// The first step of a taper; of a fall that no other preceded it is the fall itself.
    ///
    /// @param dose before the first step, when it is known
    /// @param sincePrevious since the step before this one
    /// @param sinceStated since the dose before was last told
    record Beginning(Instant at, Optional<Mass> dose, Optional<Duration> sincePrevious, Duration sinceStated) {}

    /// Whether nothing is taken any more.
    public boolean isStop() {
        return to.isZero();
    }

    /// The last dose, as far as it can be told.
    public Instant lastDose() {
        return missedSince.filter(_ -> isStop()).orElse(at);
    }

    long daysOfUse() {
        return usedSince.map(since -> Duration.between(since, at).toDays()).orElse((long) Integer.MAX_VALUE);
    }

    boolean missedLongerThan(Duration limit) {
        return missedSince
                .filter(since -> Duration.between(since, at).compareTo(limit) > 0)
                .isPresent();
    }
}
