package theriac.adverseevent.faersimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ImportingFaersTest {

    private static final int MANY = 8_000;

    /// The quarters are of our own making; what is expected was worked out by hand from their lines.
    @Test
    void aQuarterIsImportedOnceAndALaterOneUpdatesIt() {
        var first = imported(Zips.ofResource("26q1"));

        assertTally(first, 67, 10, 0, 0, 10);
        assertThat(refusalsOf(first))
                .containsExactlyInAnyOrder(
                        "DEMO26Q1.txt 12 value age",
                        "DEMO26Q1.txt 12 value event_dt",
                        "DEMO26Q1.txt 13 line caseid",
                        "DEMO26Q1.txt 14 line caseid",
                        "DEMO26Q1.txt 15 line primaryid",
                        "DEMO26Q1.txt 16 line the",
                        "DRUG26Q1.txt 17 line role_cod",
                        "DRUG26Q1.txt 18 line the",
                        "DRUG26Q1.txt 23 line primaryid",
                        "REAC26Q1.txt 14 line pt",
                        "REAC26Q1.txt 18 line primaryid",
                        "OUTC26Q1.txt 9 line outc_cod");
        assertCasesOfTheFirstQuarter();

        assertTally(imported(Zips.ofResource("26q1")), 67, 0, 0, 10, 10);
        assertTally(imported(Zips.ofResource("26q2")), 10, 1, 1, 1, 0);

        assertThat(caseOf("9000001").getInt("revision")).isEqualTo(2);
        assertThat(caseOf("9000001").getInt("version")).isEqualTo(2);
        assertThat(caseOf("9000001").getList("reactions.term")).containsExactly("coma");
        assertThat(caseOf("9000001").getList("seriousness")).containsExactly("life-threatening");
        assertThat(caseOf("9000002").getInt("revision")).isEqualTo(1);
        assertThat(countOf("drug=INVENTOL&reaction=nausea")).isEqualTo(4);
        assertThat(countOf("drug=OUTDATOL&reaction=headache")).isZero();
    }

    private static void assertCasesOfTheFirstQuarter() {
        var hospitalised = caseOf("9000001");
        assertThat(hospitalised.getString("background")).isEqualTo("faers");
        assertThat(hospitalised.getString("onset")).isEqualTo("2026-01-02");
        assertThat(hospitalised.getString("sex")).isEqualTo("female");
        assertThat(hospitalised.getFloat("ageYears")).isEqualTo(52);
        assertThat(hospitalised.getString("country")).isEqualTo("NL");
        assertThat(hospitalised.getString("reporter")).isEqualTo("physician");
        assertThat(hospitalised.getList("seriousness")).containsExactly("hospitalisation");
        assertThat(hospitalised.getString("alcohol")).isEqualTo("unknown");
        assertThat(hospitalised.getList("drugs.reportedAs")).containsExactly("LIORESAL", "PARACETAMOL");
        assertThat(hospitalised.getList("drugs.role")).containsExactly("suspect", "concomitant");
        assertThat(hospitalised.getList("reactions.term")).containsExactly("drowsiness");

        var latest = caseOf("9000002");
        assertThat(latest.getInt("version")).isEqualTo(2);
        assertThat(latest.getList("reactions.term")).containsExactly("seizure", "fall");
        assertThat(latest.getList("drugs.route")).containsExactly("intrathecal", "intravenous");
        assertThat(latest.getList("seriousness")).containsExactly("death", "other-important");

        assertThat(caseOf("9000003").getInt("version")).as("the later FDA_DT").isEqualTo(1);
        assertThat(caseOf("9000003").getList("drugs.reportedAs")).containsExactly("INVENTOL");
        assertThat(caseOf("9000004").getInt("version"))
                .as("the higher PRIMARYID")
                .isEqualTo(10);
        assertThat(caseOf("9000005").getString("alcohol")).isEqualTo("yes");
        assertThat(caseOf("9000006").getString("alcohol"))
                .as("alcohol on the skin")
                .isEqualTo("unknown");
        assertThat(caseOf("9000006").getFloat("ageYears")).isEqualTo(60);
        assertThat(caseOf("9000006").getString("sex")).isNull();
        assertThat(caseOf("9000006").getString("country")).isNull();
        assertThat(caseOf("9000006").getList("drugs.reportedAs")).containsExactly("5\" GAUZE \"STERILE\"");
        assertThat(caseOf("9000007").getFloat("ageYears")).isEqualTo(1.5f);
        assertThat(caseOf("9000007").getString("onset")).isEqualTo("2026-01");
        assertThat(caseOf("9000007").getString("country")).isEqualTo("US");
        assertThat(caseOf("9000007").getList("drugs.role")).containsExactly("suspect", "interacting");
        assertThat(caseOf("9000008").getString("ageYears")).isNull();
        assertThat(caseOf("9000008").getList("drugs.reportedAs")).containsExactly("INVENTOL");
        assertThat(caseOf("9000011").getList("reactions.term")).containsExactly("withdrawal syndrome");
        assertThat(caseOf("9000011").getList("seriousness")).containsExactly("life-threatening", "hospitalisation");
        assertThat(caseOf("9000012").getList("drugs")).hasSize(1);
        assertThat(caseOf("9000012").getList("reactions")).hasSize(1);
        assertThat(countOf("drug=INVENTOL&reaction=nausea")).isEqualTo(3);
    }

    @Test
    void aPublicCaseIsPublishedAsItWasReported() {
        imported(Zips.ofManyCases(5_000_001, 1));
        var caseId = caseOf("5000001").getString("caseId");

        var state = await().until(
                        () -> Kafka.records(Topics.CASE).stream()
                                .filter(record -> caseId.equals(record.key()))
                                .map(record -> record.value())
                                .findFirst(),
                        Optional::isPresent);

        assertThat(state.orElseThrow())
                .contains("\"background\":\"faers\"", "\"reportedAs\":\"MANYOL\"", "\"reportedAs\":\"nausea\"")
                .doesNotContain("patientReference");
    }

    @Test
    void anImportStopsOnRequestAndGoesOnWhenItIsSentAgain() {
        var zip = Zips.ofManyCases(6_000_001, MANY);
        String importId = post(zip).then().statusCode(202).extract().path("importId");

        post(zip).then().statusCode(409).contentType("application/problem+json");
        await().pollInterval(Duration.ofMillis(20)).until(() -> run(importId).getInt("casesNew") > 0);
        Api.as("admin", "*").post("/imports/" + importId + "/stop").then().statusCode(202);

        var stopped = awaitEnd(importId);
        assertThat(stopped.getString("state")).isEqualTo("stopped");
        assertThat(stopped.getString("message")).contains("send the same files again");
        assertThat(stopped.getInt("casesNew")).isBetween(1, MANY - 1);
        var again = imported(zip);
        assertThat(again.getInt("casesNew")).isEqualTo(MANY - stopped.getInt("casesNew"));
        assertThat(again.getInt("casesUnchanged")).isEqualTo(stopped.getInt("casesNew"));
    }

    @Test
    void whatIsNoQuarterIsRefusedWithASentence() {
        var quarter = Zips.ofResource("26q2");

        post("no zip".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("violations[0].detail", containsString("not a whole zip"));
        post(Arrays.copyOf(quarter, quarter.length / 2)).then().statusCode(400);
        post(Zips.of(Map.of("DEMO26Q1.txt", new byte[0])))
                .then()
                .statusCode(400)
                .body("violations[0].detail", containsString("lacks files of a quarter: DRUG"));
        post(Zips.of(Map.of("inner.zip", quarter)))
                .then()
                .statusCode(400)
                .body("violations[0].detail", containsString("contains zips"));
        Api.as("admin", "*")
                .contentType("application/zip")
                .body(quarter)
                .post("/imports?format=csv")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("query:format"));
    }

    @Test
    void importsAreListedNewestFirst() {
        var importId = imported(Zips.ofManyCases(5_100_001, 1)).getString("importId");

        var page = Api.as("admin", "*").get("/imports?limit=1");

        page.then().body("items", hasSize(1)).body("items[0].importId", equalTo(importId));
    }

    /// The FDA's own files: 100 cases of 2017.
    @Test
    void theRealFilesAreImportedToTheLastLine() {
        var folder = Path.of(
                        Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples"))
                .resolve("faers-ascii/faers_ascii_2017q2/ascii");
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(folder).exists();
        }

        var run = imported(Zips.ofFolder(folder));

        assertTally(run, linesOf(folder), 100, 0, 0, 0);
        assertThat(refusalsOf(run)).isEmpty();
        assertThat(caseOf("10979236").getList("reactions.reportedAs")).contains("Gynaecomastia");
    }

    private static int linesOf(Path folder) {
        try (var files = Files.list(folder)) {
            int lines = 0;
            for (var file : files.toList()) {
                lines += Files.readAllLines(file).size() - 1;
            }
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonPath imported(byte[] zip) {
        var answer = post(zip);
        answer.then().statusCode(202).body("state", equalTo("running"));
        assertThat(answer.header("Location")).endsWith("/imports/" + answer.path("importId"));
        var run = awaitEnd(answer.path("importId"));
        assertThat(run.getString("state")).as(run.getString("message")).isEqualTo("completed");
        return run;
    }

    private static JsonPath awaitEnd(String importId) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> run(importId), run -> !run.getString("state").equals("running"));
    }

    private static JsonPath run(String importId) {
        return Api.as("admin", "*").get("/imports/" + importId).jsonPath();
    }

    private static Response post(byte[] zip) {
        return Api.as("admin", "*").contentType("application/zip").body(zip).post("/imports?format=faers-ascii");
    }

    private static void assertTally(JsonPath run, int lines, int added, int updated, int unchanged, int refused) {
        assertThat(List.of("linesTotal", "linesRead", "casesNew", "casesUpdated", "casesUnchanged", "refused").stream()
                        .map(run::getInt))
                .containsExactly(lines, lines, added, updated, unchanged, refused);
    }

    private static List<String> refusalsOf(JsonPath run) {
        List<Map<String, Object>> refusals = Api.as("admin", "*")
                .get("/imports/" + run.getString("importId") + "/refusals")
                .path("items");
        return refusals.stream()
                .map(refusal -> refusal.get("file") + " " + refusal.get("line") + " " + refusal.get("extent") + " "
                        + String.valueOf(refusal.get("reason")).split(" ", 2)[0])
                .collect(Collectors.toList());
    }

    /// The case of a number, looked for page by page.
    private static JsonPath caseOf(String senderReportId) {
        var page = Api.as("assessor", "*").get("/cases?background=faers&limit=500");
        while (true) {
            List<Map<String, Object>> items = page.path("items");
            var found = items.stream()
                    .filter(item -> senderReportId.equals(item.get("senderReportId")))
                    .findFirst();
            if (found.isPresent()) {
                return Api.as("assessor", "*")
                        .get("/cases/" + found.get().get("caseId"))
                        .jsonPath();
            }
            String next = page.path("nextCursor");
            assertThat(next).as("case " + senderReportId).isNotNull();
            page = Api.as("assessor", "*").get("/cases?background=faers&limit=500&cursor={c}", next);
        }
    }

    private static int countOf(String query) {
        List<Integer> cases = Api.as("assessor", "*")
                .get("/cases/counts?background=faers&" + query)
                .path("items.cases");
        return cases.stream().mapToInt(Integer::intValue).sum();
    }
}
