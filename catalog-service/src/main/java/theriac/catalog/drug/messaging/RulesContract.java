package theriac.catalog.drug.messaging;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Band;
import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.ListedReaction;
import theriac.catalog.drug.Quantity;
import theriac.catalog.drug.Source;
import theriac.contracts.catalog.Rules;

/// Rules and listed reactions as the contract writes them.
final class RulesContract {

    private RulesContract() {}

    static Rules.DoseRule of(DoseRule rule) {
        var dosing = rule.dosing();
        var start = dosing.start();
        var step = dosing.step();
        return new Rules.DoseRule(
                rule.id(),
                rule.route(),
                of(rule.patients().age()),
                of(rule.patients().renalFunction()),
                of(rule.patients().hepaticFunction()),
                rule.patients().onDialysis(),
                rule.advice().spelling(),
                start == null ? null : of(start.dose()),
                start == null ? null : start.timesPerDay(),
                step == null ? null : of(step.rise()),
                step == null ? null : Integer.valueOf(step.intervalDays()),
                of(dosing.usualDailyLow()),
                of(dosing.usualDailyHigh()),
                of(dosing.singleMaximum()),
                of(dosing.dailyMaximum()),
                dosing.timesPerDay(),
                rule.note(),
                of(rule.source()));
    }

    static Rules.ListedReaction of(ListedReaction reaction) {
        var frequency = reaction.frequency();
        var context = reaction.context();
        return new Rules.ListedReaction(
                reaction.term(),
                frequency == null ? null : frequency.lowPercent(),
                frequency == null ? null : frequency.highPercent(),
                context == null ? null : context.spelling(),
                reaction.serious(),
                of(reaction.source()));
    }

    static Rules.Source of(Source source) {
        return new Rules.Source(
                source.citation(), source.evidenceLevel().spelling(), source.jurisdiction(), source.dated());
    }

    static Rules.@Nullable Quantity of(@Nullable Quantity quantity) {
        return quantity == null
                ? null
                : new Rules.Quantity(quantity.value(), quantity.unit().symbol());
    }

    static Rules.@Nullable Band of(@Nullable Band band) {
        return band == null ? null : new Rules.Band(band.measure(), band.from(), band.below());
    }
}
