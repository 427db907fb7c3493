package theriac.adverseevent.casereport;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.adverseevent.casereport.e2b.Icsrs;
import theriac.contracts.Topics;
import theriac.contracts.hospital.AdverseEventReportV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SendingIcsrsTest {

    private static final String TOPIC = Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE;

    @TestHTTPResource("/case-reports")
    URI address = URI.create("");

    @Test
    void aReportMakesACaseAndIsAcknowledged() {
        var answer = send(Icsrs.batch("HTTP-1", Icsrs.full("NL-HTTP-1")));

        answer.then().statusCode(200).contentType("application/xml");
        assertThat(answer.asString())
                .contains("<acknowledgement typeCode=\"AA\">", "extension=\"HTTP-1\"")
                .contains("<acknowledgement typeCode=\"CA\">", "extension=\"NL-HTTP-1\"", "a new case");
        var caseId = caseOf("NL-HTTP-1", 1);
        Api.as("assessor", "*")
                .get("/cases/" + caseId + "?with=narrative")
                .then()
                .statusCode(200)
                .body("narrative", containsString("Invented for this test"))
                .body("drugs[0].reportedAs", equalTo("Lioresal"))
                .body("reactions[0].reportedAs", equalTo("Seizure"));
    }

    @Test
    void theSameBatchAgainMeansTheSameAndChangesNothing() {
        var batch = Icsrs.batch("HTTP-2", Icsrs.simple("NL-HTTP-2a"), Icsrs.simple("NL-HTTP-2b"));
        send(batch).then().statusCode(200);

        var again = send(batch);

        assertThat(again.asString())
                .contains("typeCode=\"AA\"", "nothing changed")
                .doesNotContain("typeCode=\"CR\"");
        caseOf("NL-HTTP-2a", 1);
        caseOf("NL-HTTP-2b", 1);
    }

    @Test
    void oneBadReportOfAThousandCostsThatReport() {
        var messages = IntStream.rangeClosed(1, 1000)
                .mapToObj(n -> n == 500
                        ? Icsrs.simple("NL-MANY-500").replace("availabilityTime value=\"20260301\"", "availabilityTime")
                        : Icsrs.simple("NL-MANY-" + n))
                .toArray(String[]::new);

        var answer = send(Icsrs.batch("HTTP-3", messages));

        answer.then().statusCode(200);
        assertThat(answer.asString().split("typeCode=\"CA\"", -1)).hasSize(1000);
        assertThat(answer.asString().split("typeCode=\"CR\"", -1)).hasSize(2);
        assertThat(answer.asString()).contains("typeCode=\"AE\"", "C.1.5 is required (rule ICH C.1.5)");
        caseOf("NL-MANY-1", 1);
        caseOf("NL-MANY-1000", 1);
        Api.as("reporter", Api.SITE).get("/case-reports/NL-MANY-500").then().statusCode(404);
    }

    @Test
    void aFollowUpUpdatesAndANullificationTakesBack() {
        send(Icsrs.batch("HTTP-4", Icsrs.simple("NL-HTTP-4"))).then().statusCode(200);

        var answer = send(Icsrs.batch("HTTP-5", Icsrs.nullification("NL-HTTP-4")));

        assertThat(answer.asString()).contains("typeCode=\"CA\"", "updated");
        var caseId = caseOf("NL-HTTP-4", 2);
        Api.as("assessor", "*").get("/cases/" + caseId).then().body("state", equalTo("nullified"));
        assertThat(send(Icsrs.batch("HTTP-4", Icsrs.simple("NL-HTTP-4"))).asString())
                .contains("typeCode=\"CA\"", "a later version");
    }

    @Test
    void aBatchWithoutItsNumberIsRejectedAsAWhole() {
        var answer = send(Icsrs.batch("HTTP-6", Icsrs.simple("NL-HTTP-6")).replace("extension=\"HTTP-6\"", ""));

        answer.then().statusCode(400).contentType("application/xml");
        assertThat(answer.asString())
                .contains("<acknowledgement typeCode=\"AR\">", "N.1.2 is required (rule ICH N.1.2)");
        Api.as("reporter", Api.SITE).get("/case-reports/NL-HTTP-6").then().statusCode(404);
    }

    @Test
    void whatIsNoBatchIsAProblem() {
        send("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:theriac:problem:invalid-request"));
        send(Icsrs.batch("HTTP-7", Icsrs.simple("NL-HTTP-7")).substring(0, 5000))
                .then()
                .statusCode(400);
        Api.as("reporter", Api.SITE).get("/case-reports/NL-HTTP-7").then().statusCode(404);
    }

    @Test
    void twoHundredMegabytesAreRefusedBeforeTheyAreRead() throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = """
                    POST /case-reports HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/xml\r
                    Content-Length: 209715200\r
                    \r
                    <a>""".formatted(PlatformTestResource.token("reporter", Api.SITE));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(20_000);

            assertThat(statusLineOf(socket.getInputStream())).contains("413");
        }
    }

    @Test
    void aReportAndABatchThatCameByKafkaAreTheSameAsByHttp() {
        overKafka(Icsrs.batch("KAFKA-1", Icsrs.full("NL-KAFKA-1")));
        overKafka(Icsrs.batch("KAFKA-2", Icsrs.simple("NL-KAFKA-2a"), Icsrs.simple("NL-KAFKA-2b")));

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> caseOf("NL-KAFKA-2b", 1));
        caseOf("NL-KAFKA-1", 1);
        caseOf("NL-KAFKA-2a", 1);
        assertThat(send(Icsrs.batch("KAFKA-2", Icsrs.simple("NL-KAFKA-2a"))).asString())
                .contains("nothing changed");
    }

    @Test
    void aBatchByKafkaWithABadReportBecomesADeadLetterThatNamesTheRule() {
        var bad = overKafka(Icsrs.batch(
                "KAFKA-3",
                Icsrs.simple("NL-KAFKA-3a"),
                Icsrs.simple("NL-KAFKA-3b").replace("<priorityNumber value=\"1\"/>", "")));

        var letter = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> Kafka.records(TOPIC + Topics.DEAD_LETTER_SUFFIX).stream()
                                .filter(one -> one.value().contains("\"partition\":" + bad.partition() + ","))
                                .filter(one -> one.value().contains("\"offset\":" + bad.offset() + ","))
                                .findFirst(),
                        Optional::isPresent);

        assertThat(letter.orElseThrow().value()).contains("/C.2.r.5", "R0021").doesNotContain("NL-KAFKA-3");
        Api.as("reporter", Api.SITE).get("/case-reports/NL-KAFKA-3a").then().statusCode(404);
    }

    @Test
    void aCaseIsHandedOutAsItCameInAndTakenBackAsKnown() {
        send(Icsrs.batch("OUT-1", Icsrs.full("NL-OUT-1"))).then().statusCode(200);
        var caseId = caseOf("NL-OUT-1", 1);

        var document = Api.as("assessor", Api.SITE).get("/cases/" + caseId + "/e2b?receiver=ZZFDA");

        document.then().statusCode(200).contentType("application/xml").header("E2B-Submittable", "yes");
        assertThat(document.asString())
                .contains("extension=\"ZZFDA\"", "extension=\"EXAMPLE-0001\"", "code=\"99000101\"");
        assertThat(send(document.asString()).asString())
                .contains("typeCode=\"AA\"", "nothing changed", "extension=\"" + caseId + "\"");
        caseOf("NL-OUT-1", 1);
    }

    @Test
    void othersGetACaseWithoutThePatientsIdentifierOrNotAtAll() {
        send(Icsrs.batch("OUT-2", Icsrs.full("NL-OUT-2"))).then().statusCode(200);
        var path = "/cases/" + caseOf("NL-OUT-2", 1) + "/e2b";

        assertThat(Api.as("assessor", "*")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Invented for this test")
                .doesNotContain("EXAMPLE-0001");
        Api.as("assessor", Api.OTHER_SITE).get(path).then().statusCode(404);
        Api.as("auditor", "*").get(path).then().statusCode(403);
        Api.as("reporter", Api.SITE).get(path).then().statusCode(403);
    }

    @Test
    void aCaseThatWasReportedWithoutATermOfMedDraIsNotSubmittable() {
        Api.report(Api.smallest("json-to-e2b-1")).then().statusCode(201);

        var document = Api.as("assessor", "*").get("/cases/" + caseOf("json-to-e2b-1", 1) + "/e2b");

        document.then().statusCode(200).header("E2B-Submittable", "no");
        assertThat(document.asString()).contains("<!--not submittable: ", "MedDRA", "H.1 is required", "baclofen");
    }

    private static RecordMetadata overKafka(String batch) {
        return Kafka.send(TOPIC, "patient", AdverseEventReportV1.TYPE, "application/xml", Icsrs.bytes(batch));
    }

    private static String statusLineOf(InputStream answer) throws IOException {
        return new String(answer.readNBytes(12), StandardCharsets.UTF_8);
    }

    private static String caseOf(String number, int revision) {
        return Api.as("reporter", Api.SITE)
                .get("/case-reports/" + number)
                .then()
                .statusCode(200)
                .body("revision", equalTo(revision))
                .extract()
                .path("caseId");
    }

    private static Response send(String batch) {
        return Api.as("reporter", Api.SITE)
                .contentType("application/xml")
                .body(Icsrs.bytes(batch))
                .post("/case-reports");
    }
}
