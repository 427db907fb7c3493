package theriac.catalog.drug.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.Dosing;

import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.maybe;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

/// A dose rule.
@Schema(
        name = "DoseRule",
        description =
                "How a drug is dosed by one route for one group of patients. What the source does not state is absent.")
public record DoseRuleDocument(
        @Schema(examples = "oral-adult") String id,
        @Schema(examples = "oral") String route,
        @Nullable BandDocument age,
        @Nullable BandDocument renalFunction,
        @Nullable BandDocument hepaticFunction,

        @Schema(description = "Whether it is for people on dialysis, whatever their measured kidney function.")
        @Nullable
        Boolean onDialysis,

        @Schema(enumeration = {"use", "reduce", "avoid"}) String advice,

        @Schema(description = "The first single dose.") @Nullable
        QuantityDocument start,

        @Nullable Integer startTimesPerDay,

        @Schema(description = "The largest rise of a single dose.") @Nullable
        QuantityDocument step,

        @Schema(description = "The shortest time between two rises.") @Nullable
        Integer stepIntervalDays,

        @Nullable QuantityDocument usualDailyLow,
        @Nullable QuantityDocument usualDailyHigh,
        @Nullable QuantityDocument singleMaximum,

        @Schema(description = "The most in 24 hours.") @Nullable
        QuantityDocument dailyMaximum,

        @Schema(description = "Over how many doses the daily total is spread.") @Nullable
        Integer timesPerDay,

        @Schema(description = "What the numbers cannot say.") @Nullable
        String note,

        SourceDocument source) {

    static DoseRuleDocument of(DoseRule rule) {
        var patients = rule.patients();
        var dosing = rule.dosing();
        var start = dosing.start();
        var step = dosing.step();
        return new DoseRuleDocument(
                rule.id(),
                rule.route(),
                BandDocument.of(patients.age()),
                BandDocument.of(patients.renalFunction()),
                BandDocument.of(patients.hepaticFunction()),
                patients.onDialysis(),
                rule.advice().spelling(),
                start == null ? null : QuantityDocument.of(start.dose()),
                start == null ? null : start.timesPerDay(),
                step == null ? null : QuantityDocument.of(step.rise()),
                step == null ? null : Integer.valueOf(step.intervalDays()),
                QuantityDocument.of(dosing.usualDailyLow()),
                QuantityDocument.of(dosing.usualDailyHigh()),
                QuantityDocument.of(dosing.singleMaximum()),
                QuantityDocument.of(dosing.dailyMaximum()),
                dosing.timesPerDay(),
                rule.note(),
                SourceDocument.of(rule.source()));
    }

    DoseRule toDoseRule() {
        return new DoseRule(
                given("id", id),
                given("route", route),
                new DoseRule.Patients(
                        maybe("age", age, BandDocument::toBand),
                        maybe("renalFunction", renalFunction, BandDocument::toBand),
                        maybe("hepaticFunction", hepaticFunction, BandDocument::toBand),
                        onDialysis),
                spelled("advice", DoseRule.Advice.class, advice),
                toDosing(),
                note,
                one("source", source, SourceDocument::toSource));
    }

    private Dosing toDosing() {
        return new Dosing(
                toStart(),
                toStep(),
                maybe("usualDailyLow", usualDailyLow, QuantityDocument::toQuantity),
                maybe("usualDailyHigh", usualDailyHigh, QuantityDocument::toQuantity),
                maybe("singleMaximum", singleMaximum, QuantityDocument::toQuantity),
                maybe("dailyMaximum", dailyMaximum, QuantityDocument::toQuantity),
                timesPerDay);
    }

    private Dosing.@Nullable Start toStart() {
        if (start == null && startTimesPerDay != null) {
            throw new UnsoundDocument("/start", "must be given when startTimesPerDay is");
        }
        return maybe("start", start, dose -> new Dosing.Start(dose.toQuantity(), startTimesPerDay));
    }

    private Dosing.@Nullable Step toStep() {
        if ((step == null) != (stepIntervalDays == null)) {
            throw new UnsoundDocument("/step", "must be given with stepIntervalDays, or not at all");
        }
        return maybe(
                "step", step, rise -> new Dosing.Step(rise.toQuantity(), given("stepIntervalDays", stepIntervalDays)));
    }
}
