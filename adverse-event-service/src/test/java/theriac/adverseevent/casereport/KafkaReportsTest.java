package theriac.adverseevent.casereport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.contracts.hospital.AdverseEventReportV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class KafkaReportsTest {

    private static final String TOPIC = Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE;

    @Test
    void aReportThatCameByKafkaIsTheSameAsByHttp() {
        send(Api.smallest("by-kafka-1"));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> Api.as("reporter", Api.SITE)
                        .get("/case-reports/by-kafka-1")
                        .then()
                        .statusCode(200)
                        .body("revision", equalTo(1)));
        Api.report(Api.smallest("by-kafka-1")).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void theSameReportInTwoEventsIsTakenOnce() {
        send(Api.smallest("doubled-1"));
        send(Api.smallest("doubled-1"));
        send(Api.smallest("after-doubled-1"));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> Api.as("reporter", Api.SITE)
                        .get("/case-reports/after-doubled-1")
                        .then()
                        .statusCode(200));
        Api.as("reporter", Api.SITE)
                .get("/case-reports/doubled-1")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
    }

    @Test
    void aVersionThatContradictsItselfBecomesADeadLetter() {
        send(Api.smallest("contradicted-1"));
        var contradiction = Kafka.send(
                TOPIC,
                "patient",
                AdverseEventReportV1.TYPE,
                Api.smallest("contradicted-1").replace("drowsiness", "coma").getBytes(StandardCharsets.UTF_8));

        var letter = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> Kafka.records(TOPIC + Topics.DEAD_LETTER_SUFFIX).stream()
                                .filter(one -> one.value().contains("\"partition\":" + contradiction.partition() + ","))
                                .filter(one -> one.value().contains("\"offset\":" + contradiction.offset() + ","))
                                .findFirst(),
                        Optional::isPresent);

        assertThat(letter.orElseThrow().value())
                .contains("\"field\":\"/version\"")
                .doesNotContain("coma");
    }

    private static void send(String report) {
        Kafka.send(TOPIC, "patient", AdverseEventReportV1.TYPE, report.getBytes(StandardCharsets.UTF_8));
    }
}
