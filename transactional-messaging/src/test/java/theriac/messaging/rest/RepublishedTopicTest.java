package theriac.messaging.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import theriac.audit.RecordedEntries;
import theriac.messaging.Reading;
import theriac.messaging.RealParts;
import theriac.messaging.republication.Terms;
import theriac.messaging.republication.Terms.Term;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// A state topic is written anew from what is held.
@RealParts
class RepublishedTopicTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Terms terms;

    @Inject
    RecordedEntries auditTrail;

    @Test
    void everyStateIsToldAgainInStepsWithTheRevisionThatItHas() {
        var held = IntStream.range(0, 12)
                .boxed()
                .collect(Collectors.toMap("again-%02d"::formatted, number -> new Term(3, "text " + number)));
        terms.restore(held);

        var steps = republish(5);

        assertThat(steps.stream().mapToInt(step -> step.getInt("told")).filter(told -> told > 0))
                .containsExactly(5, 5, 2);
        assertThat(latest("again-11", 1)).isEqualTo("{\"revision\":3,\"text\":\"text 11\"}");
        assertThat(steps).noneMatch(step -> step.getInt("raised") > 0);
        assertThat(actions(Terms.TOPIC)).contains("republish-states");
    }

    @Test
    void whatReadersKnowOtherwiseRisesAboveWhatTheyHaveSeenAndASecondTimeNothingDoes() {
        terms.change("ahead", new Term(7, "of the lost time"));
        terms.change("forked", new Term(4, "of the lost time"));
        terms.change("in-step", new Term(4, "as it was"));
        told("in-step", 1);
        told("forked", 1);
        told("ahead", 1);
        terms.restore(Map.of(
                "ahead", new Term(5, "as restored"),
                "forked", new Term(4, "changed after the restore"),
                "in-step", new Term(4, "as it was")));

        var first = republish(500);

        assertThat(sum(first, "raised")).isEqualTo(2);
        assertThat(latest("ahead", 3)).isEqualTo("{\"revision\":8,\"text\":\"as restored\"}");
        assertThat(latest("forked", 3)).isEqualTo("{\"revision\":5,\"text\":\"changed after the restore\"}");
        assertThat(latest("in-step", 2)).isEqualTo("{\"revision\":4,\"text\":\"as it was\"}");
        assertThat(terms.get("ahead").revision()).isEqualTo(8);
        assertThat(actions(Terms.TOPIC + "/ahead")).containsExactly("raise-state");
        assertThat(sum(republish(500), "raised")).isZero();
    }

    @Test
    void whatIsNotHeldIsEndedAndWhatWasErasedAndIsHeldAgainIsNamed() throws Exception {
        terms.change("lost", new Term(1, "made in the lost time"));
        told("lost", 1);
        write("erased", "{\"revision\":1,\"text\":\"someone\"}");
        write("erased", null);
        terms.restore(Map.of("erased", new Term(1, "someone")));

        var steps = republish(500);

        assertThat(latest("lost", 2)).isNull();
        assertThat(steps.stream().flatMap(step -> step.<String>getList("erased").stream()))
                .containsExactly("erased");
        assertThat(actions(Terms.TOPIC + "/lost")).containsExactly("end-state");
    }

    @Test
    void anEmptyDatabaseEmptiesNoTopicUnlessItIsSaidTo() {
        terms.change("kept", new Term(1, "kept"));
        told("kept", 1);
        terms.restore(Map.of());

        admin().post("/state-topics/" + Terms.TOPIC + "/republication").then().statusCode(409);

        var next = admin().queryParam("evenIfEmpty", true)
                .post("/state-topics/" + Terms.TOPIC + "/republication")
                .jsonPath();
        assertThat(sum(goOn(next, 500), "ended")).isPositive();
        assertThat(latest("kept", 2)).isNull();
    }

    @Test
    void onlyAnAdministratorOfAllSitesMayAndAnUnknownTopicOrPlaceIsRefused() {
        as("admin", "demo-hospital")
                .post("/state-topics/" + Terms.TOPIC + "/republication")
                .then()
                .statusCode(403);
        as("assessor", "*")
                .post("/state-topics/" + Terms.TOPIC + "/republication")
                .then()
                .statusCode(403);
        admin().post("/state-topics/another.service.v1/republication").then().statusCode(404);
        assertThat(from("elsewhere").jsonPath().getString("violations[0].pointer"))
                .isEqualTo("query:after");
        assertThat(admin().get("/state-topics").jsonPath().getList("topics")).containsExactly(Terms.TOPIC);
    }

    private List<String> actions(String subject) {
        return auditTrail.about(subject, Optional.empty(), 0, 100).stream()
                .map(recorded -> recorded.act().action())
                .toList();
    }

    private static List<JsonPath> republish(int limit) {
        return goOn(
                admin().post("/state-topics/" + Terms.TOPIC + "/republication").jsonPath(), limit);
    }

    private static List<JsonPath> goOn(JsonPath began, int limit) {
        var steps = new ArrayList<JsonPath>();
        var step = began;
        while (step.getString("next") != null) {
            step = admin().queryParam("after", step.getString("next"))
                    .queryParam("limit", limit)
                    .post("/state-topics/" + Terms.TOPIC + "/republication")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            steps.add(step);
        }
        return steps;
    }

    private static Response from(String place) {
        return admin().queryParam("after", place).post("/state-topics/" + Terms.TOPIC + "/republication");
    }

    private static int sum(List<JsonPath> steps, String what) {
        return steps.stream().mapToInt(step -> step.getInt(what)).sum();
    }

    /// What the topic says last of a key, when it has said something so many times.
    private static @Nullable String latest(String key, int times) {
        return told(key, times).getLast().value();
    }

    private static List<ConsumerRecord<String, String>> told(String key, int times) {
        try (var topic = new Reading(PlatformTestResource.kafka(), Terms.TOPIC)) {
            return topic.until(all -> of(all, key).size() >= times, PATIENCE).stream()
                    .filter(told -> key.equals(told.key()))
                    .toList();
        }
    }

    private static List<ConsumerRecord<String, String>> of(List<ConsumerRecord<String, String>> all, String key) {
        return all.stream().filter(told -> Objects.equals(told.key(), key)).toList();
    }

    private static void write(String key, @Nullable String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", PlatformTestResource.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Terms.TOPIC, key, value)).get();
        }
    }

    private static RequestSpecification admin() {
        return as("admin", "*");
    }

    private static RequestSpecification as(String role, String site) {
        return given().auth().oauth2(PlatformTestResource.token(role, site));
    }
}
