package theriac.interaction.drug.messaging;

import java.util.Optional;

import theriac.contracts.catalog.Rules;
import theriac.interaction.drug.DoseRule;
import theriac.interaction.drug.RenalBand;
import theriac.messaging.RefusedEvent;

import static theriac.interaction.drug.messaging.DrugV1Reader.given;
import static theriac.interaction.drug.messaging.ProfileReader.FIELD;
import static theriac.interaction.drug.messaging.QuantityReader.readIfThere;

/// Reads how a drug is dosed.
final class DoseRuleReader {

    private DoseRuleReader() {}

    static DoseRule read(Rules.DoseRule rule) {
        return new DoseRule(
                given(rule.id(), FIELD),
                given(rule.route(), FIELD),
                patients(rule),
                advice(given(rule.advice(), FIELD)),
                new DoseRule.Limits(
                        readIfThere(rule.start()),
                        Optional.ofNullable(rule.startTimesPerDay()),
                        readIfThere(rule.step()),
                        Optional.ofNullable(rule.stepIntervalDays()),
                        readIfThere(rule.usualDailyHigh()),
                        readIfThere(rule.singleMaximum()),
                        readIfThere(rule.dailyMaximum())),
                Optional.ofNullable(rule.note()),
                QuantityReader.citation(rule.source()));
    }

    private static DoseRule.For patients(Rules.DoseRule rule) {
        return new DoseRule.For(
                Optional.ofNullable(rule.age()).map(DoseRuleReader::years).map(QuantityReader::band),
                Optional.ofNullable(rule.renalFunction())
                        .map(band -> new RenalBand(given(band.measure(), FIELD), QuantityReader.band(band))),
                Optional.ofNullable(rule.hepaticFunction()).map(band -> given(band.measure(), FIELD)),
                Optional.ofNullable(rule.onDialysis()));
    }

    private static Rules.Band years(Rules.Band age) {
        if (!"age-years".equals(age.measure())) {
            throw new RefusedEvent(FIELD, "ages must be in years");
        }
        return age;
    }

    private static DoseRule.Advice advice(String name) {
        return switch (name) {
            case "use" -> DoseRule.Advice.USE;
            case "reduce" -> DoseRule.Advice.REDUCE;
            case "avoid" -> DoseRule.Advice.AVOID;
            default -> throw new RefusedEvent(FIELD, "a dose rule must advise use, reduce or avoid");
        };
    }
}
