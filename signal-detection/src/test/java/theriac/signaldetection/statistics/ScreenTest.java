package theriac.signaldetection.statistics;

import org.junit.jupiter.api.Test;

import theriac.signaldetection.statistics.DrugPairCounts.Stratum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScreenTest {

    private static final GammaPoissonShrinker SHRINKER =
            new GammaPoissonShrinker(new GammaMixturePrior(3.25280367, 0.39983376, 2.02490400, 1.90726819, 0.06536416));

    private final PairRow row = PairRow.under(SHRINKER);

    @Test
    void evansAsksForThreeCasesTwiceTheRateAndChiSquareOfFour() {
        // PRR 10, chi-square 10.8; the same with two cases; PRR 1.999 with a large chi-square
        assertThat(Screen.EVANS.of(row.fill(3, 100, 33, 10_100))).isEqualTo(Verdict.CROSSED);
        assertThat(Screen.EVANS.of(row.fill(2, 100, 22, 10_100))).isEqualTo(Verdict.NOT_CROSSED);
        assertThat(Screen.EVANS.of(row.fill(1_999, 10_000, 11_999, 110_000))).isEqualTo(Verdict.NOT_CROSSED);
        assertThat(row.chiSquare()).isGreaterThan(100);
        // PRR 2.25 with too small a chi-square
        assertThat(Screen.EVANS.of(row.fill(3, 40, 13, 340))).isEqualTo(Verdict.NOT_CROSSED);
    }

    @Test
    void evansIsUndecidedOfAnEventThatIsReportedWithOneDrugAlone() {
        assertThat(Screen.EVANS.of(row.fill(3, 50, 3, 10_000))).isEqualTo(Verdict.UNDECIDED);
        assertThat(Screen.EVANS.of(row.fill(2, 50, 2, 10_000))).isEqualTo(Verdict.NOT_CROSSED);
        assertThat(Screen.EVANS.of(row.fill(0, 0, 0, 0))).isEqualTo(Verdict.NOT_CROSSED);
    }

    @Test
    void theComponentCrossesFromThreeCasesOn() {
        row.fill(2, 10, 10, 1_000_000_000_000L);

        assertThat(row.ic025()).isNegative();
        assertThat(Screen.IC.of(row)).isEqualTo(Verdict.NOT_CROSSED);
        assertThat(Screen.IC.of(row.fill(3, 10, 10, 1_000_000))).isEqualTo(Verdict.CROSSED);
        assertThat(Screen.IC.of(row.fill(3, 1_000, 1_000, 1_000_000))).isEqualTo(Verdict.NOT_CROSSED);
    }

    @Test
    void theShrunkRatioCrossesByItsLowerLimitAndIsUndecidedWithoutAPrior() {
        assertThat(Screen.EBGM.of(row.fill(16, 1_000, 406, 1_000_000))).isEqualTo(Verdict.CROSSED);
        assertThat(Screen.EBGM.of(row.fill(3, 1_000, 2_000, 1_000_000))).isEqualTo(Verdict.NOT_CROSSED);
        assertThat(Screen.EBGM.of(PairRow.withoutPrior().fill(16, 1_000, 406, 1_000_000)))
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void omegaAsksForThreeCasesAndALimitAboveZero() {
        var several = DrugPairCounts.ofMargins(10, 23, 10, 19, 39, 1_489, 39, 5_503);
        var withoutFirstAlone = new DrugPairCounts(
                new Stratum(20, 3_998), new Stratum(0, 0), new Stratum(9, 1_466), new Stratum(10, 23));

        assertThat(DrugPairScreen.OMEGA.of(several)).isEqualTo(Verdict.CROSSED);
        assertThat(new DrugPairScreen("strict", 11, 0).of(several)).isEqualTo(Verdict.NOT_CROSSED);
        assertThat(new DrugPairScreen("high", 3, 3.1).of(several)).isEqualTo(Verdict.NOT_CROSSED);
        assertThat(DrugPairScreen.OMEGA.of(withoutFirstAlone)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aScreenHasANameAndFiniteThresholds() {
        assertThat(new Screen.ByProportion("house", 5, 3, 6).of(row.fill(3, 100, 33, 10_100)))
                .isEqualTo(Verdict.NOT_CROSSED);
        assertThatThrownBy(() -> new Screen.ByProportion(" ", 3, 2, 4)).hasMessageContaining("name");
        assertThatThrownBy(() -> new Screen.ByShrunkRatio("x", 3, Double.NaN)).hasMessageContaining("NaN");
    }
}
