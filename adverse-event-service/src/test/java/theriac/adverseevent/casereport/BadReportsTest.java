package theriac.adverseevent.casereport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.contracts.hospital.AdverseEventReportV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class BadReportsTest {

    private static final String TOPIC = Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE;

    static List<BadReport> badReports() {
        return BadReport.all().toList();
    }

    @ParameterizedTest
    @MethodSource("badReports")
    void aBadReportIsRefusedNamingTheField(BadReport bad) {
        Api.as("reporter", Api.SITE)
                .contentType(ContentType.JSON)
                .body(bad.body())
                .post("/case-reports")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:theriac:problem:invalid-request"))
                .body("violations.pointer", hasItem(bad.pointer()))
                .body(not(containsString("theriac.")))
                .body(not(containsString("Exception")));
    }

    @Test
    void aReportThatIsNestedWithoutEndIsRefusedAndNoFault() {
        Api.report("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000))
                .then()
                .statusCode(400)
                .body("violations[0].detail", containsString("nested too deep"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Api.report("""
                        {"version":0,"country":"nl","patient":{"sex":"M","ageYears":200},
                         "drugs":[{"name":"a","role":"guilty"},{"role":"suspect"}],"reactions":[]}""")
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        hasItems(
                                "/senderReportId",
                                "/version",
                                "/country",
                                "/patient/sex",
                                "/patient/ageYears",
                                "/drugs/0/role",
                                "/drugs/1",
                                "/reactions"));
    }

    @Test
    void aBodyOfFiveMegabytesIsRefused() {
        Api.report("{\"narrative\":\"" + "n".repeat(5 << 20) + "\"}")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void anEmptyBodyAndAnotherMediaTypeAreRefused() {
        Api.as("reporter", Api.SITE)
                .contentType(ContentType.JSON)
                .post("/case-reports")
                .then()
                .statusCode(400);
        Api.as("reporter", Api.SITE)
                .contentType(ContentType.TEXT)
                .body("<a/>")
                .post("/case-reports")
                .then()
                .statusCode(415);
    }

    @Test
    void badEventsBecomeDeadLettersThatNameTheFieldWhileGoodOnesAreTaken() {
        var sent = BadReport.all()
                .collect(Collectors.toMap(
                        bad -> bad, bad -> Kafka.send(TOPIC, "p", AdverseEventReportV1.TYPE, bad.body())));
        var good = BadReport.good().replace("bad-1", "good-between-bad").getBytes(StandardCharsets.UTF_8);
        Kafka.send(TOPIC, "p", AdverseEventReportV1.TYPE, good);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> Api.as("reporter", Api.SITE)
                        .get("/case-reports/good-between-bad")
                        .then()
                        .statusCode(200));
        var letters = await().atMost(Duration.ofMinutes(1))
                .until(
                        BadReportsTest::letters,
                        found -> sent.values().stream().allMatch(place -> found.containsKey(at(place))));
        assertThat(sent).allSatisfy((bad, place) -> {
            assertThat(letters).containsKey(at(place));
            assertThat(letters.get(at(place))).as(bad.name()).isEqualTo(bad.pointer());
        });
    }

    @Test
    void anEventOfAHospitalThatIsNotRegisteredBecomesADeadLetter() {
        var topic = Topics.ADVERSE_EVENT_REPORT_OF + "unknown-hospital";
        Kafka.send(topic, "p", AdverseEventReportV1.TYPE, BadReport.good().getBytes(StandardCharsets.UTF_8));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Kafka.records(topic + Topics.DEAD_LETTER_SUFFIX), found -> !found.isEmpty());
    }

    @Test
    void oneBadLineOfManyCostsThatLineAlone() {
        var lines = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> i == 500 ? "{\"senderReportId\":7}" : Api.smallest("many-" + i))
                .collect(Collectors.joining("\n"));

        var results = Api.as("reporter", Api.SITE)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/case-reports")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(Json::read)
                .toList();

        assertThat(results).hasSize(1000);
        assertThat(results.stream().filter(result -> result.path("status").asInt() == 201))
                .hasSize(999);
        assertThat(results.get(499).path("line").asInt()).isEqualTo(500);
        assertThat(results.get(499).path("status").asInt()).isEqualTo(400);
        assertThat(results.get(499).path("violations").findValuesAsText("pointer"))
                .contains("/senderReportId", "/drugs", "/reactions");
        assertThat(results.get(999).at("/receipt/senderReportId").asText()).isEqualTo("many-1000");
    }

    @Test
    void linesOfOneRequestMayRepeatAndFollowEachOther() {
        var first = Api.smallest("lines-1");
        var followUp = first.replace("\"senderReportId\"", "\"version\":2,\"senderReportId\"");
        var contradiction = first.replace("drowsiness", "coma");

        var statuses = Api.as("reporter", Api.SITE)
                .contentType("application/x-ndjson")
                .body((String.join("\r\n", first, "", first, contradiction, followUp, first) + "\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/case-reports")
                .asString()
                .lines()
                .map(Json::read)
                .map(result -> result.path("line").asInt() + ":"
                        + result.path("status").asInt())
                .toList();

        assertThat(statuses).containsExactly("1:201", "3:200", "4:409", "5:200", "6:200");
    }

    private static Map<String, String> letters() {
        return Kafka.records(TOPIC + Topics.DEAD_LETTER_SUFFIX).stream()
                .map(letter -> Json.read(letter.value()))
                .collect(Collectors.toMap(
                        letter -> letter.path("partition").asInt() + "/"
                                + letter.path("offset").asLong(),
                        letter -> letter.path("field").asText(),
                        (one, same) -> one));
    }

    private static String at(RecordMetadata place) {
        return place.partition() + "/" + place.offset();
    }
}
