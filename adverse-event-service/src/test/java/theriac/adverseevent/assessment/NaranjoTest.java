package theriac.adverseevent.assessment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NaranjoTest {

    /// PMC6136411, table 1.
    @Test
    void thePublishedCaseScoresSixAndIsProbable() {
        var scale = yesTo(
                NaranjoQuestion.AFTER_DRUG,
                NaranjoQuestion.IMPROVED_ON_STOPPING,
                NaranjoQuestion.CONFIRMED_OBJECTIVELY);
        scale.put(NaranjoQuestion.OTHER_CAUSES, Answer.NO);

        var naranjo = new Naranjo(scale);

        assertThat(naranjo.score()).isEqualTo(6);
        assertThat(naranjo.category()).isEqualTo(Naranjo.Category.PROBABLE);
    }

    @Test
    void theScoreReachesFromFourBelowNoughtToThirteen() {
        assertThat(extreme(Math::max)).isEqualTo(13);
        assertThat(extreme(Math::min)).isEqualTo(-4);
    }

    @Test
    void nothingKnownIsDoubtful() {
        assertThat(new Naranjo(yesTo()).score()).isZero();
        assertThat(new Naranjo(yesTo()).category()).isEqualTo(Naranjo.Category.DOUBTFUL);
    }

    @ParameterizedTest
    @CsvSource({
        "FOLLOWED_DOSE, 1, POSSIBLE",
        "FOLLOWED_DOSE AFTER_DRUG TOXIC_CONCENTRATION, 4, POSSIBLE",
        "FOLLOWED_DOSE AFTER_DRUG CAME_BACK_ON_RECHALLENGE, 5, PROBABLE",
        "FOLLOWED_DOSE AFTER_DRUG CAME_BACK_ON_RECHALLENGE REPORTED_BEFORE IMPROVED_ON_STOPPING "
                + "CONFIRMED_OBJECTIVELY, 8, PROBABLE",
        "FOLLOWED_DOSE AFTER_DRUG CAME_BACK_ON_RECHALLENGE REPORTED_BEFORE IMPROVED_ON_STOPPING "
                + "CONFIRMED_OBJECTIVELY TOXIC_CONCENTRATION, 9, DEFINITE"
    })
    void theCategoriesBeginAtOneFiveAndNine(String yes, int score, Naranjo.Category category) {
        var naranjo = new Naranjo(yesTo(
                Arrays.stream(yes.split(" ")).map(NaranjoQuestion::valueOf).toArray(NaranjoQuestion[]::new)));

        assertThat(naranjo.score()).isEqualTo(score);
        assertThat(naranjo.category()).isEqualTo(category);
    }

    @Test
    void aScaleWithoutAllTenAnswersIsNone() {
        assertThatThrownBy(() -> new Naranjo(Map.of(NaranjoQuestion.AFTER_DRUG, Answer.YES)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<NaranjoQuestion, Answer> yesTo(NaranjoQuestion... yes) {
        Map<NaranjoQuestion, Answer> answers = new EnumMap<>(NaranjoQuestion.class);
        Arrays.stream(NaranjoQuestion.values()).forEach(question -> answers.put(question, Answer.UNKNOWN));
        Arrays.stream(yes).forEach(question -> answers.put(question, Answer.YES));
        return answers;
    }

    private static int extreme(IntBinaryOperator choice) {
        return Arrays.stream(NaranjoQuestion.values())
                .mapToInt(question -> Arrays.stream(Answer.values())
                        .mapToInt(question::points)
                        .reduce(choice)
                        .orElseThrow())
                .sum();
    }
}
