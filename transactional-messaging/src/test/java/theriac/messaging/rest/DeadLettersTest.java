package theriac.messaging.rest;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.audit.RecordedEntries;
import theriac.http.Roles;
import theriac.messaging.Notes;
import theriac.messaging.Reading;
import theriac.messaging.RealParts;
import theriac.messaging.Sending;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Records that could not be taken, and what becomes of them.
@RealParts
class DeadLettersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Notes notes;

    @Inject
    RecordedEntries auditTrail;

    private Sending hospital;

    @BeforeEach
    void open() {
        hospital = new Sending();
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void whatCantBeReadIsAnnouncedAndListedWithoutItsContentAndTheConsumerGoesOn() {
        var after = unique("after");
        var refused = hospital.plain(Notes.TOPIC, "{\"text\":\"forbidden\",\"patient\":\"Jane Roe\"}");
        hospital.plain(Notes.TOPIC, note(after));

        var letter = letterOf(refused);

        assertThat(letter.getString("topic")).isEqualTo(Notes.TOPIC);
        assertThat(letter.getString("field")).isEqualTo("/text");
        assertThat(letter.getString("reason")).isEqualTo("must be a text that is not forbidden");
        assertThat(letter.getString("state")).isEqualTo("open");
        assertThat(admin().get("/dead-letters").asString()).doesNotContain("Jane Roe");
        await().atMost(PATIENCE).until(() -> notes.texts().contains(after));
        try (var announcements = new Reading(PlatformTestResource.kafka(), Notes.TOPIC + ".dead-letter")) {
            var seen = announcements.until(
                    all -> all.stream().anyMatch(it -> it.key().equals(letter.getString("id"))), PATIENCE);
            var announced = seen.stream()
                    .filter(it -> it.key().equals(letter.getString("id")))
                    .findFirst()
                    .orElseThrow();
            assertThat(announced.value()).contains("\"field\":\"/text\"").doesNotContain("Jane Roe");
            assertThat(Reading.header(announced, "ce_type")).isEqualTo("messaging.dead-letter.v1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "broken"})
    void oneEventAtFaultDoesNotHoldUpTheOthersOfItsBatch(String fault) {
        var before = unique("before");
        var after = unique("after");
        notes.close();
        hospital.plain(Notes.TOPIC, note(before));
        var refused = hospital.plain(Notes.TOPIC, note(fault));
        hospital.plain(Notes.TOPIC, note(after));
        notes.open();

        await().atMost(PATIENCE).until(() -> notes.texts().contains(after));

        assertThat(notes.texts()).contains(before);
        assertThat(letterOf(refused).getString("reason")).doesNotContain("null").isNotBlank();
    }

    @Test
    void anOpenedDeadLetterShowsWhatItsRecordHeld() {
        var refused = hospital.send(Notes.TOPIC, "{\"text\":\"forbidden\"}", Map.of("shift", "night"));

        var opened = admin().get("/dead-letters/" + idOf(refused)).jsonPath();

        assertThat(opened.getString("value")).isEqualTo("{\"text\":\"forbidden\"}");
        assertThat(opened.getString("key")).isEqualTo("key");
        assertThat(opened.getString("headers.find { it.name == 'shift' }.value"))
                .isEqualTo("night");
        assertThat(opened.getString("reason")).isEqualTo("must be a text that is not forbidden");
    }

    @Test
    void whoOpensOrDiscardsADeadLetterIsRemembered() {
        var refused = hospital.plain(Notes.TOPIC, note("forbidden"));
        await().atMost(PATIENCE).until(() -> find(refused) != null);
        var id = String.valueOf(find(refused));

        as(Roles.ADMIN, "demo-hospital").get("/dead-letters/" + id);
        discard(id, "{\"reason\":\"a test\"}");

        var acts = auditTrail.about("dead-letter/" + id, Optional.empty(), 0, 10);
        assertThat(acts)
                .extracting(it -> it.act().action() + " by " + it.act().actor())
                .containsExactly("read-dead-letter by admin@demo-hospital", "discard-dead-letter by admin@*");
    }

    @Test
    void aMendedDeadLetterIsTakenOnceHoweverOftenItIsReplayed() throws Exception {
        var text = unique("mended");
        var id = idOf(hospital.plain(Notes.TOPIC, "{\"text\":"));

        try (var callers = Executors.newFixedThreadPool(4)) {
            var replays = IntStream.range(0, 4)
                    .mapToObj(it -> (Callable<Response>) () -> replay(id, note(text)))
                    .toList();
            for (var answer : callers.invokeAll(replays)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(answer.get().jsonPath().getString("state")).isEqualTo("replayed");
            }
        }

        assertThat(notes.texts()).containsOnlyOnce(text);
        assertThat(admin().get("/dead-letters/" + id).jsonPath().getString("decided.by"))
                .isEqualTo("admin@*");
    }

    @Test
    void aDeadLetterThatIsRefusedAgainStaysOpen() {
        var id = idOf(hospital.plain(Notes.TOPIC, note("forbidden")));

        var answer = replay(id, note("refused"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:theriac:problem:event-refused");
        assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo("/text");
        assertThat(answer.jsonPath().getString("violations[0].detail")).isEqualTo("is not taken");
        assertThat(admin().get("/dead-letters/" + id).jsonPath().getString("state"))
                .isEqualTo("open");
        assertThat(notes.texts()).doesNotContain("refused");
    }

    @Test
    void aDeadLetterCanBeReplayedAsItWasWithoutABody() {
        var id = idOf(hospital.plain(Notes.TOPIC, note("forbidden")));

        var answer = admin().contentType("application/json").post("/dead-letters/" + id + "/replay");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("violations[0].detail")).contains("not forbidden");
    }

    @Test
    void aDiscardedDeadLetterCantBeReplayed() {
        var id = idOf(hospital.plain(Notes.TOPIC, note("forbidden")));

        var discarded = discard(id, "{\"reason\":\"a test of the sender's\"}");

        assertThat(discarded.statusCode()).isEqualTo(200);
        assertThat(discarded.jsonPath().getString("decided.reason")).isEqualTo("a test of the sender's");
        assertThat(replay(id, note("x")).statusCode()).isEqualTo(409);
        assertThat(admin().get("/dead-letters?state=open&limit=500").asString()).doesNotContain(id);
    }

    @Test
    void aReasonIsNeededToDiscard() {
        var id = idOf(hospital.plain(Notes.TOPIC, note("forbidden")));

        var answer = discard(id, "{\"reason\":\" \"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo("/reason");
    }

    @Test
    void aSiteSeesItsOwnDeadLettersOnly() {
        var own = idOf(hospital.plain(Notes.TOPIC, note("forbidden")));
        var others = idOf(hospital.plain(Notes.OTHER_TOPIC, note("forbidden")));

        var seen = as(Roles.ADMIN, "demo-hospital").get("/dead-letters?limit=500");

        assertThat(seen.asString()).contains(own).doesNotContain(others);
        var caller = as(Roles.ADMIN, "demo-hospital").contentType("application/json");
        assertThat(caller.get("/dead-letters/" + others).statusCode()).isEqualTo(404);
        assertThat(caller.post("/dead-letters/" + others + "/replay").statusCode())
                .isEqualTo(404);
        assertThat(caller.body("{\"reason\":\"x\"}")
                        .post("/dead-letters/" + others + "/discard")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesFollowEachOther() {
        IntStream.range(0, 3).forEach(it -> idOf(hospital.plain(Notes.TOPIC, note("forbidden"))));

        var first = admin().get("/dead-letters?limit=2").jsonPath();
        var second = admin().queryParam("cursor", first.getString("nextCursor"))
                .get("/dead-letters?limit=2")
                .jsonPath();

        assertThat(first.getList("items.id")).hasSize(2).doesNotContainAnyElementsOf(second.getList("items.id"));
        assertThat(second.getList("items.id")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.REPORTER, Roles.PRESCRIBER, Roles.ASSESSOR, Roles.CATALOG_EDITOR, Roles.AUDITOR})
    void onlyAnAdminMayTouchDeadLetters(String role) {
        var caller = as(role, "demo-hospital").contentType("application/json");
        var somewhere = "/dead-letters/" + UUID.randomUUID();

        assertThat(caller.get("/dead-letters").statusCode()).isEqualTo(403);
        assertThat(caller.get(somewhere).statusCode()).isEqualTo(403);
        assertThat(caller.post(somewhere + "/replay").statusCode()).isEqualTo(403);
        assertThat(caller.body("{\"reason\":\"x\"}")
                        .post(somewhere + "/discard")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyTouchesDeadLettersWithoutAToken() {
        assertThat(given().get("/dead-letters").statusCode()).isEqualTo(401);
    }

    private JsonPath letterOf(RecordMetadata refused) {
        await().atMost(PATIENCE).until(() -> find(refused) != null);
        return admin().get("/dead-letters/" + find(refused)).jsonPath();
    }

    private String idOf(RecordMetadata refused) {
        return letterOf(refused).getString("id");
    }

    private static @Nullable String find(RecordMetadata refused) {
        return admin().queryParam("topic", refused.topic())
                .get("/dead-letters?limit=500")
                .jsonPath()
                .getString("items.find { it.offset == " + refused.offset() + " }.id");
    }

    private static Response replay(String id, String value) {
        return admin().contentType("application/json")
                .body(Map.of("value", value))
                .post("/dead-letters/" + id + "/replay");
    }

    private static Response discard(String id, String body) {
        return admin().contentType("application/json").body(body).post("/dead-letters/" + id + "/discard");
    }

    private static RequestSpecification admin() {
        return as(Roles.ADMIN, "*");
    }

    private static RequestSpecification as(String role, String site) {
        return given().auth().oauth2(PlatformTestResource.token(role, site));
    }

    private static String unique(String text) {
        return text + " " + UUID.randomUUID();
    }

    private static String note(String text) {
        return "{\"text\":\"" + text + "\"}";
    }
}
