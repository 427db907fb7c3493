package theriac.interaction.drug.messaging;

import java.util.List;
import java.util.Optional;

import theriac.contracts.catalog.Stopping;
import theriac.interaction.drug.TaperRule;
import theriac.messaging.RefusedEvent;

import static theriac.interaction.drug.messaging.DrugV1Reader.each;
import static theriac.interaction.drug.messaging.DrugV1Reader.given;
import static theriac.interaction.drug.messaging.ProfileReader.FIELD;
import static theriac.interaction.drug.messaging.QuantityReader.citation;

/// Reads how a drug is stopped.
final class TaperRuleReader {

    private TaperRuleReader() {}

    static TaperRule read(Stopping.TaperRule rule) {
        return new TaperRule(
                given(rule.id(), FIELD),
                Optional.ofNullable(rule.route()),
                need(given(rule.need(), FIELD)),
                Optional.ofNullable(rule.afterDays()),
                Optional.ofNullable(rule.pace()).map(TaperRuleReader::pace),
                Optional.ofNullable(rule.withdrawal()).map(TaperRuleReader::withdrawal),
                each(Optional.ofNullable(rule.urgentReviews()).orElse(List.of()), FIELD)
                        .map(TaperRuleReader::urgentReview)
                        .toList(),
                Optional.ofNullable(rule.note()),
                citation(rule.source()));
    }

    private static TaperRule.Need need(String name) {
        return switch (name) {
            case "required" -> TaperRule.Need.REQUIRED;
            case "advised" -> TaperRule.Need.ADVISED;
            case "not-needed" -> TaperRule.Need.NOT_NEEDED;
            default -> throw new RefusedEvent(FIELD, "a taper must be required, advised or not-needed");
        };
    }

    private static TaperRule.Pace pace(Stopping.Pace pace) {
        return new TaperRule.Pace(
                Optional.ofNullable(pace.largestStepPercent()),
                QuantityReader.readIfThere(pace.largestStep()),
                Optional.ofNullable(pace.shortestIntervalDays()),
                Optional.ofNullable(pace.shortestTaperDays()),
                citation(pace.source()));
    }

    private static TaperRule.Withdrawal withdrawal(Stopping.Withdrawal withdrawal) {
        return new TaperRule.Withdrawal(
                each(given(withdrawal.reactions(), FIELD), FIELD).toList(),
                Optional.ofNullable(withdrawal.onsetFromHours()),
                Optional.ofNullable(withdrawal.onsetToHours()),
                Optional.ofNullable(withdrawal.watchDays()),
                citation(withdrawal.source()));
    }

    private static TaperRule.UrgentReview urgentReview(Stopping.UrgentReview review) {
        return new TaperRule.UrgentReview(
                given(review.reason(), FIELD), given(review.advice(), FIELD), citation(review.source()));
    }
}
