package theriac.adverseevent.coding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.coding.SimilarNames.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class SimilarNamesTest {

    private final SimilarNames<String> names =
            known("baclofen", "prednisolone", "insulin lispro", "ibuprofen", "iodine");

    @ParameterizedTest
    @CsvSource({"baklofen,88", "baclofenn,89", "baclfen,88", "bacolfen,88"})
    void aSlipOfThePenIsScoredByItsShareOfTheName(String text, int score) {
        assertThat(names.clearMatch(SpokenName.of(text), Set.of()))
                .contains(new Suggestion<>("baclofen", SpokenName.of("baclofen"), score));
    }

    @ParameterizedTest
    @CsvSource({
        "prednisone", // two letters apart
        "paclofen", // the first letter
        "lodine", // short
        "iodind", // short
        "insulyn lispr0", // two words, a digit
        "baclofen derivative",
        "xyz"
    })
    void anythingLessClearIsNoMatch(String text) {
        assertThat(names.clearMatch(SpokenName.of(text), Set.of())).isEmpty();
    }

    @Test
    void betweenTwoThatAreAlikeNothingIsChosen() {
        var confusing = known("levocetirizine", "levocetirizini");

        assertThat(confusing.clearMatch(SpokenName.of("levocetirizinx"), Set.of()))
                .isEmpty();
        assertThat(confusing.like(SpokenName.of("levocetirizinx"), 5)).hasSize(2);
    }

    @Test
    void whatIsNotClearIsSuggestedTheMostAlikeFirst() {
        assertThat(names.like(SpokenName.of("prednisone"), 5))
                .first()
                .isEqualTo(new Suggestion<>("prednisolone", SpokenName.of("prednisolone"), 83));
        assertThat(names.like(SpokenName.of("baclofen 10 mg tablet"), 5))
                .containsExactly(new Suggestion<>("baclofen", SpokenName.of("baclofen"), 70));
        assertThat(names.like(SpokenName.of("nothing like it"), 5)).isEmpty();
    }

    @Test
    void ofTheNamesOfOneThingTheMostAlikeIsTold() {
        var two = new SimilarNames<>(List.of(
                new Entry<>(SpokenName.of("paracetamol"), "paracetamol"),
                new Entry<>(SpokenName.of("paracetamole"), "paracetamol")));

        assertThat(two.clearMatch(SpokenName.of("paracetemol"), Set.of()))
                .contains(new Suggestion<>("paracetamol", SpokenName.of("paracetamol"), 91));
    }

    @Test
    void emptyVocabulariesAndEmptyTextsAreNoFault() {
        assertThat(known().like(SpokenName.of("baclofen"), 5)).isEmpty();
        assertThat(names.like(new SpokenName(""), 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"baklofen,baclofen,1", "clonidine,clonazepam,6", "abcd,abdc,1", "abc,abc,0", "kitten,sitting,3"})
    void spellingsDifferByLetters(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other, 9)).isEqualTo(distance);
        assertThat(Spelling.distance(other, one, 9)).isEqualTo(distance);
    }

    private static SimilarNames<String> known(String... names) {
        return new SimilarNames<>(Stream.of(names)
                .map(name -> new Entry<>(SpokenName.of(name), name))
                .toList());
    }
}
