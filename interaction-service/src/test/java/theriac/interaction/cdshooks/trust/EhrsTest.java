package theriac.interaction.cdshooks.trust;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EhrsTest {

    private static final Optional<String> BASE = Optional.of("https://theriac.example.org");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private static Ehr ehr(String issuer, String site, String keys, String fhirServer) {
        return new Ehr("main", issuer, site, List.of(URI.create(keys)), List.of(URI.create(fhirServer)));
    }

    private static Ehr good() {
        return ehr(
                "https://ehr.example.org",
                "demo-hospital",
                "https://ehr.example.org/jwks.json",
                "https://ehr.example.org/fhir");
    }

    @ParameterizedTest
    @CsvSource({
        "'', demo-hospital, https://e.org/k, https://e.org/f, ehrs.main.issuer",
        "https://e.org, Demo Hospital, https://e.org/k, https://e.org/f, ehrs.main.site",
        "https://e.org, demo-hospital, http://e.org/k, https://e.org/f, ehrs.main.jwks",
        "https://e.org, demo-hospital, https://e.org/k, http://169.254.169.254/f, ehrs.main.fhir-servers",
        "https://e.org, demo-hospital, https://e.org/k, file:///etc/passwd, ehrs.main.fhir-servers",
        "https://e.org, demo-hospital, https://me@e.org/k, https://e.org/f, ehrs.main.jwks"
    })
    void aWrongSettingStopsTheStartAndIsNamed(String issuer, String site, String keys, String server, String setting) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Ehrs(List.of(ehr(issuer, site, keys, server)), BASE, FIVE_MINUTES))
                .withMessageContaining(setting);
    }

    @Test
    void aRegisteredSystemNeedsABaseUrlAndAnIssuerOfItsOwn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Ehrs(List.of(good()), Optional.empty(), FIVE_MINUTES))
                .withMessageContaining("base-url");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Ehrs(List.of(good(), good()), BASE, FIVE_MINUTES))
                .withMessageContaining("another system's");
    }

    @Test
    void onlyTheServersOfTheOwnSiteAreKnown() {
        var ehrs = new Ehrs(List.of(good()), BASE, FIVE_MINUTES);

        assertThat(ehrs.fhirServer("demo-hospital", "https://ehr.example.org/fhir/"))
                .isPresent();
        assertThat(ehrs.fhirServer("other-hospital", "https://ehr.example.org/fhir"))
                .isEmpty();
        assertThat(ehrs.fhirServer("demo-hospital", "https://ehr.example.org/fhir/../admin"))
                .isEmpty();
        assertThat(ehrs.fhirServer("demo-hospital", "https://ehr.example.org.evil.org/fhir"))
                .isEmpty();
    }
}
