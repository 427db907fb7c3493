package theriac.dataprotection.persistence;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.dataprotection.SubjectId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MasterKeysTest {

    private static final String A_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final SubjectId SUBJECT = new SubjectId("case/1");

    @Test
    void aWrappedKeyIsTheSameAgainWhenUnwrapped() {
        var masterKeys = MasterKeys.of(Optional.of("k1"), Map.of("k1", A_KEY));
        var key = AesGcm.newKey();

        var unwrapped = masterKeys.unwrap(masterKeys.wrap(SUBJECT, key));

        assertThat(unwrapped).isEqualTo(key);
    }

    @Test
    void aCurrentKeyMustBeNamed() {
        assertThatThrownBy(() -> MasterKeys.of(Optional.empty(), Map.of("k1", A_KEY)))
                .hasMessageStartingWith("theriac.data-protection.current-key is missing");
    }

    @Test
    void theCurrentKeyMustBeThere() {
        assertThatThrownBy(() -> MasterKeys.of(Optional.of("k2"), Map.of("k1", A_KEY)))
                .hasMessageStartingWith("theriac.data-protection.keys.k2 is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "AAAA, theriac.data-protection.keys.k1 is 3 bytes long",
        "not base64!, theriac.data-protection.keys.k1 is not base64",
        "'', theriac.data-protection.keys.k1 is 0 bytes long"
    })
    void aKeyOfAnotherFormIsNamedButNotRepeated(String configured, String sentence) {
        assertThatThrownBy(() -> MasterKeys.of(Optional.of("k1"), Map.of("k1", configured)))
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("not base64!");
    }

    @Test
    void anUnknownMasterKeyIsNamedWhenItIsNeeded() {
        var wrapped = MasterKeys.of(Optional.of("k1"), Map.of("k1", A_KEY)).wrap(SUBJECT, AesGcm.newKey());
        var later = MasterKeys.of(Optional.of("k2"), Map.of("k2", A_KEY));

        assertThatThrownBy(() -> later.unwrap(wrapped))
                .hasMessageStartingWith("theriac.data-protection.keys.k1 is missing");
    }
}
