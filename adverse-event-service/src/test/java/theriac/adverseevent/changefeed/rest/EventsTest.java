package theriac.adverseevent.changefeed.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class EventsTest {

    @Test
    void anAssessorIsToldThatACaseArrivedAndNothingOfIt() {
        try (var events = EventStream.open(PlatformTestResource.token("assessor", "*"))) {
            assertThat(events.status()).isEqualTo(200);
            assertThat(events.header("Content-Type")).startsWith("text/event-stream");
            assertThat(events.header("Cache-Control")).isEqualTo("no-store");
            assertThat(events.next("event:")).isEqualTo("event:refresh");
            assertThat(events.next("data:")).isEqualTo("data:{\"kinds\":[\"case\",\"signal\"]}");

            Api.report(Api.smallest("EventsTest-1")).then().statusCode(201);

            assertThat(events.next("event:")).isEqualTo("event:changed");
            assertThat(events.awaitKind("case")).matches("data:\\{\"kinds\":\\[\"case\"(,\"signal\")?]}");
        }
    }

    /// The record comes from somewhere else, as those of other replicas do.
    @Test
    void whatAnotherReplicaWroteIsTold() {
        try (var events = EventStream.open(PlatformTestResource.token("auditor", "*"))) {
            events.next("data:");

            Kafka.send(Topics.SIGNAL, "EventsTest-unknown", "adverse-event.signal.v1", null);

            assertThat(events.awaitKind("signal")).contains("\"signal\"");
        }
    }

    @Test
    void anAdminIsToldOfDeadLettersAndImportsAlone() {
        try (var events = EventStream.open(PlatformTestResource.token("admin", "*"))) {
            assertThat(events.next("data:")).isEqualTo("data:{\"kinds\":[\"import\",\"dead-letter\"]}");
            // What happened before the first look counts as a change.
            events.awaitKind("dead-letter");

            Kafka.send(
                    "hospital.adverse-event-report.v1.demo-hospital",
                    "EventsTest-2",
                    "hospital.adverse-event-report.v1",
                    "EventsTest: no JSON".getBytes(StandardCharsets.UTF_8));
            assertThat(events.awaitKind("dead-letter")).isEqualTo("data:{\"kinds\":[\"dead-letter\"]}");

            given().auth()
                    .oauth2(PlatformTestResource.token("admin", "*"))
                    .contentType("application/json")
                    .body("{\"results\":[]}")
                    .post("/imports?format=openfda-events")
                    .then()
                    .statusCode(202);
            assertThat(events.awaitKind("import")).contains("\"import\"");
        }
    }

    @Test
    void whoMayNotReadCasesIsNotToldOfThem() {
        for (var role : List.of("reporter", "prescriber", "catalog-editor")) {
            Api.as(role, Api.SITE).get("/events").then().statusCode(403);
        }
        given().get("/events").then().statusCode(401);
    }

    @Test
    void aConnectionEndsWithItsToken() {
        var shortLived =
                PlatformTestResource.tokens().token(Set.of("assessor"), "*", "EventsTest-short", Duration.ofSeconds(4));
        try (var events = EventStream.open(shortLived)) {
            assertThat(events.status()).isEqualTo(200);

            assertThat(events.ends()).isTrue();
        }
    }

    @Test
    void nobodyTakesAllConnectionsAndWhoLeavesMakesRoom() {
        var token = PlatformTestResource.tokens().token(Set.of("assessor"), "*", "EventsTest-greedy");
        List<EventStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                open.add(EventStream.open(token));
            }
            assertThat(open).allMatch(one -> one.status() == 200);
            try (var oneMore = EventStream.open(token)) {
                assertThat(oneMore.status()).isEqualTo(429);
                assertThat(oneMore.next("{")).contains("urn:theriac:problem:too-many-listeners");
            }
        } finally {
            open.forEach(EventStream::close);
        }
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            try (var again = EventStream.open(token)) {
                assertThat(again.status()).isEqualTo(200);
            }
        });
    }
}
