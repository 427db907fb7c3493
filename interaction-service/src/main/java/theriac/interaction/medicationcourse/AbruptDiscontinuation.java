package theriac.interaction.medicationcourse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A stop, or a cut, that is steeper than the taper rule in force.
///
/// @param faults what about it is too steep, as codes
/// @param restoredAt when the drug was given again so that the fall is undone
public record AbruptDiscontinuation(
        Reduction reduction, TaperRule rule, List<String> faults, Optional<Instant> restoredAt, Advice advice) {

    /// What to do about it: one of three, never two.
    public sealed interface Advice {

        /// A plan for a prescriber to accept or to throw away.
        record Draft(TaperPlan plan) implements Advice {}

        /// Someone must look at once; a taper would be the wrong answer.
        record UrgentReview(String reason, String advice) implements Advice {}

        /// The rule has no numbers that a plan could rest on, or no product follows them.
        record InWords(String whyNoPlan, Optional<String> note) implements Advice {}
    }

    /// The same fall of the same route is the same cause, whatever else became known of it.
    public String cause() {
        return reduction.route().value() + "/" + reduction.at();
    }

    /// The same fall by the same rule, whether or not the drug was given again.
    public AbruptDiscontinuation restored(Optional<Instant> at) {
        return new AbruptDiscontinuation(reduction, rule, faults, at, advice);
    }

    /// When an onset may belong to it; empty when no source says what follows, or until when.
    public Optional<Window> window() {
        return rule.withdrawal()
                .flatMap(AbruptDiscontinuation::watched)
                .map(watched ->
                        new Window(reduction.lastDose(), reduction.lastDose().plus(watched)));
    }

    /// From the last dose to an end that is not within it.
    public record Window(Instant from, Instant until) {}

    private static Optional<Duration> watched(TaperRule.Withdrawal withdrawal) {
        return withdrawal
                .watchDays()
                .map(days -> Duration.ofDays(days + 1L))
                .or(() -> withdrawal.onsetToHours().map(Duration::ofHours));
    }
}
