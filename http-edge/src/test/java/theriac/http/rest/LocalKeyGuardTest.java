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
        assertThat(guard(SET).refusal(List.of(profile))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging"})
    void everywhereElseAKeyIsRefused(String profile) {
        assertThat(guard(SET).refusal(List.of(profile)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("quarkus.oidc.public-key", profile));
    }

    @Test
    void aLocalProfileBesideAnotherOpensNothing() {
        assertThat(guard(SET).refusal(List.of("local", "prod"))).isPresent();
    }

    @Test
    void anIssuerAloneIsRight() {
        assertThat(guard(Optional.empty()).refusal(List.of("prod"))).isEmpty();
    }

    private static LocalKeyGuard guard(Optional<String> publicKey) {
        return new LocalKeyGuard(publicKey, () -> "https://issuer.example");
    }
}
