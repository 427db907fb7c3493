package theriac.interaction.check.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.contracts.Topics;
import theriac.contracts.adverseevent.SignalV1;
import theriac.interaction.PublishedDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/// Confirmed associations from their topic to a check. One hospital wants them, the others do not.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ConfirmedAssociationsTest {

    private static final String WANTING = "association-hospital";
    private static final Duration LONG = Duration.ofSeconds(60);

    private final String signalId = UUID.randomUUID().toString();

    private static void publish(String signalId, @Nullable String state) {
        Map<String, Object> settings = Map.of("bootstrap.servers", PlatformTestResource.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var event = new ProducerRecord<>(Topics.SIGNAL, signalId, state);
            event.headers().add("ce_type", SignalV1.TYPE.getBytes(StandardCharsets.UTF_8));
            producer.send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private String confirmed(int revision, Instant at) {
        return """
                {"signalId": "%s", "revision": %d, "state": "confirmed", "drugId": "associated-one",
                 "otherDrugId": "associated-two", "reaction": "rash", "background": ["hospital"],
                 "changedAt": "%s", "confirmation": {"at": "%s", "assessors": 2, "cases": 3, "reporters": 2},
                 "crossings": [{"at": "%s", "screen": "omega025", "above": true, "cases": 3, "expected": 0.5,
                                "statistic": 0.4}]}""".formatted(signalId, revision, at, at, at);
    }

    private String refuted(int revision) {
        return """
                {"signalId": "%s", "revision": %d, "state": "refuted", "drugId": "associated-one",
                 "otherDrugId": "associated-two", "reaction": "rash", "background": ["hospital"],
                 "changedAt": "2026-11-21T09:00:00Z",
                 "crossings": [{"at": "2026-11-21T09:00:00Z", "screen": "omega025", "above": true, "cases": 3,
                                "expected": 0.5, "statistic": 0.4}]}""".formatted(signalId, revision);
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private static ValidatableResponse check(String site, String moment) {
        return given().auth()
                .oauth2(PlatformTestResource.token("prescriber", site))
                .contentType(ContentType.JSON)
                .body("""
                        {"medications": [{"name": "associated-one"}, {"name": "associated-two"}], "alcoholUse": "none",
                         "moment": "%s"}""".formatted(moment))
                .post("/interaction-checks")
                .then()
                .statusCode(200);
    }

    private static void awaitNotes(int count) {
        await().atMost(LONG)
                .untilAsserted(() ->
                        check(WANTING, "review").body("notChecked", empty()).body("associationNotes", hasSize(count)));
    }

    @BeforeEach
    void noRuleSpeaksOfTheTwoDrugs() {
        PublishedDrugs.publish(
                PublishedDrugs.drug("associated-one", 1, 0, "associated-class-one"),
                PublishedDrugs.drug("associated-two", 1, 0, "associated-class-two"));
        awaitNotes(0);
    }

    @Test
    void whatTwoAssessorsConfirmedIsNotedForASiteThatWantsItUntilItIsRefuted() {
        var at = daysAgo(1);
        publish(signalId, confirmed(1, at));
        awaitNotes(1);

        check(WANTING, "order-select")
                .body("associationNotes[0].signalId", equalTo(signalId))
                .body("associationNotes[0].tier", equalTo("passive"))
                .body("associationNotes[0].reaction", equalTo("rash"))
                .body("associationNotes[0].drugs.id", contains("associated-one", "associated-two"))
                .body("associationNotes[0].text", containsString("cannot show"))
                .body("associationNotes[0].confirmedAt", equalTo(at.toString()))
                .body(
                        "associationNotes[0].expiresAt",
                        equalTo(at.plus(90, ChronoUnit.DAYS).toString()));
        check(WANTING, "patient-view").body("associationNotes", hasSize(1));
        check(WANTING, "order-sign").body("associationNotes", empty());
        check("demo-hospital", "review").body("associationNotes", empty());

        publish(signalId, refuted(2));
        awaitNotes(0);
    }

    @Test
    void aStateThatComesTwiceIsOneNoteAndATombstoneEndsIt() {
        publish(signalId, confirmed(1, daysAgo(1)));
        publish(signalId, confirmed(1, daysAgo(1)));
        awaitNotes(1);

        publish(signalId, null);

        awaitNotes(0);
    }

    @Test
    void whatWasConfirmedMoreThanNinetyDaysAgoIsToldOnlyOnceItIsConfirmedAgain() {
        var another = new ConfirmedAssociationsTest();
        publish(signalId, confirmed(1, daysAgo(91)));
        publish(another.signalId, another.confirmed(1, daysAgo(2)));
        await().atMost(LONG)
                .untilAsserted(
                        () -> check(WANTING, "review").body("associationNotes.signalId", contains(another.signalId)));

        publish(signalId, confirmed(2, daysAgo(3)));

        await().atMost(LONG)
                .untilAsserted(() -> check(WANTING, "review")
                        .body("associationNotes", hasSize(2))
                        .body("associationNotes.signalId", hasItem(signalId)));
        publish(signalId, null);
        publish(another.signalId, null);
        awaitNotes(0);
    }
}
