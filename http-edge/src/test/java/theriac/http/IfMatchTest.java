package theriac.http;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "W/\"7\""})
    void readsTheVersionAlsoWhereAProxyHasWeakenedItsTag(String tag) {
        assertThat(IfMatch.version(tag, "the alert")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "\"0\"", "\"-7\"", "\"07\"", "\"7\", \"8\"", "\"1000000000\"", "\"seven\"", ""})
    void refusesWhatIsNotOneTagOfOurs(String tag) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> IfMatch.version(tag, "the alert"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(400))
                .satisfies(refused -> assertThat(refused.violations())
                        .containsExactly(new Problem.Violation(
                                "header:If-Match", "must be one ETag of the alert, with its quotes")));
    }

    @Test
    void asksForTheTagWhereThereIsNone() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> IfMatch.version(null, "the alert"))
                .withMessage("Send the ETag of the alert, as you last read it, in If-Match.")
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(428));
    }

    @Test
    void aCallerMayKnowOfNone() {
        assertThat(IfMatch.versionOrNone(null, "*", "the draft")).isEqualTo(OptionalInt.empty());
        assertThat(IfMatch.versionOrNone("\"2\"", null, "the draft")).hasValue(2);
    }

    @Test
    void noneAndAVersionAtOnceIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> IfMatch.versionOrNone("\"2\"", "*", "the draft"))
                .satisfies(refused -> assertThat(refused.violations())
                        .containsExactly(
                                new Problem.Violation("header:If-None-Match", "must be *, without an If-Match")));
    }
}
