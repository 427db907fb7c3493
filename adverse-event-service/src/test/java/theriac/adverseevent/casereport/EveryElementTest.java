package theriac.adverseevent.casereport;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.casereport.e2b.Icsrs;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class EveryElementTest {

    @Inject
    Cases cases;

    @Inject
    Vault vault;

    @Test
    void aReportThatTellsEveryElementOfTheStandardIsTakenWithAllThatIsMapped() {
        var sent = Icsrs.bytes(Icsrs.batch("EVERY-1", Icsrs.everyElement("NL-EVERY-1")));

        var told = taken("NL-EVERY-1", sent);

        assertThat(told.getString("senderReportId")).isEqualTo("NL-EVERY-1");
        assertThat(told.getString("worldwideNumber")).isEqualTo("NL-EVERY-NL-EVERY-1");
        assertThat(told.getString("patientReference")).isNotBlank();
        assertThat(told.getString("onset")).isEqualTo("2026-02");
        assertThat(told.getString("sex")).isEqualTo("female");
        assertThat(told.getDouble("ageYears")).isEqualTo(52.5);
        assertThat(told.getString("ageGroup")).isEqualTo("adult");
        assertThat(told.getDouble("weightKg")).isEqualTo(61.5);
        assertThat(told.getString("country")).isEqualTo("NL");
        assertThat(told.getString("kind")).isEqualTo("study");
        assertThat(told.getString("reporter")).isEqualTo("pharmacist");
        assertThat(told.getList("seriousness", String.class))
                .containsExactlyInAnyOrder(
                        "death",
                        "life-threatening",
                        "hospitalisation",
                        "disability",
                        "congenital-anomaly",
                        "other-important");
        assertThat(told.getList("situations", String.class)).containsExactly("medication-error");
        assertThat(told.getString("alcohol")).isEqualTo("no");
        assertThat(told.getString("narrative")).startsWith("Invented for this test: every element");
        assertThat(told.getList("reactions.reportedAs")).isEqualTo(List.of("Seizure", "Status epilepticus"));
        assertThat(told.getList("reactions.onset")).isEqualTo(List.of("2026-02-20", "2026-02"));
        assertThat(told.getList("reactions.end")).isEqualTo(List.of("2026-02-21", "2026-02"));
        assertThat(told.getList("reactions.outcome")).isEqualTo(List.of("recovered", "fatal"));
        assertThat(told.getList("drugs.reportedAs")).isEqualTo(List.of("Lioresal", "Dafalgan"));
        assertThat(told.getList("drugs.role")).isEqualTo(List.of("suspect", "concomitant"));
        assertThat(told.getList("drugs.route")).isEqualTo(List.of("oral", "oral"));
        assertThat(told.getString("drugs[0].use.indication")).isEqualTo("Spasticity");
        assertThat(told.getString("drugs[0].use.actionTaken")).isEqualTo("withdrawn");
        assertThat(told.getString("drugs[0].use.dechallenge")).isEqualTo("positive");
        assertThat(told.getString("drugs[0].use.rechallenge")).isEqualTo("positive");
        assertThat(told.getInt("drugs[0].use.dosages[0].dose.value")).isEqualTo(20);
        assertThat(told.getString("drugs[0].use.dosages[0].dose.unit")).isEqualTo("mg");
        assertThat(told.getInt("drugs[0].use.dosages[0].every.value")).isEqualTo(8);
        assertThat(told.getString("drugs[0].use.dosages[0].every.unit")).isEqualTo("h");
        assertThat(told.getString("drugs[0].use.dosages[0].start")).isEqualTo("2025-10-01");
        assertThat(told.getString("drugs[0].use.dosages[0].end")).isEqualTo("2026-02-18");
        assertThat(told.getString("drugs[0].use.dosages[0].batch")).isEqualTo("LOT-7");
        assertThat(kept(told)).isEqualTo(sent);
    }

    @Test
    void twoMegabytesOfRepeatedSectionsAreTakenWhole() {
        var sent = Icsrs.bytes(Icsrs.batch("EVERY-2", Icsrs.everyElementManyTimes("NL-EVERY-2", 190)));

        var told = taken("NL-EVERY-2", sent);

        assertThat(sent.length).isGreaterThan(2_000_000);
        assertThat(told.getList("reactions")).hasSize(191);
        assertThat(told.getList("drugs.role")).hasSize(191).last().isEqualTo("concomitant");
        assertThat(kept(told)).isEqualTo(sent);
    }

    @Test
    void linesThatEndWithCarriageReturnsAloneAreReadAndKept() {
        var sent = Icsrs.bytes(Icsrs.batch("EVERY-3", Icsrs.everyElement("NL-EVERY-3"))
                .replace("who never lived.", "who never lived.\nA second line.")
                .replace('\n', '\r'));

        var told = taken("NL-EVERY-3", sent);

        assertThat(sent).doesNotContain('\n');
        assertThat(told.getString("narrative")).endsWith("who never lived.\nA second line.");
        assertThat(told.getList("drugs.reportedAs")).isEqualTo(List.of("Lioresal", "Dafalgan"));
        assertThat(kept(told)).isEqualTo(sent);
    }

    private static JsonPath taken(String number, byte[] batch) {
        var answer = Api.as("reporter", Api.SITE)
                .contentType("application/xml")
                .body(batch)
                .post("/case-reports");
        answer.then().statusCode(200);
        assertThat(answer.asString()).contains("typeCode=\"AA\"", "typeCode=\"CA\"");
        String caseId = Api.as("reporter", Api.SITE)
                .get("/case-reports/" + number)
                .then()
                .statusCode(200)
                .extract()
                .path("caseId");
        return Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId + "?with=narrative")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private byte[] kept(JsonPath told) {
        var id = CaseId.parse(told.getString("caseId")).orElseThrow();
        var original = cases.lastOriginals(List.of(id)).getFirst();
        return vault.open(new SubjectId("case/" + id), original.body()).orElseThrow();
    }
}
