package theriac.adverseevent.alertlink;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.contracts.interaction.AlertV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/// Patients stop baclofen on 12 October 2026; what may follow is looked out for until the 20th.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class AlertLinkTest {

    private static final String WATCH = """
            ,"watch":{"reactions":["seizure","hallucinations"],\
            "onsetFrom":"2026-10-12T08:00:00Z","onsetUntil":"2026-10-20T08:00:00Z"}""";

    @Test
    void aReportThatComesAfterItsAlertIsLinkedAtOnce() {
        var patient = referenceOf("link-after");
        var alert = UUID.randomUUID();
        tell(alert, 1, patient, "raised", WATCH);
        waitUntilTaken(alert);

        var id = report("link-after-1", "link-after", "2026-10-14", "seizure");

        theCase(id)
                .body("revision", equalTo(1))
                .body("suspectedWithdrawal", equalTo(true))
                .body("linkedAlertId", equalTo(alert.toString()))
                .body("expectedReactions", contains("seizure"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(announced(id))
                        .last()
                        .asString()
                        .contains("\"linkedAlertId\":\"" + alert + "\"", "\"revision\":1"));
    }

    @Test
    void aReportThatCameBeforeItsAlertIsLinkedWhenTheAlertComes() {
        var patient = referenceOf("link-before");
        var id = report("link-before-1", "link-before", "2026-10-14", "seizure");
        theCase(id).body("suspectedWithdrawal", equalTo(false)).body("linkedAlertId", nullValue());
        var alert = UUID.randomUUID();

        tell(alert, 1, patient, "raised", WATCH);
        tell(alert, 1, patient, "raised", WATCH);

        untilLinkedTo(id, alert);
        waitUntilTaken(alert);
        theCase(id).body("revision", equalTo(2));
        Api.as("assessor", Api.SITE)
                .get("/casework?linkedAlert=true&limit=500")
                .then()
                .body("items.caseId", hasItem(id));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(announced(id)).hasSize(2).last().asString().contains(alert.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overridden", "resolved"})
    void anAlertThatIsAnsweredOrFollowedByARestartKeepsItsWindowAndItsCases(String state) {
        var patient = referenceOf("link-kept-" + state);
        var id = report("link-kept-1-" + state, "link-kept-" + state, "2026-10-14", "seizure");
        var alert = UUID.randomUUID();
        tell(alert, 1, patient, "raised", WATCH);
        untilLinkedTo(id, alert);

        tell(alert, 2, patient, state, WATCH);

        waitUntilTaken(alert);
        theCase(id).body("revision", equalTo(2)).body("linkedAlertId", equalTo(alert.toString()));
    }

    @Test
    void whereNothingWasStoppedAfterAllTheLinkIsTakenBackWhateverComesLate() {
        var patient = referenceOf("link-held");
        var id = report("link-held-1", "link-held", "2026-10-14", "seizure");
        var alert = UUID.randomUUID();
        tell(alert, 1, patient, "raised", WATCH);
        untilLinkedTo(id, alert);

        tell(alert, 3, patient, "resolved", "");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> theCase(id).body("revision", equalTo(3)).body("suspectedWithdrawal", equalTo(false)));
        tell(alert, 2, patient, "raised", WATCH);
        waitUntilTaken(alert);
        theCase(id).body("revision", equalTo(3));
        tell(alert, 4, patient, "raised", WATCH);
        untilLinkedTo(id, alert);
    }

    @Test
    void theAlertOfAnErasedPatientIsForgottenForGood() {
        var patient = referenceOf("link-erased");
        var id = report("link-erased-1", "link-erased", "2026-10-14", "seizure");
        var alert = UUID.randomUUID();
        tell(alert, 1, patient, "raised", WATCH);
        untilLinkedTo(id, alert);

        Kafka.send(Topics.ALERT, alert.toString(), AlertV1.TYPE, null);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> theCase(id).body("revision", equalTo(3)).body("linkedAlertId", nullValue()));
        tell(alert, 2, patient, "raised", WATCH);
        waitUntilTaken(alert);
        theCase(id).body("revision", equalTo(3)).body("linkedAlertId", nullValue());
    }

    @Test
    void aFollowUpThatCorrectsTheOnsetTakesTheLinkBackAndANullifiedCaseHasNone() {
        var patient = referenceOf("link-corrected");
        var alert = UUID.randomUUID();
        var corrected = report("link-corrected-1", "link-corrected", "2026-10-14", "seizure");
        var nullified = report("link-corrected-2", "link-corrected", "2026-10-14", "seizure");
        tell(alert, 1, patient, "raised", WATCH);
        untilLinkedTo(corrected, alert);
        untilLinkedTo(nullified, alert);

        Api.report(body("link-corrected-1", "link-corrected", "2026-09-14", "seizure", ",\"version\":2"));
        Api.report(body(
                "link-corrected-2", "link-corrected", "2026-10-14", "seizure", ",\"version\":2,\"nullified\":true"));

        theCase(corrected).body("suspectedWithdrawal", equalTo(false)).body("revision", equalTo(3));
        theCase(nullified).body("suspectedWithdrawal", equalTo(false)).body("state", equalTo("nullified"));
        tell(alert, 2, patient, "overridden", WATCH);
        waitUntilTaken(alert);
        theCase(corrected).body("revision", equalTo(3));
        theCase(nullified).body("revision", equalTo(3));
    }

    @Test
    void anAlertOfAnotherKindLinksNothingAndOneThatCannotBeReadBecomesADeadLetter() {
        var patient = referenceOf("link-kind");
        var id = report("link-kind-1", "link-kind", "2026-10-14", "seizure");
        var unknownKind = UUID.randomUUID();
        send(unknownKind, alert(unknownKind, 1, patient, "raised", WATCH).replace("abrupt-discontinuation", "overdue"));
        waitUntilTaken(unknownKind);
        var backwards = UUID.randomUUID();
        var sent = send(backwards, alert(backwards, 1, patient, "raised", WATCH.replace("2026-10-20", "2026-10-02")));

        await().atMost(Duration.ofMinutes(1)).until(() -> isDeadLetter(sent));
        theCase(id).body("revision", equalTo(1)).body("suspectedWithdrawal", equalTo(false));
    }

    private static void untilLinkedTo(String caseId, UUID alert) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> theCase(caseId).body("linkedAlertId", equalTo(alert.toString())));
    }

    /// Waits until everything that was told of the alert so far is taken: what can't be read comes behind it.
    private static void waitUntilTaken(UUID alert) {
        var unreadable = Kafka.send(Topics.ALERT, alert.toString(), AlertV1.TYPE, new byte[] {'?'});
        await().atMost(Duration.ofMinutes(1)).until(() -> isDeadLetter(unreadable));
    }

    private static boolean isDeadLetter(RecordMetadata sent) {
        return Kafka.records(Topics.ALERT + Topics.DEAD_LETTER_SUFFIX).stream()
                .filter(one -> one.value().contains("\"partition\":" + sent.partition() + ","))
                .anyMatch(one -> one.value().contains("\"offset\":" + sent.offset() + ","));
    }

    private static ValidatableResponse theCase(String id) {
        return Api.as("assessor", Api.SITE).get("/cases/" + id).then().statusCode(200);
    }

    private static String referenceOf(String patient) {
        var id = report("reference-" + patient, patient, "2001-01-01", "drowsiness");
        return theCase(id).extract().path("patientReference");
    }

    private static String report(String id, String patient, String onset, String reaction) {
        return Api.report(body(id, patient, onset, reaction, ""))
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private static String body(String id, String patient, String onset, String reaction, String more) {
        return """
                {"senderReportId":"%s","patient":{"identifier":{"system":"%s","value":"%s"}},"onset":"%s",\
                "drugs":[{"name":"baclofen","role":"suspect"}],"reactions":[{"term":"%s"}]%s}""".formatted(id, Api.IDENTIFIER_SYSTEM, patient, onset, reaction, more);
    }

    private static void tell(UUID alert, int revision, String patient, String state, String watch) {
        send(alert, alert(alert, revision, patient, state, watch));
    }

    private static RecordMetadata send(UUID alert, String body) {
        return Kafka.send(Topics.ALERT, alert.toString(), AlertV1.TYPE, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String alert(UUID alert, int revision, String patient, String state, String watch) {
        return """
                {"alertId":"%s","revision":%d,"state":"%s","kind":"abrupt-discontinuation",\
                "rule":"stopping-baclofen-oral","ruleVersion":1,"severity":"major","patientReference":"%s",\
                "drugIds":["baclofen"],"causedAt":"2026-10-12T08:00:00Z","raisedAt":"2026-10-13T08:00:00Z",\
                "changedAt":"2026-10-13T08:00:00Z"%s}""".formatted(alert, revision, state, patient, watch);
    }

    private static List<String> announced(String caseId) {
        return Kafka.records(Topics.CASE).stream()
                .filter(state -> caseId.equals(state.key()))
                .map(state -> state.value())
                .toList();
    }
}
