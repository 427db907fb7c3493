package theriac.adverseevent.assessment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.contracts.catalog.DrugV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class AssessingTest {

    private static final String PROBABLE = """
            "whoUmc":{"timing":"plausible","otherCauses":"unlikely","withdrawal":"reasonable","definitive":"no",\
            "rechallenge":"not-necessary","information":"sufficient"}""";
    private static final String SIX = """
            "naranjo":{"reported-before":"unknown","after-drug":"yes","improved-on-stopping":"yes",\
            "came-back-on-rechallenge":"unknown","other-causes":"no","came-back-on-placebo":"unknown",\
            "toxic-concentration":"unknown","followed-dose":"unknown","similar-reaction-before":"no",\
            "confirmed-objectively":"yes"}""";

    private static final String DIPS = """
            "dips":{"precipitant":2,"answers":{"reported-before":"yes","fits-precipitant":"yes","fits-object":"yes",\
            "fits-time-course":"yes","improved-without-precipitant":"yes","came-back-with-precipitant":"unknown",\
            "other-causes":"no","object-concentration":"unknown","confirmed-objectively":"yes",\
            "followed-precipitant-dose":"unknown"}}""";

    @Test
    void theAnswersAndWhatFollowsFromThemAreKept() {
        var id = aCase("assess-1");

        first(id, "{\"caseRevision\":1," + PROBABLE + "," + SIX + "}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("follows", equalTo("probable"))
                .body("category", equalTo("probable"))
                .body("naranjo.score", equalTo(6))
                .body("naranjo.category", equalTo("probable"));

        list(id).then()
                .body("items", hasSize(1))
                .body("items[0].drug", equalTo("baclofen"))
                .body("items[0].reaction", equalTo("drowsiness"))
                .body("items[0].version", equalTo(1))
                .body("items[0].caseRevision", equalTo(1))
                .body("items[0].whoUmc.otherCauses", equalTo("unlikely"))
                .body("items[0].naranjo.answers.'other-causes'", equalTo("no"))
                .body("items[0].naranjo.score", equalTo(6));
    }

    @Test
    void anInteractionIsJudgedWithTheDrugThatAffectedTheOther() {
        var id = twoDrugs("assess-dips-1");

        first(id, "{\"caseRevision\":1," + PROBABLE + "," + DIPS + "}")
                .then()
                .statusCode(200)
                .body("drug", equalTo("baclofen"))
                .body("naranjo", nullValue())
                .body("dips.precipitant", equalTo("diazepam"))
                .body("dips.score", equalTo(7))
                .body("dips.category", equalTo("probable"));

        list(id).then()
                .body("items[0].dips.precipitant", equalTo("diazepam"))
                .body("items[0].dips.answers.'improved-without-precipitant'", equalTo("yes"))
                .body("items[0].dips.answers.size()", equalTo(10))
                .body("items[0].dips.score", equalTo(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"precipitant\":2|\"precipitant\":1|/dips/precipitant",
                "\"precipitant\":2|\"precipitant\":3|/dips/precipitant",
                "\"precipitant\":2|\"precipitant\":0|/dips/precipitant",
                "\"fits-object\":\"yes\",||/dips/answers/fits-object",
                "\"fits-object\":\"yes\"|\"fits-object\":\"rather\"|/dips/answers/fits-object",
                "\"fits-object\":\"yes\"|\"fits-object\":\"yes\",\"fits-weather\":\"no\"|/dips/answers",
                "\"improved-without-precipitant\":\"yes\",\"came-back-with-precipitant\":\"unknown\"|"
                        + "\"improved-without-precipitant\":\"unknown\",\"came-back-with-precipitant\":\"yes\"|"
                        + "/dips/answers/came-back-with-precipitant"
            })
    void whatIsWrongWithAnInteractionIsNamed(String part, @Nullable String instead, String pointer) {
        var id = twoDrugs("assess-dips-2");
        var good = "{\"caseRevision\":1," + PROBABLE + "," + DIPS + "}";

        first(id, good.replace(part, Objects.requireNonNullElse(instead, "")))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
        list(id).then().body("items", empty());
    }

    @Test
    void aLaterJudgementOfTheSameAssessorIsANextVersionAndNoneIsLost() {
        var id = aCase("assess-2");
        first(id, "{\"caseRevision\":1," + PROBABLE + "}").then().statusCode(200);

        next(id, "\"1\"", chosen("possible", "the patient had not slept for days"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("follows", equalTo("probable"))
                .body("category", equalTo("possible"));
        next(id, "\"1\"", chosen("unlikely", "too late")).then().statusCode(412).header("ETag", equalTo("\"2\""));
        first(id, chosen("unlikely", "too late")).then().statusCode(412);

        list(id).then()
                .body("items", hasSize(2))
                .body("items[0].version", equalTo(2))
                .body("items[0].reason", equalTo("the patient had not slept for days"))
                .body("items[1].version", equalTo(1))
                .body("items[1].reason", nullValue());
    }

    @Test
    void aSecondAssessorsJudgementIsKeptBesideTheFirst() {
        var id = aCase("assess-3");
        first(id, "{\"caseRevision\":1," + PROBABLE + "}").then().statusCode(200);

        var elsewhere = Api.as("assessor", "*").contentType(ContentType.JSON).header("If-None-Match", "*");
        elsewhere
                .body(chosen("unlikely", "began before the first dose"))
                .put("/cases/" + id + "/assessments/1/1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));

        list(id).then().body("items", hasSize(2)).body("items.category", containsInAnyOrder("probable", "unlikely"));
    }

    @Test
    void aVersionThatWasNotSeenIsNotOverwrittenAndAnUnconditionalWriteIsRefused() {
        var id = aCase("assess-4");

        put(id, as(), "{\"caseRevision\":1," + PROBABLE + "}").then().statusCode(428);
        next(id, "\"1\"", "{\"caseRevision\":1," + PROBABLE + "}").then().statusCode(412);
        next(id, "one", "{\"caseRevision\":1," + PROBABLE + "}").then().statusCode(400);
        list(id).then().body("items", empty());
    }

    @Test
    void aCaseThatChangedSinceItWasReadIsNotJudged() {
        var id = aCase("assess-5");
        Api.report(Api.smallest("assess-5").replace("{\"sender", "{\"version\":2,\"sender"))
                .then()
                .statusCode(200);

        first(id, "{\"caseRevision\":1," + PROBABLE + "}").then().statusCode(409);
        first(id, "{\"caseRevision\":2," + PROBABLE + "}").then().statusCode(200);
        Api.report(Api.smallest("assess-5").replace("{\"sender", "{\"version\":3,\"nullified\":true,\"sender"));
        next(id, "\"1\"", "{\"caseRevision\":3," + PROBABLE + "}").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"plausible\"|\"soon\"|/whoUmc/timing",
                "\"timing\":\"plausible\",||/whoUmc/timing",
                "\"timing\":\"plausible\"|\"timing\":\"unknown\"|/category",
                "\"caseRevision\":1|\"caseRevision\":1,\"category\":\"certain\"|/reason",
                "\"caseRevision\":1|\"caseRevision\":1,\"category\":\"sure\"|/category",
                "\"after-drug\":\"yes\",||/naranjo/after-drug",
                "\"after-drug\":\"yes\"|\"after-drug\":\"maybe\"|/naranjo/after-drug",
                "\"after-drug\":\"yes\"|\"after-drug\":\"yes\",\"weather\":\"no\"|/naranjo"
            })
    void whatIsWrongIsNamed(String part, @Nullable String instead, String pointer) {
        var id = aCase("assess-6");
        var good = "{\"caseRevision\":1," + PROBABLE + "," + SIX + "}";

        first(id, good.replace(part, Objects.requireNonNullElse(instead, "")))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void thereIsNothingToJudgeWhereThereIsNoSuchPairOrCase() {
        var id = aCase("assess-7");
        var body = "{\"caseRevision\":1," + PROBABLE + "}";

        for (var place : new String[] {"0/1", "1/2", "2/1"}) {
            as().header("If-None-Match", "*")
                    .body(body)
                    .put("/cases/" + id + "/assessments/" + place)
                    .then()
                    .statusCode(404);
        }
        first("no-case", body).then().statusCode(404);
    }

    @Test
    void casesOfOtherSitesAreNeitherJudgedNorShownAndAuditorsOnlyRead() {
        var id = aCase("assess-8");
        var body = "{\"caseRevision\":1," + PROBABLE + "}";

        put(id, Api.as("assessor", Api.OTHER_SITE).contentType(ContentType.JSON).header("If-None-Match", "*"), body)
                .then()
                .statusCode(404);
        Api.as("assessor", Api.OTHER_SITE)
                .get("/cases/" + id + "/assessments")
                .then()
                .statusCode(404);
        put(id, Api.as("auditor", Api.SITE).contentType(ContentType.JSON).header("If-None-Match", "*"), body)
                .then()
                .statusCode(403);
        Api.as("auditor", Api.SITE).get("/cases/" + id + "/assessments").then().statusCode(200);
    }

    @Test
    void howMuchACaseTellsIsScoredAndExplained() {
        String id = Api.report("""
                        {"senderReportId":"complete-1","kind":"spontaneous","country":"NL","reporter":"physician",
                         "onset":"2026-10-14","patient":{"sex":"female","ageYears":52},"narrative":"invented",
                         "drugs":[{"name":"vitamin c","role":"concomitant"},{"name":"baclofen","role":"suspect",
                           "dosages":[{"start":"2026-10-01"}]}],
                         "reactions":[{"term":"drowsiness","outcome":"recovered"}]}""").path("caseId");

        Api.as("assessor", Api.SITE)
                .get("/cases/" + id + "/completeness")
                .then()
                .statusCode(200)
                .body("caseRevision", equalTo(1))
                .body("pairs", hasSize(1))
                .body("pairs[0].drug", equalTo(2))
                .body("pairs[0].score", equalTo(0.63f))
                .body("pairs[0].wellDocumented", equalTo(false))
                .body("pairs[0].penaltyPercent.indication", equalTo(30))
                .body("pairs[0].penaltyPercent.dose", equalTo(10))
                .body("pairs[0].penaltyPercent.comments", equalTo(0));
        Api.as("assessor", Api.OTHER_SITE)
                .get("/cases/" + id + "/completeness")
                .then()
                .statusCode(404);
    }

    @Test
    void aReactionIsHeldAgainstWhatTheCatalogListedAtItsOnset() {
        publish("""
                {"drugId":"expectolium","revision":1,"state":"published","name":"expectolium","names":[],"codes":[],
                 "versions":[{"version":1,"effectiveFrom":"2026-01-01","classes":[],"doseRules":[],"listedReactions":[
                   {"term":"drowsiness","source":{"citation":"Label of expectolium","evidenceLevel":"label",
                     "jurisdiction":"US","dated":"2025-12-01"}}]}]}""");
        var listed = expectolium("expected-1", "drowsiness", "2026-10-14");
        var unlisted = expectolium("expected-2", "seizure", "2026-10-14");
        var before = expectolium("expected-3", "drowsiness", "2025-10-14");
        var unheard = expectolium("expected-4", "an odd feeling", "2026-10-14");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> expectedness(listed)
                        .body("pairs", hasSize(1))
                        .body("pairs[0].status", equalTo("listed"))
                        .body("pairs[0].catalogVersion", equalTo(1))
                        .body("pairs[0].documents[0].citation", equalTo("Label of expectolium"))
                        .body("pairs[0].documents[0].dated", equalTo("2025-12-01")));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> expectedness(unlisted).body("pairs[0].status", equalTo("unlisted")));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> expectedness(before).body("pairs[0].because", equalTo("nothing-in-force")));
        expectedness(unheard).body("pairs[0].because", equalTo("not-coded"));
        Api.as("assessor", Api.OTHER_SITE)
                .get("/cases/" + listed + "/expectedness")
                .then()
                .statusCode(404);
    }

    private static void publish(String drug) {
        Kafka.send(Topics.DRUG, "expectolium", DrugV1.TYPE, drug.getBytes(StandardCharsets.UTF_8));
    }

    private static String expectolium(String id, String reaction, String onset) {
        return Api.report("""
                        {"senderReportId":"%s","onset":"%s","drugs":[{"name":"expectolium","role":"suspect"}],\
                        "reactions":[{"term":"%s"}]}""".formatted(id, onset, reaction)).path("caseId");
    }

    private static ValidatableResponse expectedness(String caseId) {
        return Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId + "/expectedness")
                .then()
                .statusCode(200);
    }

    private static String chosen(String category, String reason) {
        return "{\"caseRevision\":1," + PROBABLE
                + ",\"category\":\"%s\",\"reason\":\"%s\"}".formatted(category, reason);
    }

    private static String twoDrugs(String id) {
        return Api.report("""
                        {"senderReportId":"%s","drugs":[{"name":"baclofen","role":"suspect"},\
                        {"name":"diazepam","role":"interacting"}],"reactions":[{"term":"sedation"}]}""".formatted(id)).path("caseId");
    }

    private static String aCase(String id) {
        return Api.report(Api.smallest(id)).path("caseId");
    }

    private static RequestSpecification as() {
        return Api.as("assessor", Api.SITE).contentType(ContentType.JSON);
    }

    private static Response first(String id, String body) {
        return put(id, as().header("If-None-Match", "*"), body);
    }

    private static Response next(String id, String seen, String body) {
        return put(id, as().header("If-Match", seen), body);
    }

    private static Response put(String id, RequestSpecification request, String body) {
        return request.body(body).put("/cases/" + id + "/assessments/1/1");
    }

    private static Response list(String id) {
        return Api.as("assessor", Api.SITE).get("/cases/" + id + "/assessments");
    }
}
