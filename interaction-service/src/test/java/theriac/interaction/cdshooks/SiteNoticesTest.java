package theriac.interaction.cdshooks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static theriac.interaction.cdshooks.Requests.bundle;
import static theriac.interaction.cdshooks.Requests.call;
import static theriac.interaction.cdshooks.Requests.order;
import static theriac.interaction.cdshooks.Requests.orderSign;
import static theriac.interaction.cdshooks.Requests.prefetch;
import static theriac.interaction.cdshooks.Requests.request;
import static theriac.interaction.cdshooks.Requests.taken;

/// What a site has decided for itself, in its cards.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(FakeEhr.class)
class SiteNoticesTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TOPICS = "cards.source.topic.code";
    private static final String NOTICE = "cards.find { it.source.topic.code == 'site-overrides' }";
    private static final String SEDATIVES = "cards.find { it.source.topic.code == 'cns-depressants-together' }";
    private static final String CHECK = "extension.'theriac-check'";

    private final String site = "site-" + UUID.randomUUID();
    private final String patient = Requests.aPatient();

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        Requests.awaitDrugs();
    }

    private RequestSpecification editor(String subject) {
        return given().auth()
                .oauth2(PlatformTestResource.tokens().token(Set.of("catalog-editor"), site, subject))
                .contentType(ContentType.JSON);
    }

    private void twoPersonsDecide(String effect) {
        var id = editor("ana")
                .body("{\"ruleId\": \"cns-depressants-together\", " + effect + ", \"reason\": \"Reviewed *daily*\"}")
                .post("/rule-overrides")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        editor("ben")
                .header("If-Match", "\"1\"")
                .body("{\"verdict\": \"approve\", \"comment\": \"As agreed\"}")
                .post("/rule-overrides/" + id + "/review")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse at(String site, String hook, String body) {
        return call(hook, body, PlatformTestResource.token("prescriber", site)).statusCode(200);
    }

    private String aSecondSedative() {
        return orderSign(
                patient, prefetch(patient, taken("r1", patient, "baclofen", "")), order("1", patient, "diazepam", ""));
    }

    @Test
    void aRuleThatTheSiteSwitchedOffIsACardAndNeverSilence() {
        twoPersonsDecide("\"effect\": \"switched-off\"");

        at(site, "order-sign", aSecondSedative())
                .body(TOPICS, not(hasItem("cns-depressants-together")))
                .body(NOTICE + ".indicator", equalTo("info"))
                .body(NOTICE + ".summary", containsString("cns-depressants-together"))
                .body(
                        NOTICE + ".detail",
                        allOf(
                                containsString("Switched off at this site"),
                                containsString("rule cns-depressants-together/"),
                                containsString("diazepam with baclofen: moderate"),
                                containsString("Since 20"),
                                containsString("Reason: Reviewed \\*daily\\*")))
                .body(NOTICE + ".suggestions", nullValue())
                .body(NOTICE + ".overrideReasons", nullValue())
                .body(CHECK + ".siteOverrides", hasSize(1))
                .body(CHECK + ".siteOverrides[0].overrideId", notNullValue())
                .body(CHECK + ".siteOverrides[0].ruleId", equalTo("cns-depressants-together"))
                .body(CHECK + ".siteOverrides[0].effect", equalTo("switched-off"))
                .body(CHECK + ".siteOverrides[0].severity", nullValue())
                .body(CHECK + ".siteOverrides[0].reason", equalTo("Reviewed *daily*"))
                .body(CHECK + ".siteOverrides[0].since", notNullValue())
                .body(CHECK + ".siteOverrides[0].cases[0].drugs", containsInAnyOrder("baclofen", "diazepam"))
                .body(CHECK + ".siteOverrides[0].cases[0].originalSeverity", equalTo("moderate"))
                .body(CHECK + ".siteOverrides[0].cases[0].certain", equalTo(true));
        at("demo-hospital", "order-sign", aSecondSedative())
                .body(TOPICS, hasItem("cns-depressants-together"))
                .body(TOPICS, not(hasItem("site-overrides")))
                .body(CHECK + ".siteOverrides", empty());
    }

    @Test
    void aRuleThatTheSiteRegradedShowsBothSeverities() {
        twoPersonsDecide("\"effect\": \"regraded\", \"severity\": \"minor\"");

        at(site, "order-sign", aSecondSedative())
                .body(SEDATIVES + ".detail", containsString("**minor** at this site, moderate by the rule"))
                .body(
                        NOTICE + ".detail",
                        allOf(
                                containsString("Regraded to minor at this site"),
                                containsString("diazepam with baclofen: moderate")))
                .body(CHECK + ".siteOverrides[0].effect", equalTo("regraded"))
                .body(CHECK + ".siteOverrides[0].severity", equalTo("minor"));
    }

    @Test
    void aSwitchedOffRuleAmongWhatIsTakenIsACardOfThePatientViewAndStandsInEveryExtension() {
        twoPersonsDecide("\"effect\": \"switched-off\"");
        var chart = prefetch(patient, taken("r1", patient, "baclofen", ""), taken("r2", patient, "diazepam", ""));

        at(site, "order-sign", orderSign(patient, chart, order("1", patient, "ibuprofen", "")))
                .body(TOPICS, not(hasItem("site-overrides")))
                .body(CHECK + ".siteOverrides.ruleId", contains("cns-depressants-together"));
        at(site, "patient-view", request("patient-view", patient, "", ",\"prefetch\":{" + chart + "}"))
                .body(NOTICE + ".detail", containsString("baclofen with diazepam: moderate"));
    }

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

    @Test
    void whatAssessorsConfirmedIsACardWithoutAnyDemandAndNeverWhenAnOrderIsSigned() {
        PublishedDrugs.publish(
                PublishedDrugs.drug("carded-one", 1, 0, "carded-class-one"),
                PublishedDrugs.drug("carded-two", 1, 0, "carded-class-two"));
        var signal = UUID.randomUUID().toString();
        var at = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        publish(signal, """
                {"signalId": "%s", "revision": 1, "state": "confirmed", "drugId": "carded-one",
                 "otherDrugId": "carded-two", "reaction": "rash", "background": ["hospital"], "changedAt": "%s",
                 "confirmation": {"at": "%s", "assessors": 2, "cases": 3, "reporters": 2},
                 "crossings": [{"at": "%s", "screen": "omega025", "above": true, "cases": 3, "expected": 0.5,
                                "statistic": 0.4}]}""".formatted(signal, at, at, at));
        var wanting = "association-hospital";
        var orders = ",\"draftOrders\":" + bundle(order("1", patient, "carded-two", ""));
        var chart = ",\"prefetch\":{" + prefetch(patient, taken("r1", patient, "carded-one", "")) + "}";
        var select = request("order-select", patient, orders + ",\"selections\":[\"MedicationRequest/1\"]", chart);
        var note = "cards.find { it.source.topic.code == 'reported-together' }";

        await().atMost(LONG)
                .untilAsserted(() -> at(wanting, "order-select", select)
                        .body(note + ".indicator", equalTo("info"))
                        .body(note + ".summary", containsString("No cause is shown"))
                        .body(
                                note + ".detail",
                                equalTo("Reports of suspected adverse reactions name both carded-one and carded-two"
                                        + " with: rash. This cannot show that they cause it, nor how often it happens."
                                        + " Do not start, stop or change a treatment on this note alone."))
                        .body(note + ".suggestions", nullValue())
                        .body(note + ".overrideReasons", nullValue()));
        at(wanting, "order-sign", request("order-sign", patient, orders, chart))
                .body(TOPICS, not(hasItem("reported-together")));
        at("demo-hospital", "order-select", select).body(TOPICS, not(hasItem("reported-together")));
        publish(signal, null);
        await().atMost(LONG)
                .untilAsserted(
                        () -> at(wanting, "order-select", select).body(TOPICS, not(hasItem("reported-together"))));
    }
}
