package theriac.adverseevent.openfdaimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.adverseevent.Kafka;
import theriac.adverseevent.casereport.PublicEvents;
import theriac.adverseevent.casereport.openfda.Events;
import theriac.adverseevent.faersimport.Zips;
import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ImportingEventsTest {

    @Test
    void oneEventByHttpMakesOnePublicCaseWithoutAPatient() {
        var event = Events.full().replace("90000001", "91000001").replace("-0042", "-http");

        var caseId = post("admin", event).then().statusCode(201).extract().<String>path("caseId");

        theCase(caseId)
                .then()
                .body("background", equalTo("faers"))
                .body("senderReportId", equalTo("91000001"))
                .body("worldwideNumber", equalTo("NL-DEMOPHARMA-2026-http"))
                .body("drugs[0].use.actionTaken", equalTo("withdrawn"));
        assertThat(Json.read(theCase(caseId).asString()).has("patientReference"))
                .isFalse();
        post("admin", event).then().statusCode(200).body("revision", equalTo(1));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Kafka.records(Topics.CASE).stream()
                        .anyMatch(record ->
                                record.key().equals(caseId) && !record.value().contains("patientReference")));
    }

    @Test
    void whatHadToBeLeftOutOfAnEventIsToldWithItsReceipt() {
        var event = Events.smallest("91000002").replace("{\"safety", "{\"occurcountry\":\"ATLANTIS\",\"safety");

        post("admin", event).then().statusCode(201).body("notices.pointer", hasItem("/occurcountry"));
        post("admin", "{}").then().statusCode(400).body("violations[0].pointer", equalTo("/safetyreportid"));
        post("admin", event.replace("ATLANTIS", "NL")).then().statusCode(409);
    }

    @Test
    void onlyWhoRunsImportsSpeaksForThePublicCollection() {
        post("reporter", Events.smallest("91000003")).then().statusCode(403);
        post("assessor", Events.smallest("91000003")).then().statusCode(403);
    }

    @Test
    void aDownloadIsImportedOnceInWhateverFormItComes() {
        var events = IntStream.range(0, 1_201)
                .mapToObj(n -> Events.smallest(Integer.toString(92_000_000 + n)))
                .toList();
        var answer = "{\"meta\":{\"disclaimer\":\"x\",\"results\":{\"total\":1201}},\"results\":["
                + String.join(",\n", events) + "]}";
        var zip = Zips.of(Map.of("drug-event-0001-of-0001.json", utf8(answer)));

        assertTally(imported(zip), 1_201, 1_201, 0, 0);
        assertTally(imported(utf8(answer)), 1_201, 0, 1_201, 0);
        assertTally(imported(utf8(String.join("\n", events))), 1_201, 0, 1_201, 0);
        assertTally(imported(utf8("[" + String.join(",", events.subList(0, 3)) + "]")), 3, 0, 3, 0);
        assertTally(imported(gzip(utf8(answer))), 1_201, 0, 1_201, 0);
        assertTally(imported(answer.getBytes(StandardCharsets.UTF_16)), 1_201, 0, 1_201, 0);
        assertTally(
                imported(Zips.of(Map.of(
                        "drug-event-0001-of-0001.json",
                        utf8(answer),
                        "__MACOSX/._drug-event-0001-of-0001.json",
                        utf8("x")))),
                1_201,
                0,
                1_201,
                0);
        assertTally(
                imported(utf8(Events.full().replace("90000001", "92900000").replace("-0042", "-form"))), 1, 1, 0, 0);
    }

    @Test
    void aBadEventCostsThatEvent() {
        var deep = "{\"safetyreportid\":\"93000009\",\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        var wide = Events.smallest("93000008").replace("Drowsiness", "D".repeat(PublicEvents.MAX_BYTES));
        var good = Events.smallest("93000001");
        var dated = Events.smallest("93000002").replace("{\"safety", "{\"receiptdate\":\"20269999\",\"safety");

        var lines = imported(utf8(String.join("\n", good, "{\"safetyreportid\":", "no json}", deep, wide, dated)));
        var answer = imported(utf8("{\"results\":[" + String.join(",", good, "17", deep, wide, dated, "{}") + "]}"));

        assertTally(lines, 6, 2, 0, 4);
        assertThat(refusalsOf(lines)).containsExactly("2 line", "3 line", "4 line", "5 line", "6 value");
        assertTally(answer, 6, 0, 2, 4);
        assertThat(refusalsOf(answer)).containsExactly("2 line", "3 line", "4 line", "5 value", "6 line");
    }

    @Test
    void whatIsNoFileOfEventsIsSaidToBeNone() {
        start(Zips.of(Map.of("inner.zip", new byte[0]))).then().statusCode(400);
        start(Zips.of(Map.of("readme.txt", utf8("x")))).then().statusCode(400);
        var whole = Zips.of(Map.of("a.json", utf8("[" + Events.smallest("94000001") + "]")));
        start(java.util.Arrays.copyOf(whole, whole.length / 2)).then().statusCode(400);
        assertThat(failed(utf8("{\"results\":[" + Events.smallest("94000002") + ",")))
                .contains("is not JSON");
        assertThat(failed(utf8("[" + Events.smallest("94000003").replace("Drow", "\u0001") + "]")))
                .contains("is not JSON");
        assertThat(failed(utf8("17"))).contains("holds no events");
        var compressed = gzip(utf8("[" + Events.smallest("94000004") + "]"));
        assertThat(failed(java.util.Arrays.copyOf(compressed, compressed.length - 9)))
                .contains("cut off");
    }

    private static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(compressed)) {
            stream.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return compressed.toByteArray();
    }

    private static Response post(String role, String event) {
        return Api.as(role, role.equals("reporter") ? Api.SITE : "*")
                .contentType(PublicEvents.MEDIA_TYPE)
                .body(utf8(event))
                .post("/case-reports");
    }

    private static Response theCase(String caseId) {
        return Api.as("assessor", "*").get("/cases/" + caseId);
    }

    private static Response start(byte[] file) {
        return Api.as("admin", "*")
                .contentType("application/octet-stream")
                .body(file)
                .post("/imports?format=openfda-events");
    }

    private static JsonNode ended(byte[] file) {
        var id = start(file).then().statusCode(202).extract().<String>path("importId");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Json.read(
                                Api.as("admin", "*").get("/imports/" + id).asString()),
                        run -> !run.path("state").asText().equals("running"));
    }

    private static JsonNode imported(byte[] file) {
        var run = ended(file);
        assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("completed");
        return run;
    }

    private static String failed(byte[] file) {
        var run = ended(file);
        assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("failed");
        return run.path("message").asText();
    }

    private static void assertTally(JsonNode run, int read, int added, int unchanged, int refused) {
        assertThat(List.of("linesRead", "added", "unchanged", "refused").stream()
                        .map(name -> run.path(name).asInt()))
                .as(run.toString())
                .containsExactly(read, added, unchanged, refused);
    }

    private static List<String> refusalsOf(JsonNode run) {
        var lines = Api.as("admin", "*").get("/imports/" + run.path("importId").asText() + "/refusals");
        return Json.read(lines.asString())
                .path("items")
                .valueStream()
                .map(line ->
                        line.path("line").asText() + " " + line.path("extent").asText())
                .collect(Collectors.toList());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
