package theriac.interaction.tier;

import java.util.Map;

import org.junit.jupiter.api.Test;

import theriac.interaction.rule.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SiteTiersTest {

    private static final Map<Severity, Tier> USUAL = Map.of(
            Severity.CONTRAINDICATED, Tier.INTERRUPTIVE,
            Severity.MAJOR, Tier.INTERRUPTIVE,
            Severity.MODERATE, Tier.PASSIVE,
            Severity.MINOR, Tier.PASSIVE);

    @Test
    void aSiteThatHidesMinorAlertsHidesThemForItselfAlone() {
        var tiers = new SiteTiers(USUAL, Map.of("quiet-hospital", Map.of(Severity.MINOR, Tier.HIDDEN)));

        assertThat(tiers.of("quiet-hospital", Severity.MINOR)).isEqualTo(Tier.HIDDEN);
        assertThat(tiers.of("quiet-hospital", Severity.MAJOR)).isEqualTo(Tier.INTERRUPTIVE);
        assertThat(tiers.of("demo-hospital", Severity.MINOR)).isEqualTo(Tier.PASSIVE);
    }

    @Test
    void whatIsContraindicatedIsHiddenNowhere() {
        var hiding = Map.of("quiet-hospital", Map.of(Severity.CONTRAINDICATED, Tier.HIDDEN));

        assertThatThrownBy(() -> new SiteTiers(USUAL, hiding))
                .hasMessage("contraindicated alerts must not be hidden:"
                        + " make them interruptive or passive for the site quiet-hospital");
    }
}
