package theriac.adverseevent.casework.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casework.Duties;
import theriac.adverseevent.casework.DutyRole;
import theriac.adverseevent.casework.ReportingLaws;
import theriac.adverseevent.casework.SiteDuties;
import theriac.adverseevent.casework.yaml.ShippedLaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DutiesConfigurationTest {

    private static final ReportingLaws LAWS = ShippedLaws.all();
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final SenderId SITE = new SenderId("site");
    private static final RegisteredSenders SENDERS =
            new RegisteredSenders(Map.of(SITE, Optional.empty()), Map.of(SITE, ZURICH));

    @Test
    void aSiteHasTheDutiesOfItsRoleInItsTimeZone() {
        assertThat(DutiesConfiguration.duties("site", site("hospital", "CH"), SENDERS, LAWS))
                .isEqualTo(new Duties(DutyRole.HOSPITAL, List.of("CH"), ZURICH));
    }

    @ParameterizedTest
    @CsvSource({
        "clinic, CH, role must be one of",
        "hospital, XX, there are no rules for a hospital in XX",
        "hospital, EU, there are no rules for a hospital in EU",
    })
    void whatIsWrongIsNamed(String role, String jurisdiction, String sentence) {
        assertThatThrownBy(() -> DutiesConfiguration.duties("site", site(role, jurisdiction), SENDERS, LAWS))
                .hasMessageContainingAll("theriac.reporting-duties.site", sentence);
    }

    @Test
    void dutiesWantATimeZone() {
        var senders = new RegisteredSenders(Map.of(SITE, Optional.empty()));

        assertThatThrownBy(() -> DutiesConfiguration.duties("site", site("hospital", "CH"), senders, LAWS))
                .hasMessageContaining("theriac.senders.site.time-zone must be set");
    }

    @Test
    void theDigestTellsWhetherDutiesOrRulesChanged() {
        var swiss = new Duties(DutyRole.HOSPITAL, List.of("CH"), ZURICH);
        var danish = new Duties(DutyRole.HOSPITAL, List.of("DK"), ZURICH);

        assertThat(digest(swiss, LAWS)).isEqualTo(digest(swiss, ShippedLaws.all()));
        assertThat(digest(swiss, LAWS)).isNotEqualTo(digest(danish, LAWS));
        assertThat(digest(swiss, LAWS)).isNotEqualTo(digest(swiss, new ReportingLaws(List.of())));
    }

    private static String digest(Duties duties, ReportingLaws laws) {
        return new SiteDuties(Map.of(SITE, duties), laws).digest();
    }

    private static DutiesConfig.SiteConfig site(String role, String... jurisdictions) {
        return new DutiesConfig.SiteConfig() {

            @Override
            public String role() {
                return role;
            }

            @Override
            public List<String> jurisdictions() {
                return List.of(jurisdictions);
            }
        };
    }
}
