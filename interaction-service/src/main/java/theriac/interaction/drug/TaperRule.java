package theriac.interaction.drug;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a drug is stopped, and what follows when it is stopped otherwise.
///
/// @param id stable within the drug
/// @param route absent when it holds for every route
/// @param afterDays from how many days of use on a stop needs the taper
public record TaperRule(
        String id,
        Optional<String> route,
        Need need,
        Optional<Integer> afterDays,
        Optional<Pace> pace,
        Optional<Withdrawal> withdrawal,
        List<UrgentReview> urgentReviews,
        Optional<String> note,
        Citation source) {

    public TaperRule {
        urgentReviews = List.copyOf(urgentReviews);
    }

    /// Whether the drug may be stopped at once.
    public enum Need {
        REQUIRED,
        ADVISED,
        NOT_NEEDED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How fast the dose may fall; at least one number is there.
    ///
    /// @param largestStepPercent of the daily dose before the step
    /// @param largestStep of the daily dose
    /// @param shortestIntervalDays between two steps
    /// @param shortestTaperDays from the first step to zero
    public record Pace(
            Optional<BigDecimal> largestStepPercent,
            Optional<Quantity> largestStep,
            Optional<Integer> shortestIntervalDays,
            Optional<Integer> shortestTaperDays,
            Citation source) {}

    /// What a stop may bring.
    ///
    /// @param reactions the platform's reaction terms
    /// @param onsetFromHours when it typically begins, in hours after the last dose
    /// @param watchDays up to how many days after the last dose an onset may still belong to the stop
    public record Withdrawal(
            List<String> reactions,
            Optional<Integer> onsetFromHours,
            Optional<Integer> onsetToHours,
            Optional<Integer> watchDays,
            Citation source) {

        public Withdrawal {
            reactions = List.copyOf(reactions);
        }
    }

    /// When a taper is the wrong answer.
    ///
    /// @param reason such as `encephalopathy`; one that is not known is taken for the gravest
    public record UrgentReview(String reason, String advice, Citation source) {}
}
