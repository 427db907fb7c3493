package theriac.catalog.editing.document;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DifferencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aChangedAmountIsNamedByItsPointerAndItsRule() {
        var found = between("""
                {"doseRules": [{"id": "oral-adult", "dailyMaximum": {"value": 80, "unit": "mg"}}]}""", """
                {"doseRules": [{"id": "oral-adult", "dailyMaximum": {"value": 75, "unit": "mg"}}]}""");

        assertThat(found)
                .containsExactly(new Difference(
                        "changed", "/doseRules/0/dailyMaximum/value", "oral-adult", read("80"), read("75")));
    }

    @Test
    void aRuleThatOnlyMovedIsTheSameRule() {
        var found = between("""
                {"doseRules": [{"id": "oral", "advice": "use"}, {"id": "intrathecal", "advice": "use"}]}""", """
                {"doseRules": [{"id": "intrathecal", "advice": "use"}, {"id": "oral", "advice": "use"}]}""");

        assertThat(found).isEmpty();
    }

    @Test
    void aRuleThatMovedAndChangedIsFoundWhereItStandsNow() {
        var found = between("""
                {"taperRules": [{"id": "oral", "need": "advised"}]}""", """
                {"taperRules": [{"id": "intrathecal", "need": "required"}, {"id": "oral", "need": "required"}]}""");

        assertThat(found)
                .extracting(Difference::change, Difference::pointer, Difference::item)
                .containsExactlyInAnyOrder(
                        tuple("added", "/taperRules/0", "intrathecal"), tuple("changed", "/taperRules/1/need", "oral"));
    }

    @Test
    void aClaimIsComparedByItsIdAndAnAnswerByItsProposition() {
        var found = between("""
                {"claims": [{"claimId": "some-1", "asserts": [{"proposition": "It is addictive.", "answer": "yes"}]},
                            {"claimId": "some-2"}]}""", """
                {"claims": [{"claimId": "some-1", "asserts": [{"proposition": "It sedates.", "answer": "yes"},
                                                              {"proposition": "It is addictive.", "answer": "no"}]}]}""");

        assertThat(found)
                .extracting(Difference::change, Difference::pointer, Difference::item)
                .containsExactlyInAnyOrder(
                        tuple("changed", "/claims/0/asserts/1/answer", "It is addictive."),
                        tuple("added", "/claims/0/asserts/0", "It sedates."),
                        tuple("removed", "/claims/1", "some-2"));
    }

    @Test
    void whatWasRemovedIsPointedToInTheEarlierDocument() {
        var found = between("""
                {"codes": [{"system": "atc", "code": "M03BX01"}, {"system": "rxnorm", "code": "1292"}]}""", """
                {"codes": [{"system": "atc", "code": "M03BX01"}]}""");

        assertThat(found)
                .extracting(Difference::change, Difference::pointer, Difference::item, Difference::after)
                .containsExactly(tuple("removed", "/codes/1", "rxnorm 1292", null));
    }

    @Test
    void aReactionThatTwoLabelsListIsComparedWithItsTwin() {
        var found = between("""
                {"listedReactions": [{"term": "seizure", "serious": true}, {"term": "seizure", "serious": false}]}""", """
                {"listedReactions": [{"term": "seizure", "serious": false}, {"term": "seizure"}]}""");

        assertThat(found)
                .extracting(Difference::change, Difference::pointer)
                .containsExactly(tuple("removed", "/listedReactions/0/serious"));
    }

    @Test
    void classesAreComparedAsASet() {
        var found = between("""
                {"classes": ["muscle-relaxant", "gaba-b-agonist"]}""", """
                {"classes": ["gaba-b-agonist", "muscle-relaxant", "antispasmodic"]}""");

        assertThat(found)
                .extracting(Difference::change, Difference::pointer)
                .containsExactly(tuple("added", "/classes/2"));
    }

    @Test
    void theSameNumberWrittenOtherwiseAndAnEmptyListSayNothingNew() {
        assertThat(between("""
                {"value": 5, "names": []}""", """
                {"value": 5.0, "note": null}""")).isEmpty();
    }

    private static List<Difference> between(String before, String after) {
        return Differences.between(read(before), read(after));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
