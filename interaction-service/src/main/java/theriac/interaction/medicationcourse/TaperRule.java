package theriac.interaction.medicationcourse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How a drug is to be stopped, as the catalog states it.
///
/// @param id stable within the drug, such as `oral`
/// @param route empty when it holds for every route
/// @param afterDays from how many days of use on it holds
/// @param note what the numbers can't say
public record TaperRule(
        String id,
        Optional<Route> route,
        Need need,
        int afterDays,
        Optional<Pace> pace,
        Optional<Withdrawal> withdrawal,
        List<UrgentReview> urgentReviews,
        Optional<String> note,
        String source) {

    public TaperRule {
        urgentReviews = List.copyOf(urgentReviews);
    }

    /// Whether a stop needs a taper.
    public enum Need implements Coded {
        REQUIRED,
        ADVISED,
        NOT_NEEDED
    }

    /// How fast a dose may fall.
    ///
    /// @param largestStepPercent of the daily dose before a step
    /// @param shortestIntervalDays between two steps
    /// @param shortestTaperDays from the first step to zero
    public record Pace(
            Optional<BigDecimal> largestStepPercent,
            Optional<Mass> largestStep,
            Optional<Integer> shortestIntervalDays,
            Optional<Integer> shortestTaperDays) {}

    /// What a stop may bring.
    ///
    /// @param reactions the platform's reaction terms
    /// @param watchDays up to how many days after the last dose an onset may still belong to the stop
    public record Withdrawal(
            List<String> reactions,
            Optional<Integer> onsetFromHours,
            Optional<Integer> onsetToHours,
            Optional<Integer> watchDays,
            String source) {}

    /// When a taper is the wrong answer.
    ///
    /// @param reason such as `delivery-failure`
    public record UrgentReview(String reason, String advice, String source) {}

    boolean speaksOf(Route of) {
        return route.isEmpty() || route.get().equals(of);
    }
}
