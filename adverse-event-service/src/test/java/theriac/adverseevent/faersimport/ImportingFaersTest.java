package theriac.adverseevent.faersimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import static theriac.adverseevent.faersimport.FaersImports.assertTally;
import static theriac.adverseevent.faersimport.FaersImports.awaitEnd;
import static theriac.adverseevent.faersimport.FaersImports.caseOf;
import static theriac.adverseevent.faersimport.FaersImports.countOf;
import static theriac.adverseevent.faersimport.FaersImports.imported;
import static theriac.adverseevent.faersimport.FaersImports.post;
import static theriac.adverseevent.faersimport.FaersImports.refusalsOf;
import static theriac.adverseevent.faersimport.FaersImports.run;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ImportingFaersTest {

    private static final int MANY = 8_000;

    private final DataSource dataSource;

    @Inject
    ImportingFaersTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

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

        assertThat(caseOf("9000001").path("revision").asInt()).isEqualTo(2);
        assertThat(caseOf("9000001").path("version").asInt()).isEqualTo(2);
        assertThat(caseOf("9000001").path("reactions").findValuesAsText("term")).containsExactly("coma");
        assertThat(caseOf("9000001").path("seriousness"))
                .extracting(JsonNode::asText)
                .containsExactly("life-threatening");
        assertThat(caseOf("9000002").path("revision").asInt()).isEqualTo(1);
        assertThat(countOf("drug=INVENTOL&reaction=nausea")).isEqualTo(4);
        assertThat(countOf("drug=OUTDATOL&reaction=headache")).isZero();
    }

    private static void assertCasesOfTheFirstQuarter() {
        var hospitalised = caseOf("9000001");
        assertThat(hospitalised.path("background").asText()).isEqualTo("faers");
        assertThat(hospitalised.path("onset").asText()).isEqualTo("2026-01-02");
        assertThat(hospitalised.path("sex").asText()).isEqualTo("female");
        assertThat(hospitalised.path("ageYears").asInt()).isEqualTo(52);
        assertThat(hospitalised.path("country").asText()).isEqualTo("NL");
        assertThat(hospitalised.path("reporter").asText()).isEqualTo("physician");
        assertThat(hospitalised.path("seriousness"))
                .extracting(JsonNode::asText)
                .containsExactly("hospitalisation");
        assertThat(hospitalised.path("alcohol").asText()).isEqualTo("unknown");
        assertThat(hospitalised.path("drugs").findValuesAsText("reportedAs"))
                .containsExactly("LIORESAL", "PARACETAMOL");
        assertThat(hospitalised.path("drugs").findValuesAsText("role")).containsExactly("suspect", "concomitant");
        assertThat(hospitalised.path("reactions").findValuesAsText("term")).containsExactly("drowsiness");

        var latest = caseOf("9000002");
        assertThat(latest.path("version").asInt()).isEqualTo(2);
        assertThat(latest.path("reactions").findValuesAsText("term")).containsExactly("seizure", "fall");
        assertThat(latest.path("drugs").findValuesAsText("route")).containsExactly("intrathecal", "intravenous");
        assertThat(latest.path("seriousness")).extracting(JsonNode::asText).containsExactly("death", "other-important");

        assertThat(caseOf("9000003").path("version").asInt())
                .as("the later FDA_DT")
                .isEqualTo(1);
        assertThat(caseOf("9000003").path("drugs").findValuesAsText("reportedAs"))
                .containsExactly("INVENTOL");
        assertThat(caseOf("9000004").path("version").asInt())
                .as("the higher PRIMARYID")
                .isEqualTo(10);
        assertThat(caseOf("9000005").path("alcohol").asText()).isEqualTo("yes");
        assertThat(caseOf("9000006").path("alcohol").asText())
                .as("alcohol on the skin")
                .isEqualTo("unknown");
        assertThat(caseOf("9000006").path("ageYears").asInt()).isEqualTo(60);
        assertThat(caseOf("9000006").has("sex")).isFalse();
        assertThat(caseOf("9000006").has("country")).isFalse();
        assertThat(caseOf("9000006").path("drugs").findValuesAsText("reportedAs"))
                .containsExactly("5\" GAUZE \"STERILE\"");
        assertThat(caseOf("9000007").path("ageYears").asDouble()).isEqualTo(1.5);
        assertThat(caseOf("9000007").path("onset").asText()).isEqualTo("2026-01");
        assertThat(caseOf("9000007").path("country").asText()).isEqualTo("US");
        assertThat(caseOf("9000007").path("drugs").findValuesAsText("role")).containsExactly("suspect", "interacting");
        assertThat(caseOf("9000008").has("ageYears")).isFalse();
        assertThat(caseOf("9000008").path("drugs").findValuesAsText("reportedAs"))
                .containsExactly("INVENTOL");
        assertThat(caseOf("9000011").path("reactions").findValuesAsText("term")).containsExactly("withdrawal syndrome");
        assertThat(caseOf("9000011").path("seriousness"))
                .extracting(JsonNode::asText)
                .containsExactly("life-threatening", "hospitalisation");
        assertThat(caseOf("9000012").path("drugs")).hasSize(1);
        assertThat(caseOf("9000012").path("reactions")).hasSize(1);
        assertThat(countOf("drug=INVENTOL&reaction=nausea")).isEqualTo(3);
    }

    @Test
    void aPublicCaseIsPublishedAsItWasReported() {
        imported(Zips.ofManyCases(5_000_001, 1));
        var caseId = caseOf("5000001").path("caseId").asText();

        var state = await().atMost(Duration.ofMinutes(1))
                .until(
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
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> run(importId).path("added").asInt() > 0);
        Api.as("admin", "*").post("/imports/" + importId + "/stop").then().statusCode(202);

        var stopped = awaitEnd(importId);
        assertThat(stopped.path("state").asText()).isEqualTo("stopped");
        assertThat(stopped.path("message").asText()).contains("send the same file again");
        assertThat(stopped.path("added").asInt()).isBetween(1, MANY - 1);
        var again = imported(zip);
        assertThat(again.path("added").asInt())
                .isEqualTo(MANY - stopped.path("added").asInt());
        assertThat(again.path("unchanged").asInt())
                .isEqualTo(stopped.path("added").asInt());
    }

    /// What a killed replica leaves: a run that no one holds, and its file.
    @Test
    void anImportThatLostItsReplicaGoesOnByItselfAndCountsNoCaseTwice() throws SQLException {
        String importId = post(Zips.ofManyCases(6_500_001, MANY))
                .then()
                .statusCode(202)
                .extract()
                .path("importId");
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> run(importId).path("added").asInt() > 0);

        loseReplicaOf(importId);

        var run = awaitEnd(importId);
        assertThat(run.path("state").asText()).isEqualTo("completed");
        assertThat(run.path("restarts").asInt()).isEqualTo(1);
        assertTally(run, 3 * MANY, MANY, 0, 0, 0);
    }

    private void loseReplicaOf(String importId) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        update file_import set holder = gen_random_uuid(), beat_at = now() - interval '1 minute'
                        where import_id = ?::uuid""")) {
            statement.setString(1, importId);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
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
        var importId = imported(Zips.ofManyCases(5_100_001, 1)).path("importId").asText();

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
        assertThat(caseOf("10979236").path("reactions").findValuesAsText("reportedAs"))
                .contains("Gynaecomastia");
        assertThat(caseOf("10979236").path("ageGroup").asText()).isEqualTo("adult");
        assertThat(caseOf("11563062")
                        .path("drugs")
                        .get(0)
                        .path("use")
                        .path("dosages")
                        .get(0)
                        .path("start")
                        .asText())
                .isEqualTo("2015-03-27");
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
}
