package theriac.catalog.drug;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MonographTest {

    private static final Source LABEL = new Source("A label", EvidenceLevel.LABEL, "US", null);
    private static final Source HEARSAY = new Source("A web article", EvidenceLevel.UNSOURCED_CLAIM, null, null);

    @Test
    void aVersionOfTheFutureDoesNotHideTodays() {
        var monograph = aMonograph(aVersion(2, "2030-01-01"), aVersion(1, "2026-01-01"));

        assertThat(monograph.on(LocalDate.parse("2029-12-31")).map(Version::number))
                .contains(1);
        assertThat(monograph.on(LocalDate.parse("2030-01-01")).map(Version::number))
                .contains(2);
    }

    @Test
    void nothingIsStatedBeforeTheFirstVersionTakesEffect() {
        var monograph = aMonograph(aVersion(1, "2026-01-01"));

        assertThat(monograph.on(LocalDate.parse("2025-12-31"))).isEmpty();
    }

    @Test
    void noRuleRestsOnAnUnsourcedClaim() {
        assertThatThrownBy(() -> new CnsDepression(1, HEARSAY)).hasMessageContaining("unsourced claim");
        assertThatThrownBy(() -> new Classification(List.of(new ClassId("opioid")), HEARSAY))
                .hasMessageContaining("unsourced claim");
        assertThatThrownBy(() -> new ListedReaction("seizure", null, null, true, HEARSAY))
                .hasMessageContaining("unsourced claim");
        assertThatThrownBy(() -> new DoseRule(
                        "oral-adult",
                        "oral",
                        DoseRule.Patients.ALL,
                        DoseRule.Advice.USE,
                        Dosing.UNSTATED,
                        null,
                        HEARSAY))
                .hasMessageContaining("unsourced claim");
    }

    @Test
    void aClaimedValueHasTheEndsThatItsComparatorAsksFor() {
        var one = BigDecimal.ONE;

        assertThatThrownBy(() -> new ClaimedValue(ClaimedValue.Comparator.EQUAL, one, BigDecimal.TEN, "percent"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimedValue(ClaimedValue.Comparator.RANGE, one, null, "percent"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimedValue(ClaimedValue.Comparator.GREATER_THAN, null, one, "percent"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimedValue(ClaimedValue.Comparator.LESS_THAN, one, one, "years"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAtcCodeIsNoRxcui() {
        assertThatThrownBy(() -> new Code(Code.CodeSystem.RXNORM, "M03BX01", Code.Status.ACTIVE, LABEL))
                .hasMessageContaining("rxnorm");
    }

    private static Monograph aMonograph(Version... versions) {
        return new Monograph(DrugState.PUBLISHED, "testol", List.of(), List.of(), List.of(versions));
    }

    private static Version aVersion(int number, String from) {
        var classification = new Classification(List.of(new ClassId("opioid")), LABEL);
        return new Version(number, LocalDate.parse(from), Statements.of(classification));
    }
}
