package theriac.catalog.drug.rest;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Band;
import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.Quantity;

/// A dose rule, as it is answered.
@Schema(
        name = "DoseRule",
        description =
                "How a drug is dosed by one route for one group of patients. What the source does not state is absent.")
record DoseRuleBody(
        @Schema(examples = "oral-adult") String id,
        @Schema(examples = "oral") String route,
        @Nullable BandBody age,
        @Nullable BandBody renalFunction,
        @Schema(enumeration = {"use", "reduce", "avoid"}) String advice,

        @Schema(description = "The first single dose.") @Nullable
        QuantityBody start,

        @Nullable Integer startTimesPerDay,

        @Schema(description = "The largest rise of a single dose.") @Nullable
        QuantityBody step,

        @Schema(description = "The shortest time between two rises.") @Nullable
        Integer stepIntervalDays,

        @Nullable QuantityBody usualDailyLow,
        @Nullable QuantityBody usualDailyHigh,
        @Nullable QuantityBody singleMaximum,

        @Schema(description = "The most in 24 hours.") @Nullable
        QuantityBody dailyMaximum,

        @Schema(description = "What the numbers cannot say.") @Nullable
        String note,

        SourceBody source) {

    /// An amount with its unit.
    @Schema(name = "Quantity")
    record QuantityBody(
            BigDecimal value,
            @Schema(enumeration = {"mg", "microgram", "mL"}) String unit) {}

    /// Half-open band of a measured value.
    @Schema(name = "Band", description = "From (included) to below (not included); an absent end is open.")
    record BandBody(
            @Schema(examples = "egfr-ml-min-1.73m2") String measure,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below) {}

    static DoseRuleBody of(DoseRule rule) {
        var dosing = rule.dosing();
        var start = dosing.start();
        var step = dosing.step();
        return new DoseRuleBody(
                rule.id(),
                rule.route(),
                of(rule.patients().age()),
                of(rule.patients().renalFunction()),
                rule.advice().spelling(),
                start == null ? null : of(start.dose()),
                start == null ? null : start.timesPerDay(),
                step == null ? null : of(step.rise()),
                step == null ? null : Integer.valueOf(step.intervalDays()),
                of(dosing.usualDailyLow()),
                of(dosing.usualDailyHigh()),
                of(dosing.singleMaximum()),
                of(dosing.dailyMaximum()),
                rule.note(),
                SourceBody.of(rule.source()));
    }

    private static @Nullable QuantityBody of(@Nullable Quantity quantity) {
        return quantity == null
                ? null
                : new QuantityBody(quantity.value(), quantity.unit().symbol());
    }

    private static @Nullable BandBody of(@Nullable Band band) {
        return band == null ? null : new BandBody(band.measure(), band.from(), band.below());
    }
}
