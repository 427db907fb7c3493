package theriac.adverseevent.assessment;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import theriac.adverseevent.assessment.WhoUmc.Category;
import theriac.adverseevent.assessment.WhoUmc.Information;
import theriac.adverseevent.assessment.WhoUmc.OtherCauses;
import theriac.adverseevent.assessment.WhoUmc.Rechallenge;
import theriac.adverseevent.assessment.WhoUmc.Timing;
import theriac.adverseevent.assessment.WhoUmc.Withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WhoUmcTest {

    @ParameterizedTest
    @CsvSource({
        "EXCLUDED, PLAUSIBLE, YES, SATISFACTORY, CERTAIN",
        "EXCLUDED, PLAUSIBLE, YES, NOT_NECESSARY, CERTAIN",
        "EXCLUDED, PLAUSIBLE, YES, LACKING, PROBABLE",
        "EXCLUDED, PLAUSIBLE, YES, UNSATISFACTORY, PROBABLE",
        "EXCLUDED, PLAUSIBLE, UNKNOWN, SATISFACTORY, PROBABLE",
        "EXCLUDED, REASONABLE, YES, SATISFACTORY, PROBABLE",
        "UNLIKELY, PLAUSIBLE, YES, SATISFACTORY, PROBABLE",
        "UNLIKELY, REASONABLE, NO, LACKING, PROBABLE",
        "UNLIKELY, UNCLEAR, NO, LACKING, POSSIBLE",
        "UNLIKELY, NO_RESPONSE, NO, LACKING, POSSIBLE",
        "POSSIBLE, PLAUSIBLE, YES, SATISFACTORY, POSSIBLE",
        "PLAUSIBLE, UNCLEAR, NO, LACKING, POSSIBLE",
        "UNKNOWN, REASONABLE, NO, LACKING, POSSIBLE"
    })
    void whatBeganInPlausibleTimeIsJudgedByOtherCausesAndWhatStoppingShowed(
            OtherCauses otherCauses,
            Withdrawal withdrawal,
            Answer definitive,
            Rechallenge rechallenge,
            Category category) {
        var criteria =
                new WhoUmc(Timing.PLAUSIBLE, otherCauses, withdrawal, definitive, rechallenge, Information.SUFFICIENT);

        assertThat(criteria.category()).contains(category);
    }

    @Test
    void anImprobableTimeIsUnlikelyWhereSomethingElseExplainsTheEventPlausibly() {
        assertThat(criteria(Timing.IMPROBABLE, OtherCauses.PLAUSIBLE).category())
                .contains(Category.UNLIKELY);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXCLUDED", "UNLIKELY", "POSSIBLE", "UNKNOWN"})
    void noCategoryFollowsFromAnImprobableTimeThatNothingElseExplains(OtherCauses otherCauses) {
        assertThat(criteria(Timing.IMPROBABLE, otherCauses).category()).isEmpty();
    }

    @Test
    void noCategoryFollowsWhereTheTimeIsNotKnown() {
        assertThat(criteria(Timing.UNKNOWN, OtherCauses.UNLIKELY).category()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MORE_AWAITED, CONDITIONAL", "INSUFFICIENT, UNASSESSABLE"})
    void whatCannotBeJudgedYetOrEverIsNamedSo(Information information, Category category) {
        var criteria = new WhoUmc(
                Timing.PLAUSIBLE,
                OtherCauses.EXCLUDED,
                Withdrawal.PLAUSIBLE,
                Answer.YES,
                Rechallenge.SATISFACTORY,
                information);

        assertThat(criteria.category()).contains(category);
    }

    @Test
    void anotherCategoryThanTheOneThatFollowsNeedsAReason() {
        var possible = criteria(Timing.PLAUSIBLE, OtherCauses.POSSIBLE);

        assertThat(new Verdict(possible, Category.POSSIBLE, Optional.empty()).category())
                .isEqualTo(Category.POSSIBLE);
        assertThat(new Verdict(possible, Category.PROBABLE, Optional.of("seen before in this patient")).category())
                .isEqualTo(Category.PROBABLE);
        assertThatThrownBy(() -> new Verdict(possible, Category.PROBABLE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WhoUmc criteria(Timing timing, OtherCauses otherCauses) {
        return new WhoUmc(
                timing,
                otherCauses,
                Withdrawal.UNCLEAR,
                Answer.UNKNOWN,
                Rechallenge.NOT_NECESSARY,
                Information.SUFFICIENT);
    }
}
