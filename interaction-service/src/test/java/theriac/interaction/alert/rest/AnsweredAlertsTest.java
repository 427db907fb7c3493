package theriac.interaction.alert.rest;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import theriac.contracts.Topics;
import theriac.interaction.PublishedDrugs;
import theriac.interaction.Republication;
import theriac.interaction.medicationcourse.rest.Hospital;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/// What people, cases and the law make of alerts.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class AnsweredAlertsTest {

    private static final String MONITORED = """
            {"reason": "patient-is-monitored", "comment": "Seen twice a day by Dr Example"}""";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aPrescriberOverridesAnAlertAsTheySawIt() {
        var ward = Ward.with("answerofen");
        ward.stopsAtOnce();
        var alertId = ward.onlyAlert();

        Ward.override(alertId, "\"1\"", MONITORED)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("overridden"))
                .body("override.reason", equalTo("patient-is-monitored"));

        Ward.alert(alertId)
                .body("override.comment", equalTo("Seen twice a day by Dr Example"))
                .body("revisions.reason", contains(nullValue(), equalTo("patient-is-monitored")));
        ward.alerts().body("items[0].override.comment", nullValue());
        assertThat(Ward.count(
                        "select count(*) from medication_alert where alert_id = ?::uuid"
                                + " and encode(override_comment, 'escape') like '%Example%'",
                        alertId))
                .isZero();
        var published = AlertTopic.of(alertId, 2).getLast();
        assertThat(published.at("/state").asText()).isEqualTo("overridden");
        assertThat(published.at("/reason").asText()).isEqualTo("patient-is-monitored");
        assertThat(published.toString()).doesNotContain("Example");
        assertThat(Ward.count(
                        "select count(*) from audit_entry where action = 'override-alert' and subject = ?",
                        "alert/" + alertId))
                .isEqualTo(1);
    }

    @Test
    void anAlertIsToldAgainAsItStandsWhenItsTopicIsWrittenAnew() {
        var ward = Ward.with("republofen");
        ward.stopsAtOnce();
        var alertId = ward.onlyAlert();
        Ward.override(alertId, "\"1\"", MONITORED).statusCode(200);
        var before = AlertTopic.of(alertId, 2).getLast();

        Republication.of(Topics.ALERT);

        assertThat(AlertTopic.of(alertId, 3).getLast()).isEqualTo(before);
    }

    @Test
    void anAlertThatReadersKnowFromALostTimeRisesAboveItAndKeepsItsAnswer() {
        var ward = Ward.with("lostofen");
        ward.stopsAtOnce();
        var alertId = ward.onlyAlert();
        Ward.override(alertId, "\"1\"", MONITORED).statusCode(200);
        AlertTopic.publishLost(alertId, 5);

        Republication.of(Topics.ALERT);

        Ward.alert(alertId)
                .header("ETag", equalTo("\"6\""))
                .body("state", equalTo("overridden"))
                .body("override.comment", equalTo("Seen twice a day by Dr Example"));
        assertThat(AlertTopic.of(alertId, 4).getLast().at("/revision").asInt()).isEqualTo(6);
    }

    @Test
    void anAnswerToWhatStandsOtherwiseByNowIsRefused() {
        var ward = Ward.with("staleofen");
        ward.stopsAtOnce();
        var alertId = ward.onlyAlert();
        ward.tells("why", "stopped", 0, ",\"reason\":\"encephalopathy\"");

        Ward.override(alertId, "\"1\"", MONITORED)
                .statusCode(412)
                .header("ETag", equalTo("\"2\""))
                .body("type", equalTo("urn:theriac:problem:precondition-failed"));
        Ward.override(alertId, "\"2\"", MONITORED).statusCode(200);
        Ward.override(alertId, "\"3\"", MONITORED).statusCode(409);
    }

    @Test
    void anOverrideNeedsARoleASiteAReasonAndWhatWasSeen() {
        var ward = Ward.with("refuseofen");
        ward.stopsAtOnce();
        var alertId = ward.onlyAlert();
        var path = "/alerts/" + alertId + "/override";

        Hospital.as("assessor", "*")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(MONITORED)
                .post(path)
                .then()
                .statusCode(403);
        Hospital.as("prescriber", Hospital.OTHER_SITE)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(MONITORED)
                .post(path)
                .then()
                .statusCode(404);
        Hospital.as("prescriber", Hospital.SITE)
                .contentType(ContentType.JSON)
                .body(MONITORED)
                .post(path)
                .then()
                .statusCode(428);
        Ward.override(alertId, "\"1\"", "{\"reason\":\"because\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/reason"));
        Ward.override(alertId, "\"1\"", "{\"reason\":\"other\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/comment"));
        Ward.override(alertId, "W/1", MONITORED)
                .statusCode(400)
                .body("violations.pointer", contains("header:If-Match"));
        Ward.alert(alertId).body("state", equalTo("raised"));
        Hospital.as("prescriber", Hospital.OTHER_SITE)
                .get("/alerts/" + alertId)
                .then()
                .statusCode(404);
        Ward.alert(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void anErasedPatientsAlertsGoAndOnlyTheirCountIsLeft() {
        var ward = Ward.with("eraseofen");
        ward.stopsAtOnce();
        var alertId = ward.onlyAlert();
        var reference = ward.hospital().reference();
        Ward.override(alertId, "\"1\"", MONITORED).statusCode(200);
        var counted = Ward.tally("stopping-eraseofen-oral", "alerts");

        Hospital.as("admin", Hospital.SITE)
                .delete("/patients/" + reference)
                .then()
                .statusCode(204);

        Ward.alert(alertId).statusCode(404);
        assertThat(AlertTopic.of(alertId, 3).getLast().isNull()).isTrue();
        assertThat(Ward.count("select count(*) from medication_alert where patient_reference = ?", reference))
                .isZero();
        assertThat(Ward.count("select count(*) from medication_alert_revision where alert_id = ?::uuid", alertId))
                .isZero();
        assertThat(Ward.tally("stopping-eraseofen-oral", "alerts")).isEqualTo(counted);
        assertThat(Ward.tally("stopping-eraseofen-oral", "overridden")).isEqualTo(1);
        Hospital.post(ward.event("start", "started", 90, Hospital.oral(20))).statusCode(200);
        ward.alerts().body("items.size()", equalTo(0));
    }

    @Test
    void aCaseThatIsLinkedCountsByItsLatestRevision() {
        var ward = Ward.with("linkofen");
        ward.stopsAtOnce();
        var alertId = ward.onlyAlert();
        var rule = "stopping-linkofen-oral";
        var first = UUID.randomUUID().toString();
        var second = UUID.randomUUID().toString();

        AlertTopic.publishCase(first, 2, "open", alertId);
        AlertTopic.publishCase(first, 2, "open", alertId);
        AlertTopic.publishCase(second, 1, "open", alertId);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Ward.tally(rule, "linkedCases")).isEqualTo(2));
        assertThat(Ward.tally(rule, "linkedAlerts")).isEqualTo(1);

        AlertTopic.publishCase(second, 2, "open", "");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Ward.tally(rule, "linkedCases")).isEqualTo(1));
        AlertTopic.publishCase(first, 3, "nullified", alertId);
        AlertTopic.publishCase(first, 1, "open", alertId);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Ward.tally(rule, "linkedCases")).isZero());
        assertThat(Ward.tally(rule, "linkedAlerts")).isZero();
        Hospital.as("prescriber", Hospital.SITE)
                .get("/alerts/effectiveness")
                .then()
                .statusCode(403);
    }

    @Test
    void aCaseThatIsMergedIntoAnotherIsNotCountedTwice() {
        var ward = Ward.with("mergeofen");
        ward.stopsAtOnce();
        var alertId = ward.onlyAlert();
        var rule = "stopping-mergeofen-oral";
        var survivor = UUID.randomUUID().toString();
        var merged = UUID.randomUUID().toString();
        AlertTopic.publishCase(survivor, 1, "open", alertId);
        AlertTopic.publishCase(merged, 1, "open", alertId);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Ward.tally(rule, "linkedCases")).isEqualTo(2));

        AlertTopic.publishCase(merged, 2, "merged", alertId);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Ward.tally(rule, "linkedCases")).isEqualTo(1));

        AlertTopic.publishCase(merged, 3, "open", alertId);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Ward.tally(rule, "linkedCases")).isEqualTo(2));
    }

    @Test
    void rulesThatFireInChecksAreCountedWithoutThePatient() {
        PublishedDrugs.usual();
        var rule = "cns-depressants-together";
        var before = Ward.tally(rule, "firedInChecks");

        await().atMost(PATIENCE).untilAsserted(() -> {
            Hospital.as("prescriber", Hospital.SITE)
                    .contentType(ContentType.JSON)
                    .body("{\"medications\":[{\"name\":\"baclofen\"},{\"name\":\"diazepam\"}],\"alcoholUse\":\"none\"}")
                    .post("/interaction-checks")
                    .then()
                    .statusCode(200);
            assertThat(Ward.tally(rule, "firedInChecks")).isGreaterThan(before);
        });
    }
}
