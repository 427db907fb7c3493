package theriac.adverseevent.faersimport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.adverseevent.faersimport.FaersImports.assertTally;
import static theriac.adverseevent.faersimport.FaersImports.caseOf;
import static theriac.adverseevent.faersimport.FaersImports.imported;
import static theriac.adverseevent.faersimport.FaersImports.refusalsOf;

/// Quarters of our own making in the layout until the third quarter of 2012, and the first one after it.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class LegacyQuartersTest {

    @Test
    void aQuarterFromBeforeFaersIsImportedAndItsCasesGoOnInFaers() {
        var legacy = imported(Zips.ofResource("12q3"));

        assertTally(legacy, 32, 4, 0, 0, 8);
        assertThat(refusalsOf(legacy))
                .containsExactlyInAnyOrder(
                        "DEMO12Q3.TXT 7 line caseid",
                        "DEMO12Q3.TXT 8 line caseid",
                        "DEMO12Q3.TXT 9 line primaryid",
                        "DEMO12Q3.TXT 10 value event_dt",
                        "DRUG12Q3.TXT 8 line primaryid",
                        "DRUG12Q3.TXT 9 line primaryid",
                        "DRUG12Q3.TXT 10 line the",
                        "REAC12Q3.TXT 7 line primaryid",
                        "REAC12Q3.TXT 8 line primaryid");
        assertThat(caseOf("7300001").path("onset").asText()).isEqualTo("2012-06-01");
        assertThat(caseOf("7300001").path("sex").asText()).isEqualTo("female");
        assertThat(caseOf("7300001").path("ageYears").asInt()).isEqualTo(61);
        assertThat(caseOf("7300001").path("reporter").asText()).isEqualTo("physician");
        assertThat(caseOf("7300001").path("seriousness").get(0).asText()).isEqualTo("hospitalisation");
        assertThat(drugsOf("7300001")).containsExactly("LEGATOL", "BACLOFEN");
        assertThat(drugsOf("7300002")).as("the higher ISR of the same day").containsExactly("LEGATOL");
        assertThat(drugsOf("7300003"))
                .as("the later FDA_DT, though the ISR is lower")
                .containsExactly("LEGATOL");
        assertThat(caseOf("7300003").has("sex")).isFalse();
        assertThat(caseOf("7300005").path("ageYears").asInt()).isEqualTo(70);

        assertTally(imported(Zips.ofResource("12q4")), 7, 1, 1, 0, 0);

        assertThat(caseOf("7300003").path("version").asInt()).isEqualTo(2);
        assertThat(caseOf("7300003").path("revision").asInt()).isEqualTo(2);
        assertThat(caseOf("7300003").path("sex").asText()).isEqualTo("female");
        assertThat(caseOf("7300003").path("seriousness").get(0).asText()).isEqualTo("life-threatening");
        assertTally(imported(Zips.ofResource("12q3")), 32, 0, 0, 4, 8);
        assertThat(caseOf("7300003").path("version").asInt())
                .as("an older quarter")
                .isEqualTo(2);
    }

    private static Iterable<String> drugsOf(String number) {
        JsonNode drugs = caseOf(number).path("drugs");
        return drugs.findValuesAsText("reportedAs");
    }
}
