package theriac.interaction.alert.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.interaction.PublishedDrugs;
import theriac.interaction.medicationcourse.ReviewDuePatients;
import theriac.interaction.medicationcourse.rest.Hospital;
import theriac.interaction.medicationcourse.rest.StoppingDrugs;
import theriac.patientreference.PatientReference;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/// Alerts that hospitals' events raise and take back. The rules are those that the catalog ships of oral baclofen: UK
/// CSM advice (a taper over at least one to two weeks) and the US label of baclofen tablets, warnings on abrupt
/// withdrawal.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class StoppedMedicationAlertsTest {

    @Inject
    ReviewDuePatients reviewDuePatients;

    @Test
    void sixtyMilligramsADayStoppedAtOnceAfterNinetyDaysRaiseOneAlertThatIsPublished() {
        var ward = Ward.with("abruptofen");

        ward.stopsAtOnce();

        var alertId = ward.onlyAlert();
        Ward.alert(alertId)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("raised"))
                .body("severity", equalTo("major"))
                .body("tier", equalTo("interruptive"))
                .body("ruleId", equalTo("stopping-abruptofen-oral"))
                .body("ruleVersion", equalTo(1))
                .body("discontinuation.from", equalTo("60 mg"))
                .body("discontinuation.draftTaperPlan.steps[-1].daily", equalTo("0 mg"))
                .body("revisions.state", contains("raised"));
        ward.hospital()
                .medications()
                .body("medications[0].alerts.alertId", contains(alertId))
                .body("medications[0].alerts.state", contains("raised"));
        var published = AlertTopic.of(alertId, 1).getFirst();
        assertThat(published.at("/kind").asText()).isEqualTo("abrupt-discontinuation");
        assertThat(published.at("/rule").asText()).isEqualTo("stopping-abruptofen-oral");
        assertThat(published.at("/ruleVersion").asInt()).isEqualTo(1);
        assertThat(published.at("/patientReference").asText())
                .isEqualTo(ward.hospital().reference());
        assertThat(published.at("/watch/onsetFrom").asText()).isEqualTo("2026-11-20T18:00:00Z");
        assertThat(published.at("/watch/onsetUntil").asText()).isEqualTo("2026-11-28T18:00:00Z");
        assertThat(published.at("/watch/reactions").toString()).isEqualTo("[\"hallucinations\",\"seizure\"]");
        assertThat(published.at("/advice/kind").asText()).isEqualTo("draft-taper-plan");
        assertThat(published.toString()).doesNotContain(ward.hospital().patient());
        assertThat(Ward.count("select count(*) from audit_entry where subject = ?", "alert/" + alertId))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void doubledAndShuffledEventsOfTwoConsumersAtOnceRaiseOneAlert() throws Exception {
        var ward = Ward.with("shuffleofen");
        List<String> events = new ArrayList<>(List.of(
                ward.event("start", "started", 90, Hospital.oral(20)),
                ward.event("hold", "held", 60, ""),
                ward.event("resume", "resumed", 59, ""),
                ward.event("stop", "stopped", 0, ""),
                ward.event("stop-again", "stopped", 0, "")));
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(42));

        events.subList(0, 5).forEach(Hospital::write);
        try (var senders = Executors.newFixedThreadPool(4)) {
            for (var sent : senders.invokeAll(events.stream()
                    .<Callable<Integer>>map(
                            event -> () -> Hospital.post(event).extract().statusCode())
                    .toList())) {
                assertThat(sent.get()).isIn(200, 201);
            }
        }
        events.forEach(event -> Hospital.post(event).statusCode(200));

        ward.alerts()
                .body("items.findAll { it.state == 'raised' }.discontinuation.at", contains("2026-11-20T18:00:00Z"))
                .body("items.findAll { it.state != 'resolved' }", hasSize(1));
        assertThat(Ward.count(
                        "select count(*) from (select drug_id, cause from medication_alert where patient_reference = ?"
                                + " group by drug_id, cause having count(*) > 1) as twice",
                        ward.hospital().reference()))
                .isZero();
    }

    @Test
    void aHoldATaperedStopAndARenewalWithinTheGraceDaysAreSilent() {
        var ward = Ward.with("silentofen");
        ward.tells("start", "started", 90, Hospital.oral(20) + ",\"supplyDays\":28");
        ward.tells("renewal", "renewed", 60, ",\"supplyDays\":300");
        ward.tells("hold", "held", 50, ",\"reason\":\"procedure\"");
        ward.tells("resume", "resumed", 49, "");
        ward.tells("step-1", "changed", 15, Hospital.oral(15));
        ward.tells("step-2", "changed", 10, Hospital.oral(10));
        ward.tells("step-3", "changed", 5, Hospital.oral(5));
        ward.tells("stop", "stopped", 0, ",\"reason\":\"tapered\"");

        ward.alerts().body("items.findAll { it.state != 'resolved' }", empty());
    }

    @Test
    void aRestartResolvesTheAlertAndIsPublished() {
        var ward = Ward.with("restartofen");
        ward.stopsAtOnce();
        var alertId = ward.onlyAlert();

        ward.tells("restart", "started", -1, Hospital.oral(20));

        Ward.alert(alertId)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("resolved"))
                .body("resolution", equalTo("restarted"))
                .body("revisions.state", contains("raised", "resolved"));
        var published = AlertTopic.of(alertId, 2);
        assertThat(published)
                .extracting(state -> state.at("/revision").asLong())
                .containsExactly(1L, 2L);
        assertThat(published.getLast().at("/reason").asText()).isEqualTo("restarted");
        assertThat(published.getLast().has("watch")).isTrue();
    }

    @Test
    void eventsThatComeLateShowATaperAndNothingIsLookedOutForAnyMore() {
        var ward = Ward.with("lateofen");
        ward.stopsAtOnce();
        var alertId = ward.onlyAlert();

        ward.tells("step-1", "changed", 15, Hospital.oral(15));
        ward.tells("step-2", "changed", 10, Hospital.oral(10));
        ward.tells("step-3", "changed", 5, Hospital.oral(5));

        Ward.alert(alertId).body("state", equalTo("resolved")).body("resolution", equalTo("tapered"));
        var last = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> AlertTopic.of(alertId, 2).getLast(),
                        state -> state.at("/state").asText().equals("resolved"));
        assertThat(last.has("watch")).isFalse();
    }

    @Test
    void aStopForEncephalopathyAsksForAReviewAtOnceAndHasNoPlan() {
        var ward = Ward.with("urgentofen");
        ward.tells("start", "started", 90, Hospital.oral(20));
        ward.tells("stop", "stopped", 0, ",\"reason\":\"encephalopathy\"");

        var alertId = ward.onlyAlert();

        Ward.alert(alertId)
                .body("discontinuation.urgentReview.reason", equalTo("encephalopathy"))
                .body("discontinuation.draftTaperPlan", nullValue());
        var published = AlertTopic.of(alertId, 1).getFirst();
        assertThat(published.at("/advice/kind").asText()).isEqualTo("urgent-review");
        assertThat(published.at("/advice/reason").asText()).isEqualTo("encephalopathy");
    }

    @Test
    void aSupplyThatEndsWithoutAWordIsAStopWhenTheGraceDaysArePast() {
        var ward = Ward.with("supplyofen");
        ward.tells("start", "started", 10, Hospital.oral(20) + ",\"supplyDays\":40");
        ward.alerts().body("items", empty());
        var patient = new PatientReference(ward.hospital().reference());
        var supplyEnds = Hospital.STOP.plus(30, ChronoUnit.DAYS);
        var graceIsPast = supplyEnds.plus(7, ChronoUnit.DAYS).plusSeconds(60);

        assertThat(reviewDuePatients.review(patient, supplyEnds.plusSeconds(60)))
                .as("within the grace days")
                .isFalse();
        assertThat(reviewDuePatients.due(graceIsPast, 1000)).contains(patient);
        assertThat(reviewDuePatients.review(patient, graceIsPast)).isTrue();
        assertThat(reviewDuePatients.review(patient, graceIsPast))
                .as("a second replica, or the same one started anew")
                .isFalse();

        ward.alerts()
                .body("items.state", contains("raised"))
                .body("items.discontinuation.type", contains("supply-ended"))
                .body("items.discontinuation.at", contains(supplyEnds.toString()));
    }

    @Test
    void alertsOfNewEventsUseTheNewRuleAndOldOnesNameTheirs() {
        var before = Ward.with("ruleofen", 1, 1);
        before.stopsAtOnce();
        var after = Ward.with("ruleofen", 2, 2);
        after.stopsAtOnce();

        before.tells("missed", "omitted", 20, "");

        Ward.alert(before.onlyAlert()).body("ruleVersion", equalTo(1)).header("ETag", equalTo("\"1\""));
        Ward.alert(after.onlyAlert()).body("ruleVersion", equalTo(2));
    }

    @Test
    void aMedicineThatTheCatalogLearnsLaterIsLookedAtThen() {
        var ward = new Ward(Hospital.withANewPatient(), "unheardofen");
        ward.stopsAtOnce();
        ward.alerts().body("items", empty());
        var patient = new PatientReference(ward.hospital().reference());

        PublishedDrugs.publish(StoppingDrugs.named("unheardofen", 1, 1, 7));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            reviewDuePatients.lookAgainAtUnrecognised(Instant.now());
            reviewDuePatients.review(patient, Instant.now());
            ward.alerts().body("items.state", contains("raised"));
        });
    }

    @Test
    void alertsAreListedByWhatIsAskedForAndPageByPage() {
        var ward = Ward.with("listofen");
        ward.tells("start", "started", 90, Hospital.oral(20));
        ward.tells("stop", "stopped", 9, "");
        ward.tells("restart", "started", 7, Hospital.oral(20));
        ward.tells("cut", "changed", 0, Hospital.oral(5));
        var reader = Hospital.as("auditor", "*")
                .queryParam("patientReference", ward.hospital().reference());
        ward.alerts().body("items.state", containsInAnyOrder("raised", "resolved"));

        String next = reader.queryParam("limit", 1)
                .get("/alerts")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        Hospital.as("auditor", "*")
                .queryParam("patientReference", ward.hospital().reference())
                .queryParam("cursor", next)
                .get("/alerts")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        Hospital.as("prescriber", Hospital.SITE)
                .queryParam("patientReference", ward.hospital().reference())
                .queryParam("state", "resolved")
                .queryParam("severity", "major")
                .queryParam("type", "abrupt-discontinuation")
                .queryParam("since", "2026-11-20T00:00:00Z")
                .get("/alerts")
                .then()
                .body("items.resolution", contains("restarted"));
        Hospital.as("prescriber", Hospital.OTHER_SITE)
                .queryParam("patientReference", ward.hospital().reference())
                .get("/alerts")
                .then()
                .statusCode(200)
                .body("items", empty());
        Hospital.as("prescriber", Hospital.SITE)
                .queryParam("state", "loud")
                .get("/alerts")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("query:state"));
        Hospital.as("catalog-editor", Hospital.SITE).get("/alerts").then().statusCode(403);
    }
}
