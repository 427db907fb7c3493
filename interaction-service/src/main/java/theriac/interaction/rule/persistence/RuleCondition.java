package theriac.interaction.rule.persistence;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// When a rule applies, as the reviewed files spell it: exactly one of these.
record RuleCondition(
        @Nullable WithAlcoholDocument withAlcohol,
        @Nullable TogetherDocument together,
        @Nullable SeveralOfDocument severalOf,
        @Nullable InPatientDocument inPatient,
        @Nullable DuplicateDocument duplicate) {

    record WithAlcoholDocument(List<String> use, GroupDocument drug) {}

    record TogetherDocument(GroupDocument one, GroupDocument other) {}

    record SeveralOfDocument(
            int atLeast, GroupDocument of, @Nullable BandDocument ageYears) {}

    record InPatientDocument(GroupDocument drug, PatientDocument patient) {}

    record DuplicateDocument(String by, @Nullable List<String> classes) {}

    record GroupDocument(
            @Nullable List<String> drugs,
            @Nullable List<String> classes,
            @Nullable List<String> beersClasses,
            @Nullable Integer cnsGradeAtLeast,
            @Nullable ExcludingDocument excluding,
            @Nullable List<String> routes) {}

    record ExcludingDocument(
            @Nullable List<String> drugs, @Nullable List<String> classes) {}

    record PatientDocument(
            @Nullable List<String> conditions,
            @Nullable BandDocument ageYears,
            @Nullable RenalBandDocument renalFunction,
            @Nullable Boolean onDialysis,
            @Nullable Boolean pregnant,
            @Nullable Boolean breastfeeding) {}

    record BandDocument(@Nullable BigDecimal from, @Nullable BigDecimal below) {}

    record RenalBandDocument(
            String measure,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below) {}
}
