package theriac.dashboard.session;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalSignInGuardTest {

    @Test
    void aDevelopersMachineMayHaveTheLocalSignIn() {
        assertThat(LocalSignInGuard.refusal(List.of("local"), true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging", "prod,local"})
    void nowhereElseDoesItStart(String profiles) {
        assertThat(LocalSignInGuard.refusal(List.of(profiles.split(",", -1)), true))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("local-sign-in.private-key"));
    }

    @Test
    void withoutAProfileItDoesNotStart() {
        assertThat(LocalSignInGuard.refusal(List.of(), true)).isPresent();
    }

    @Test
    void productionWithoutItStarts() {
        assertThat(LocalSignInGuard.refusal(List.of("prod"), false)).isEmpty();
    }
}
