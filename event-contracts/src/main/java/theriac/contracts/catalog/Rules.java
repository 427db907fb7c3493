package theriac.contracts.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// The rules and reference facts that a [DrugV1.Version] carries.
public final class Rules {

    private Rules() {}

    /// Where a statement comes from.
    ///
    /// @param citation what to look up: document, section, year
    /// @param evidenceLevel `label`, `guideline`, `study` or `reference-article`;
    ///   no rule rests on an unsourced claim
    /// @param jurisdiction ISO 3166-1 alpha-2 code where it applies; absent when it is not bound to one
    /// @param dated the date of the document
    public record Source(
            String citation,
            String evidenceLevel,
            @Nullable String jurisdiction,
            @Nullable LocalDate dated) {}

    /// An amount with its unit: `mg`, `microgram`, `mL`, `mg/kg`, `microgram/kg`, `microgram/h` or `unit`.
    public record Quantity(BigDecimal value, String unit) {}

    /// Half-open band of a measured value: `from <= value < below`; an absent end is open.
    ///
    /// @param measure what is measured, such as `age-years`, `egfr-ml-min-1.73m2`,
    ///   `cockcroft-gault-ml-min` or `child-pugh-score`
    public record Band(
            String measure,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below) {}

    /// How a drug is dosed by one route for one group of patients. Absent values are not stated by the source.
    ///
    /// @param id stable within the drug, such as `oral-adult`
    /// @param route `oral`, `intrathecal` and so on; amounts of different routes are never compared
    /// @param start the first single dose
    /// @param startTimesPerDay how often a day the first dose is given
    /// @param step the largest rise of a single dose
    /// @param stepIntervalDays the shortest time between two rises
    /// @param usualDailyLow lower end of the usual total a day
    /// @param usualDailyHigh upper end of the usual total a day
    /// @param dailyMaximum the most in 24 hours
    /// @param timesPerDay over how many doses the daily total is spread
    /// @param hepaticFunction the liver function it is for, by its named measure
    /// @param onDialysis whether it is for people on dialysis, whatever their measured kidney function
    /// @param advice `use`, `reduce` or `avoid` for this group
    /// @param note what the numbers cannot say, in one sentence
    public record DoseRule(
            String id,
            String route,
            @Nullable Band age,
            @Nullable Band renalFunction,
            @Nullable Band hepaticFunction,
            @Nullable Boolean onDialysis,
            String advice,
            @Nullable Quantity start,
            @Nullable Integer startTimesPerDay,
            @Nullable Quantity step,
            @Nullable Integer stepIntervalDays,
            @Nullable Quantity usualDailyLow,
            @Nullable Quantity usualDailyHigh,
            @Nullable Quantity singleMaximum,
            @Nullable Quantity dailyMaximum,
            @Nullable Integer timesPerDay,
            @Nullable String note,
            Source source) {}

    /// A reaction that a reference document names for the drug.
    ///
    /// @param term the platform's reaction term, such as `drowsiness`
    /// @param frequencyLowPercent lower end of the reported share of patients, in percent
    /// @param frequencyHighPercent upper end, in percent
    /// @param context when the reaction belongs to a situation: `withdrawal` or `overdose`
    /// @param serious whether the document describes it as serious; absent when it does not say
    public record ListedReaction(
            String term,
            @Nullable BigDecimal frequencyLowPercent,
            @Nullable BigDecimal frequencyHighPercent,
            @Nullable String context,
            @Nullable Boolean serious,
            Source source) {}
}
