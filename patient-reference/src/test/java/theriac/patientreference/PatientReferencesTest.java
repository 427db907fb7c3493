package theriac.patientreference;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PatientReferencesTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SYSTEM = "urn:oid:1.2.3";

    private final PatientReferences references = PatientReferences.with("k1", Map.of("k1", KEY));

    record Vector(
            String what,
            String keyId,
            String sender,
            String identifierSystem,
            String value,
            String normalised,
            String reference) {}

    record Vectors(Map<String, String> keys, List<Vector> vectors) {}

    static Vectors vectors() throws IOException {
        try (var json = PatientReferences.class.getResourceAsStream("/patient-reference-vectors.json")) {
            return new ObjectMapper()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(Objects.requireNonNull(json), Vectors.class);
        }
    }

    static List<Vector> eachVector() throws IOException {
        return vectors().vectors();
    }

    @ParameterizedTest
    @MethodSource("eachVector")
    void eachVectorComesOutAsAnotherToolComputedIt(Vector vector) throws IOException {
        var ofTheVectors = PatientReferences.with(vector.keyId(), vectors().keys());

        var reference = ofTheVectors.of(vector.sender(), vector.identifierSystem(), vector.value());

        assertThat(NormalisedIdentifier.of(vector.value())).isEqualTo(vector.normalised());
        assertThat(reference).isEqualTo(new PatientReference(vector.reference()));
        assertThat(ofTheVectors.isCurrent(reference)).isTrue();
    }

    @Test
    void aReferenceNamesItsKey() {
        assertThat(references.of("demo-hospital", SYSTEM, "1").keyId()).isEqualTo("k1");
    }

    @Test
    void anOldKeyStillMakesItsReferences() {
        var another = KEY.replaceFirst("A", "B");
        var rotated = PatientReferences.with("k2", Map.of("k1", KEY, "k2", another));
        var before = references.of("demo-hospital", SYSTEM, "1");

        assertThat(rotated.under("k1", "demo-hospital", SYSTEM, "1")).isEqualTo(before);
        assertThat(rotated.of("demo-hospital", SYSTEM, "1").keyId()).isEqualTo("k2");
        assertThat(rotated.isCurrent(before)).isFalse();
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesIt() {
        assertThat(references.knows("k9")).isFalse();
        assertThatThrownBy(() -> references.under("k9", "demo-hospital", SYSTEM, "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("theriac.patient-reference.keys.k9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\t"})
    void aBlankIdentifierIsRefused(String blank) {
        assertThatThrownBy(() -> references.of("demo-hospital", SYSTEM, blank))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "k2, k1, '', theriac.patient-reference.keys.k1 is 0 bytes long",
        "k2, k1, AAAA, theriac.patient-reference.keys.k1 is 3 bytes long",
        "k2, k1, not base64!, theriac.patient-reference.keys.k1 is not base64",
        "k2, K 1, AAAA, theriac.patient-reference.keys has an id",
        "k2, k1, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, theriac.patient-reference.keys.k2 is missing"
    })
    void aBadSettingIsNamedAndNotRepeated(String current, String id, String key, String sentence) {
        assertThatThrownBy(() -> PatientReferences.with(current, Map.of(id, key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("not base64!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k1", "k1.", "K1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "k1.short", "AB-1234567"})
    void whatIsNoReferenceIsRefused(String value) {
        assertThatThrownBy(() -> new PatientReference(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(value);
    }
}
