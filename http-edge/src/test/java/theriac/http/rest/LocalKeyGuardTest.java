package theriac.http.rest;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalKeyGuardTest {

    private static final Optional<String> SET = Optional.of("value");

    @ParameterizedTest
    @ValueSource(strings = {"local", "dev", "test"})
    void aDevelopersMachineMayMakeItsOwnKey(String profile) {
        assertThat(new LocalKeyGuard(SET, Optional.empty()).refusal(List.of(profile)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging"})
    void everywhereElseAKeyIsRefused(String profile) {
        assertThat(new LocalKeyGuard(SET, SET).refusal(List.of(profile)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("quarkus.oidc.public-key", profile));
    }

    @Test
    void aLocalProfileBesideAnotherOpensNothing() {
        assertThat(new LocalKeyGuard(SET, SET).refusal(List.of("local", "prod")))
                .isPresent();
    }

    @Test
    void everywhereElseAnIssuerIsNeeded() {
        assertThat(new LocalKeyGuard(Optional.empty(), Optional.empty()).refusal(List.of("prod")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("quarkus.oidc.auth-server-url"));
    }

    @Test
    void anIssuerAloneIsRight() {
        assertThat(new LocalKeyGuard(Optional.empty(), SET).refusal(List.of("prod")))
                .isEmpty();
    }
}
