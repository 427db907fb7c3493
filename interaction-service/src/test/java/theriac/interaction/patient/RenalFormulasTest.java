package theriac.interaction.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import theriac.interaction.drug.RenalBand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RenalFormulasTest {

    private static final Creatinine DATED =
            new Creatinine(new BigDecimal("0.9"), Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty());

    private static Patient woman(int years, Optional<Boolean> pregnant, Optional<Boolean> onDialysis) {
        return new Patient(
                Optional.of(BigDecimal.valueOf(years)),
                Optional.of(Sex.FEMALE),
                Optional.of(BigDecimal.valueOf(60)),
                Optional.empty(),
                new Kidneys(Map.of(), onDialysis),
                pregnant,
                Optional.empty());
    }

    private static Map<String, BigDecimal> measured(Creatinine creatinine, Patient patient) {
        return EstimateKidneys.from(creatinine, patient).kidneys().measured();
    }

    /// Inker et al. 2021: 142 × (0.9/0.7)^-1.2 × 0.9938^55 × 1.012.
    @Test
    void ckdEpi2021GivesTheWorkedExample() {
        assertThat(RenalFormulas.ckdEpi2021(0.9, 55, Sex.FEMALE)).isCloseTo(75.5, within(0.1));
    }

    /// Below the hinge the other exponent applies: 142 × (0.6/0.9)^-0.302 × 0.9938^40.
    @Test
    void aLowCreatinineUsesTheOtherExponent() {
        assertThat(RenalFormulas.ckdEpi2021(0.6, 40, Sex.MALE)).isCloseTo(125.1, within(0.3));
    }

    /// Cockcroft and Gault 1976: 95 × 60 / 64.8 × 0.85.
    @Test
    void cockcroftAndGaultGiveTheWorkedExample() {
        assertThat(RenalFormulas.cockcroftGault(0.9, 45, 60, Sex.FEMALE)).isCloseTo(74.8, within(0.05));
    }

    @Test
    void micromolesAreConverted() {
        assertThat(Creatinine.fromMicromoles(new BigDecimal("88.4"))).isEqualByComparingTo("1");
    }

    @Test
    void anAdultsDatedCreatinineGivesBothMeasures() {
        assertThat(measured(DATED, woman(55, Optional.empty(), Optional.empty())))
                .containsOnlyKeys(RenalBand.EGFR, RenalBand.COCKCROFT_GAULT);
    }

    @Test
    void whereTheFormulasDoNotHoldNothingIsEstimatedAndTheReasonIsSaid() {
        var undated = new Creatinine(BigDecimal.ONE, Optional.empty(), Optional.empty());
        var unstable = new Creatinine(BigDecimal.ONE, DATED.measuredOn(), Optional.of(false));
        var adult = woman(55, Optional.empty(), Optional.empty());

        assertThat(measured(undated, adult)).isEmpty();
        assertThat(measured(unstable, adult)).isEmpty();
        assertThat(measured(DATED, woman(17, Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(measured(DATED, woman(30, Optional.of(true), Optional.empty())))
                .isEmpty();
        assertThat(measured(DATED, woman(55, Optional.empty(), Optional.of(true))))
                .isEmpty();
        assertThat(measured(DATED, Patient.UNKNOWN)).isEmpty();
        assertThat(EstimateKidneys.from(undated, adult).kidneys().estimates())
                .hasSize(2)
                .allSatisfy(estimate -> assertThat(estimate.explanation()).contains("no date"));
    }
}
