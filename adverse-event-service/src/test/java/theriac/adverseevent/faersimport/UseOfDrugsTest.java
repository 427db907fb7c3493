package theriac.adverseevent.faersimport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Json;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.adverseevent.faersimport.FaersImports.assertTally;
import static theriac.adverseevent.faersimport.FaersImports.caseOf;
import static theriac.adverseevent.faersimport.FaersImports.imported;
import static theriac.adverseevent.faersimport.FaersImports.refusalsOf;

/// A quarter of our own making; what is expected was worked out by hand from its lines.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class UseOfDrugsTest {

    @Test
    void aCaseTellsHowItsDrugsWereUsedAndWhereItComesFrom() {
        var run = imported(Zips.ofResource("25q3"));

        assertTally(run, 31, 3, 0, 0, 6);
        assertThat(refusalsOf(run))
                .containsExactlyInAnyOrder(
                        "DEMO25Q3.txt 4 value age_grp",
                        "DEMO25Q3.txt 4 value wt",
                        "DRUG25Q3.txt 6 value dechal",
                        "DRUG25Q3.txt 6 value dose_amt",
                        "DRUG25Q3.txt 6 value dose_freq",
                        "DRUG25Q3.txt 7 value dose_amt",
                        "RPSR25Q3.txt 5 line rpsr_cod",
                        "RPSR25Q3.txt 6 line primaryid",
                        "THER25Q3.txt 6 value end_dt",
                        "THER25Q3.txt 7 value start_dt",
                        "THER25Q3.txt 8 line primaryid",
                        "INDI25Q3.txt 6 line primaryid",
                        "INDI25Q3.txt 7 line indi_pt",
                        "INDI25Q3.txt 8 line drug_seq");
        assertThat(useOf("9500001", 0)).isEqualTo(Json.read("""
                {"indication":"Muscle spasticity; Back pain","dosages":[{"dose":{"value":10,"unit":"mg"},
                 "every":{"value":12,"unit":"h"},"start":"2025-06-01","end":"2025-07","batch":"L-17"}],
                 "dechallenge":"positive","rechallenge":"not-done"}"""));
        assertThat(useOf("9500001", 1)).isEqualTo(Json.read("""
                {"dosages":[{"dose":{"value":0.5,"unit":"mg/m2"},"every":{"value":3,"unit":"wk"}}],
                 "dechallenge":"unknown","rechallenge":"negative"}"""));
        assertThat(caseOf("9500001").path("drugs").get(2).has("use"))
                .as("taken as needed")
                .isFalse();
        assertThat(useOf("9500002", 0)).as("two times, and a dose of neither").isEqualTo(Json.read("""
                {"indication":"Back pain","dosages":[{"dose":{"value":20,"unit":"[IU]"},"every":{"value":1,"unit":"wk"}},
                 {"start":"2024","end":"2025-02-01"},{"start":"2025-03-01"}],
                 "dechallenge":"negative","rechallenge":"positive"}"""));
        assertThat(useOf("9500003", 0)).isEqualTo(Json.read("""
                {"dosages":[{"start":"2025-07-01"}],"rechallenge":"positive"}"""));
        assertThat(useOf("9500003", 1)).isEqualTo(Json.read("""
                {"dosages":[{"end":"2025-06-01"}]}"""));
        assertPeople();
        assertTally(imported(Zips.ofResource("25q3")), 31, 0, 0, 3, 6);
    }

    private static void assertPeople() {
        assertThat(caseOf("9500001").path("kind").asText()).as("sent directly").isEqualTo("spontaneous");
        assertThat(caseOf("9500001").path("ageGroup").asText()).isEqualTo("adult");
        assertThat(caseOf("9500001").path("weightKg").asDouble()).isEqualTo(69.85);
        assertThat(caseOf("9500002").path("kind").asText()).isEqualTo("study");
        assertThat(caseOf("9500002").path("ageGroup").asText()).isEqualTo("adolescent");
        assertThat(caseOf("9500002").path("weightKg").asDouble()).isEqualTo(61.24);
        assertThat(caseOf("9500002").path("situations"))
                .as("nothing is guessed from terms")
                .isEmpty();
        assertThat(caseOf("9500003").has("kind")).isFalse();
        assertThat(caseOf("9500003").has("ageGroup")).isFalse();
        assertThat(caseOf("9500003").has("weightKg")).isFalse();
    }

    private static JsonNode useOf(String number, int drug) {
        return caseOf(number).path("drugs").get(drug).path("use");
    }
}
