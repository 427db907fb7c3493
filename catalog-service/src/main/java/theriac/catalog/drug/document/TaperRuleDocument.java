package theriac.catalog.drug.document;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.TaperRule;

import static theriac.catalog.drug.document.Reading.each;
import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.maybe;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

/// A taper rule.
@Schema(name = "TaperRule", description = "How a drug is stopped, and what follows when it is stopped otherwise.")
public record TaperRuleDocument(
        @Schema(examples = "oral") String id,

        @Schema(description = "Absent when the rule holds for every route.") @Nullable
        String route,

        @Schema(enumeration = {"required", "advised", "not-needed"})
        String need,

        @Schema(description = "From how many days of use on a stop needs the taper.") @Nullable
        Integer afterDays,

        @Nullable PaceDocument pace,
        @Nullable WithdrawalDocument withdrawal,

        @Schema(description = "When a taper is the wrong answer.") @Nullable
        List<UrgentReviewDocument> urgentReviews,

        @Nullable String note,
        SourceDocument source) {

    /// How fast a dose may fall.
    @Schema(name = "TaperPace", description = "How fast the dose may fall. What the source does not state is absent.")
    public record PaceDocument(
            @Schema(description = "Of the daily dose before the step.") @Nullable
            BigDecimal largestStepPercent,

            @Schema(description = "Of the daily dose.") @Nullable
            QuantityDocument largestStep,

            @Nullable Integer shortestIntervalDays,

            @Schema(description = "From the first step to zero.") @Nullable
            Integer shortestTaperDays,

            SourceDocument source) {

        static PaceDocument of(TaperRule.Pace pace) {
            return new PaceDocument(
                    pace.largestStepPercent(),
                    QuantityDocument.of(pace.largestStep()),
                    pace.shortestIntervalDays(),
                    pace.shortestTaperDays(),
                    SourceDocument.of(pace.source()));
        }

        TaperRule.Pace toPace() {
            return new TaperRule.Pace(
                    largestStepPercent,
                    maybe("largestStep", largestStep, QuantityDocument::toQuantity),
                    shortestIntervalDays,
                    shortestTaperDays,
                    one("source", source, SourceDocument::toSource));
        }
    }

    /// What a stop may bring.
    @Schema(name = "Withdrawal", description = "What a stop may bring, and when.")
    public record WithdrawalDocument(
            List<String> reactions,

            @Schema(description = "When it typically begins, in hours after the last dose.") @Nullable
            Integer onsetFromHours,

            @Nullable Integer onsetToHours,

            @Schema(description = "Up to how many days after the last dose an onset may still belong to the stop.")
            @Nullable
            Integer watchDays,

            SourceDocument source) {

        static WithdrawalDocument of(TaperRule.Withdrawal withdrawal) {
            return new WithdrawalDocument(
                    withdrawal.reactions(),
                    withdrawal.onsetFromHours(),
                    withdrawal.onsetToHours(),
                    withdrawal.watchDays(),
                    SourceDocument.of(withdrawal.source()));
        }

        TaperRule.Withdrawal toWithdrawal() {
            return new TaperRule.Withdrawal(
                    given("reactions", reactions),
                    onsetFromHours,
                    onsetToHours,
                    watchDays,
                    one("source", source, SourceDocument::toSource));
        }
    }

    /// When a taper is the wrong answer.
    @Schema(name = "UrgentReview", description = "A situation in which a taper is the wrong answer.")
    public record UrgentReviewDocument(
            @Schema(
                    enumeration = {
                        "delivery-failure",
                        "toxicity",
                        "encephalopathy",
                        "anaphylaxis",
                        "withdrawal-present",
                        "missed-doses"
                    })
            String reason,

            String advice,
            SourceDocument source) {

        static UrgentReviewDocument of(TaperRule.UrgentReview review) {
            return new UrgentReviewDocument(
                    review.reason().spelling(), review.advice(), SourceDocument.of(review.source()));
        }

        TaperRule.UrgentReview toReview() {
            return new TaperRule.UrgentReview(
                    spelled("reason", TaperRule.UrgentReview.Reason.class, reason),
                    given("advice", advice),
                    one("source", source, SourceDocument::toSource));
        }
    }

    static TaperRuleDocument of(TaperRule rule) {
        var pace = rule.pace();
        var withdrawal = rule.withdrawal();
        return new TaperRuleDocument(
                rule.id(),
                rule.route(),
                rule.need().spelling(),
                rule.afterDays(),
                pace == null ? null : PaceDocument.of(pace),
                withdrawal == null ? null : WithdrawalDocument.of(withdrawal),
                rule.urgentReviews().stream().map(UrgentReviewDocument::of).toList(),
                rule.note(),
                SourceDocument.of(rule.source()));
    }

    TaperRule toTaperRule() {
        return new TaperRule(
                given("id", id),
                route,
                spelled("need", TaperRule.Need.class, need),
                afterDays,
                maybe("pace", pace, PaceDocument::toPace),
                maybe("withdrawal", withdrawal, WithdrawalDocument::toWithdrawal),
                each("urgentReviews", urgentReviews, UrgentReviewDocument::toReview),
                note,
                one("source", source, SourceDocument::toSource));
    }
}
