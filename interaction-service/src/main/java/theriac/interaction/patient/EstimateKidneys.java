package theriac.interaction.patient;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.interaction.drug.RenalBand;

/// Estimates kidney function from a creatinine, where the formulas hold: for adults, not in pregnancy, not on
/// dialysis, and with a stable creatinine whose date is known. What was measured is not overwritten.
public final class EstimateKidneys {

    private static final BigDecimal ADULT = BigDecimal.valueOf(18);

    private EstimateKidneys() {}

    /// The patient with what the creatinine tells.
    public static Patient from(Creatinine creatinine, Patient patient) {
        var estimates = estimates(creatinine, patient);
        Map<String, BigDecimal> measured = new HashMap<>(patient.kidneys().measured());
        estimates.forEach(
                estimate -> estimate.value().ifPresent(value -> measured.putIfAbsent(estimate.measure(), value)));
        return patient.with(new Kidneys(measured, patient.kidneys().onDialysis(), estimates));
    }

    private static List<Estimate> estimates(Creatinine creatinine, Patient patient) {
        var obstacle = obstacle(creatinine, patient);
        if (obstacle.isPresent()) {
            return List.of(not(RenalBand.EGFR, obstacle.get()), not(RenalBand.COCKCROFT_GAULT, obstacle.get()));
        }
        var estimates = new ArrayList<Estimate>();
        var scr = creatinine.milligramsPerDeciliter().doubleValue();
        var age = patient.ageYears().orElseThrow().doubleValue();
        var sex = patient.sex().orElseThrow();
        var from = creatinine.milligramsPerDeciliter().stripTrailingZeros().toPlainString() + " mg/dL of "
                + creatinine.measuredOn().orElseThrow();
        estimates.add(estimate(
                RenalBand.EGFR, RenalFormulas.ckdEpi2021(scr, age, sex), "CKD-EPI 2021 from a creatinine of " + from));
        estimates.add(patient.weightKg()
                .map(kg -> estimate(
                        RenalBand.COCKCROFT_GAULT,
                        RenalFormulas.cockcroftGault(scr, age, kg.doubleValue(), sex),
                        "Cockcroft and Gault from a creatinine of " + from))
                .orElseGet(() -> not(RenalBand.COCKCROFT_GAULT, "the weight is not known")));
        return estimates;
    }

    private static Optional<String> obstacle(Creatinine creatinine, Patient patient) {
        if (patient.kidneys().onDialysis().orElse(false)) {
            return Optional.of("on dialysis no formula holds");
        }
        if (patient.pregnant().orElse(false)) {
            return Optional.of("in pregnancy no formula holds");
        }
        if (creatinine.measuredOn().isEmpty()) {
            return Optional.of("the creatinine has no date");
        }
        if (!creatinine.stable().orElse(true)) {
            return Optional.of("the creatinine is not stable");
        }
        if (patient.ageYears().isEmpty() || patient.sex().isEmpty()) {
            return Optional.of("age and sex must be known");
        }
        return patient.ageYears().filter(age -> age.compareTo(ADULT) < 0).map(_ -> "the formulas are for adults");
    }

    private static Estimate estimate(String measure, double value, String explanation) {
        return new Estimate(
                measure,
                Optional.of(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP)),
                explanation + "; it holds while the creatinine is stable");
    }

    private static Estimate not(String measure, String why) {
        return new Estimate(measure, Optional.empty(), "Not estimated from the creatinine: " + why);
    }
}
