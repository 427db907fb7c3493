package theriac.adverseevent.assessment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static theriac.adverseevent.assessment.DipsQuestion.CAME_BACK_WITH_PRECIPITANT;
import static theriac.adverseevent.assessment.DipsQuestion.IMPROVED_WITHOUT_PRECIPITANT;
import static theriac.adverseevent.assessment.DipsQuestion.OTHER_CAUSES;

class DipsTest {

    @Test
    void aKnownInteractionThatFitsAndImprovedAndIsConfirmedIsProbable() {
        var answers = yesTo("REPORTED_BEFORE FITS_PRECIPITANT FITS_OBJECT FITS_TIME_COURSE "
                + "IMPROVED_WITHOUT_PRECIPITANT CONFIRMED_OBJECTIVELY");
        answers.put(OTHER_CAUSES, Answer.NO);

        var dips = new Dips("tizanidine", answers);

        assertThat(dips.score()).isEqualTo(7);
        assertThat(dips.category()).isEqualTo(Dips.Category.PROBABLE);
    }

    /// The points of each question, as reprints of the authors' form have them (docs/assessment.md names which).
    @ParameterizedTest
    @CsvSource({
        "REPORTED_BEFORE, 1, -1",
        "FITS_PRECIPITANT, 1, -1",
        "FITS_OBJECT, 1, -1",
        "FITS_TIME_COURSE, 1, -1",
        "IMPROVED_WITHOUT_PRECIPITANT, 1, -2",
        "CAME_BACK_WITH_PRECIPITANT, 2, -1",
        "OTHER_CAUSES, -1, 1",
        "OBJECT_CONCENTRATION, 1, 0",
        "CONFIRMED_OBJECTIVELY, 1, 0",
        "FOLLOWED_PRECIPITANT_DOSE, 1, -1"
    })
    void eachQuestionHasItsPoints(DipsQuestion question, int yes, int no) {
        assertThat(question.points(Answer.YES)).isEqualTo(yes);
        assertThat(question.points(Answer.NO)).isEqualTo(no);
        assertThat(question.points(Answer.UNKNOWN)).isZero();
    }

    @Test
    void theScoreReachesFromNineBelowNoughtToEleven() {
        assertThat(extreme(Math::max)).isEqualTo(11);
        assertThat(extreme(Math::min)).isEqualTo(-9);
    }

    @ParameterizedTest
    @CsvSource({
        "REPORTED_BEFORE, 1, DOUBTFUL",
        "REPORTED_BEFORE FITS_OBJECT, 2, POSSIBLE",
        "REPORTED_BEFORE FITS_OBJECT FITS_PRECIPITANT FITS_TIME_COURSE, 4, POSSIBLE",
        "REPORTED_BEFORE FITS_OBJECT FITS_PRECIPITANT FITS_TIME_COURSE CONFIRMED_OBJECTIVELY, 5, PROBABLE",
        "REPORTED_BEFORE FITS_OBJECT FITS_PRECIPITANT FITS_TIME_COURSE CONFIRMED_OBJECTIVELY "
                + "IMPROVED_WITHOUT_PRECIPITANT CAME_BACK_WITH_PRECIPITANT, 8, PROBABLE",
        "REPORTED_BEFORE FITS_OBJECT FITS_PRECIPITANT FITS_TIME_COURSE CONFIRMED_OBJECTIVELY "
                + "IMPROVED_WITHOUT_PRECIPITANT CAME_BACK_WITH_PRECIPITANT OBJECT_CONCENTRATION, 9, HIGHLY_PROBABLE"
    })
    void theCategoriesBeginAtTwoFiveAndNine(String yes, int score, Dips.Category category) {
        var dips = new Dips("tizanidine", yesTo(yes));

        assertThat(dips.score()).isEqualTo(score);
        assertThat(dips.category()).isEqualTo(category);
    }

    @Test
    void withoutADechallengeTheRechallengeIsNotAsked() {
        var answers = yesTo("");
        answers.put(CAME_BACK_WITH_PRECIPITANT, Answer.NO);

        assertThatThrownBy(() -> new Dips("tizanidine", answers)).isInstanceOf(IllegalArgumentException.class);

        answers.put(IMPROVED_WITHOUT_PRECIPITANT, Answer.NO);
        assertThat(new Dips("tizanidine", answers).score()).isEqualTo(-3);
    }

    @Test
    void aScaleWithoutAllTenAnswersIsNone() {
        assertThatThrownBy(() -> new Dips("tizanidine", Map.of(OTHER_CAUSES, Answer.YES)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<DipsQuestion, Answer> yesTo(String yes) {
        Map<DipsQuestion, Answer> answers = new EnumMap<>(DipsQuestion.class);
        Arrays.stream(DipsQuestion.values()).forEach(question -> answers.put(question, Answer.UNKNOWN));
        Stream.of(yes.split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> answers.put(DipsQuestion.valueOf(name), Answer.YES));
        return answers;
    }

    private static int extreme(IntBinaryOperator choice) {
        return Arrays.stream(DipsQuestion.values())
                .mapToInt(question -> Arrays.stream(Answer.values())
                        .mapToInt(question::points)
                        .reduce(choice)
                        .orElseThrow())
                .sum();
    }
}
