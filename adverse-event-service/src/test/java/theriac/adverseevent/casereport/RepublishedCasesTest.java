package theriac.adverseevent.casereport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.adverseevent.Republication;
import theriac.contracts.Topics;
import theriac.contracts.adverseevent.CaseV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/// The cases' topic is written anew from the database.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class RepublishedCasesTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Test
    void aCaseIsToldAgainAsItStands() {
        var caseId = reported("republished-1");
        var before = told(caseId, 1).getLast();

        Republication.of(Topics.CASE);

        assertThat(told(caseId, 2).getLast()).isEqualTo(before);
    }

    @Test
    void aCaseOfWhichReadersKnowALaterStateThatIsLostRisesAboveIt() {
        var caseId = reported("republished-2");
        var lost = told(caseId, 1).getLast().replace("\"revision\":1", "\"revision\":6");
        Kafka.send(Topics.CASE, caseId, CaseV1.TYPE, lost.getBytes(StandardCharsets.UTF_8));

        Republication.of(Topics.CASE);

        Api.as("assessor", Api.SITE).get("/cases/" + caseId).then().body("revision", equalTo(7));
        var states = told(caseId, 4);
        assertThat(JsonPath.from(states.getLast()).getInt("revision")).isEqualTo(7);
        assertThat(states.getLast()).isEqualTo(lost.replace("\"revision\":6", "\"revision\":7"));
    }

    @Test
    void aCaseThatIsLostIsEnded() {
        var caseId = UUID.randomUUID().toString();
        var state = told(reported("republished-3"), 1).getLast();
        var lost = state.replace(JsonPath.from(state).getString("caseId"), caseId);
        Kafka.send(Topics.CASE, caseId, CaseV1.TYPE, lost.getBytes(StandardCharsets.UTF_8));

        Republication.of(Topics.CASE);

        await().atMost(SOON).until(() -> records(caseId).getLast().value() == null);
    }

    private static String reported(String number) {
        return Api.report("""
                        {"senderReportId":"%s","drugs":[{"name":"republisholium","role":"suspect"}],\
                        "reactions":[{"term":"hiccups"}]}""".formatted(number)).path("caseId");
    }

    private static List<String> told(String caseId, int times) {
        await().atMost(SOON).until(() -> records(caseId).size() >= times);
        return records(caseId).stream().map(ConsumerRecord::value).toList();
    }

    private static List<ConsumerRecord<String, String>> records(String caseId) {
        return Kafka.records(Topics.CASE).stream()
                .filter(state -> Objects.equals(state.key(), caseId))
                .toList();
    }
}
