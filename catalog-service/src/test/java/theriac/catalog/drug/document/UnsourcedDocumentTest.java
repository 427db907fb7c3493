package theriac.catalog.drug.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Who writes a version that rests on an unsourced claim is told where, and what to do instead.
class UnsourcedDocumentTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final String SOUND = """
            {"version": 1, "effectiveFrom": "2026-01-01",
             "classes": ["opioid"], "classesSource": {"citation": "Classes", "evidenceLevel": "label"},
             "cnsDepression": {"grade": 1, "source": {"citation": "Sedation", "evidenceLevel": "label"}},
             "doseRules": [
               {"id": "oral", "route": "oral", "advice": "use",
                "source": {"citation": "Dosing", "evidenceLevel": "label"}}],
             "taperRules": [
               {"id": "any", "need": "required", "source": {"citation": "Stopping", "evidenceLevel": "guideline"}}],
             "listedReactions": [
               {"term": "drowsiness", "source": {"citation": "Reactions", "evidenceLevel": "label"}},
               {"term": "seizure", "context": "withdrawal",
                "source": {"citation": "Withdrawal", "evidenceLevel": "study"}}]}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "Classes", "evidenceLevel": "label"      | "Classes"    | /classes           | a classification
                    "Sedation", "evidenceLevel": "label"     | "Sedation"   | /cnsDepression     | a sedation grade
                    "Dosing", "evidenceLevel": "label"       | "Dosing"     | /doseRules/0       | a dose rule
                    "Stopping", "evidenceLevel": "guideline" | "Stopping"   | /taperRules/0      | a taper rule
                    "Reactions", "evidenceLevel": "label"    | "Reactions"  | /listedReactions/0 | a listed reaction
                    "Withdrawal", "evidenceLevel": "study"   | "Withdrawal" | /listedReactions/1 | a listed reaction
                    """, quoteCharacter = '\'')
    void aStatementThatRestsOnAnUnsourcedClaimIsNamed(String right, String citation, String pointer, String what)
            throws JsonProcessingException {
        var unsourced = SOUND.replace(right, citation + ", \"evidenceLevel\": \"unsourced-claim\"");
        assertThat(read(SOUND).toVersion().number()).isEqualTo(1);
        var document = read(unsourced);

        assertThatThrownBy(document::toVersion)
                .isInstanceOfSatisfying(
                        UnsoundDocument.class,
                        unsound -> assertThat(unsound.pointer()).isEqualTo(pointer))
                .hasMessageContaining(what + " may not rest on an unsourced claim: cite a stronger source");
    }

    private static VersionDocument read(String json) throws JsonProcessingException {
        return JSON.readValue(json, VersionDocument.class);
    }
}
