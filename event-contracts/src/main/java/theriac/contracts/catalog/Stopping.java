package theriac.contracts.catalog;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.contracts.catalog.Rules.Quantity;
import theriac.contracts.catalog.Rules.Source;

/// What a [DrugV1.Version] says about the end of a treatment.
public final class Stopping {

    private Stopping() {}

    /// How a drug is stopped, and what follows when it is stopped otherwise.
    ///
    /// @param id stable within the drug, such as `oral`
    /// @param route absent when the rule holds for every route
    /// @param need `required`, `advised` or `not-needed`
    /// @param afterDays from how many days of use on a stop needs the taper
    /// @param pace absent when no source gives numbers
    /// @param withdrawal absent when no source describes it
    /// @param urgentReviews when a taper is the wrong answer
    public record TaperRule(
            String id,
            @Nullable String route,
            String need,
            @Nullable Integer afterDays,
            @Nullable Pace pace,
            @Nullable Withdrawal withdrawal,
            @Nullable List<UrgentReview> urgentReviews,
            @Nullable String note,
            Source source) {}

    /// How fast a dose may fall; at least one of the four is there.
    ///
    /// @param largestStepPercent of the daily dose before the step
    /// @param largestStep of the daily dose
    /// @param shortestIntervalDays between two steps
    /// @param shortestTaperDays from the first step to zero
    public record Pace(
            @Nullable BigDecimal largestStepPercent,
            @Nullable Quantity largestStep,
            @Nullable Integer shortestIntervalDays,
            @Nullable Integer shortestTaperDays,
            Source source) {}

    /// What a stop may bring.
    ///
    /// @param reactions the platform's reaction terms; at least one
    /// @param onsetFromHours when it typically begins, in hours after the last dose
    /// @param watchDays up to how many days after the last dose an onset may still belong to the stop
    public record Withdrawal(
            List<String> reactions,
            @Nullable Integer onsetFromHours,
            @Nullable Integer onsetToHours,
            @Nullable Integer watchDays,
            Source source) {}

    /// When a taper is the wrong answer.
    ///
    /// @param reason `delivery-failure`, `toxicity`, `encephalopathy`, `anaphylaxis`, `withdrawal-present` or
    ///   `missed-doses`; a reader takes one that it does not know for the gravest
    public record UrgentReview(String reason, String advice, Source source) {}
}
