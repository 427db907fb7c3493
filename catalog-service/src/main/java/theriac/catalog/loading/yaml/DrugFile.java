package theriac.catalog.loading.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// `drugs/<id>.yaml` as it is written; `drug.schema.json` says what is allowed. Sources are keys of `sources.yaml`.
record DrugFile(
        String id,
        String name,
        @Nullable String state,
        @Nullable List<Name> names,
        List<Code> codes,
        List<Version> versions) {

    record Name(String name, String kind, String source) {}

    record Code(
            String system,
            String code,
            @Nullable Boolean retired,
            @Nullable String replacedBy,
            String source) {}

    record Version(
            int version,
            LocalDate effectiveFrom,
            List<String> classes,
            String classesSource,
            @Nullable CnsDepression cnsDepression,
            @Nullable List<DoseRule> doseRules,
            @Nullable List<ListedReaction> listedReactions) {}

    record CnsDepression(int grade, String source) {}

    record Quantity(BigDecimal value, String unit) {}

    record Band(
            String measure,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below) {}

    record DoseRule(
            String id,
            String route,
            @Nullable Band age,
            @Nullable Band renalFunction,
            String advice,
            @Nullable Quantity start,
            @Nullable Integer startTimesPerDay,
            @Nullable Quantity step,
            @Nullable Integer stepIntervalDays,
            @Nullable Quantity usualDailyLow,
            @Nullable Quantity usualDailyHigh,
            @Nullable Quantity singleMaximum,
            @Nullable Quantity dailyMaximum,
            @Nullable String note,
            String source) {}

    record ListedReaction(
            String term,
            @Nullable BigDecimal percentLow,
            @Nullable BigDecimal percentHigh,
            @Nullable String context,
            @Nullable Boolean serious,
            String source) {}
}
