package theriac.catalog.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.CnsDepression;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.Version;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void aNewVersionGetsTheNextNumberAndLeavesThePublishedOnesAlone() {
        var standing = graded(1);

        var after = adding(2).appliedTo(Optional.of(standing), TODAY);

        assertThat(after.versions()).extracting(Version::number).containsExactly(1, 2);
        assertThat(after.versions().getFirst()).isEqualTo(standing.versions().getFirst());
    }

    @Test
    void aVersionOfTheFutureDoesNotHideTodays() {
        var after = adding(2).appliedTo(Optional.of(graded(1)), TODAY.plusDays(1));

        assertThat(grade(after, TODAY)).isEqualTo(1);
        assertThat(grade(after, TODAY.plusDays(1))).isEqualTo(2);
    }

    @Test
    void aCorrectionTakesThePlaceOfTheVersionOfItsDay() {
        var after = adding(2).appliedTo(Optional.of(graded(1)), FIRST);

        assertThat(after.versions()).hasSize(2);
        assertThat(grade(after, FIRST)).isEqualTo(2);
    }

    @Test
    void theFirstVersionOfANewDrugIsNumberOne() {
        var after = adding(2).appliedTo(Optional.empty(), TODAY);

        assertThat(after.versions()).extracting(Version::number).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-23", "2026-01-01"})
    void aVersionTakesEffectTodayOrLaterOrOnTheDayThatItCorrects(LocalDate day) {
        assertThat(EffectiveDate.allows(day, TODAY, Optional.of(graded(1)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-01-02", "2025-12-31"})
    void aVersionDoesNotRewriteThePast(LocalDate day) {
        assertThat(EffectiveDate.allows(day, TODAY, Optional.of(graded(1)))).isFalse();
    }

    @Test
    void aDrugThatIsNewToTheCatalogMayHaveHeldForLong() {
        assertThat(EffectiveDate.allows(FIRST, TODAY, Optional.empty())).isTrue();
    }

    private static Monograph graded(int grade) {
        return TestDrugs.aDraftOf("some-drug", grade).monograph();
    }

    private static Proposal adding(int grade) {
        var next = new NextVersion(Optional.empty(), statements(grade));
        return new Proposal(DrugState.PUBLISHED, "some drug", List.of(), List.of(), Optional.of(next), List.of());
    }

    private static Statements statements(int grade) {
        return graded(grade).versions().getFirst().statements();
    }

    private static int grade(Monograph monograph, LocalDate day) {
        return monograph
                .on(day)
                .map(version -> version.statements().cnsActivity().depression())
                .map(CnsDepression::grade)
                .orElseThrow();
    }
}
