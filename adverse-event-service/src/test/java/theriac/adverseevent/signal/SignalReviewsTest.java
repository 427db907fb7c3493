package theriac.adverseevent.signal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.adverseevent.Republication;
import theriac.contracts.Topics;
import theriac.contracts.adverseevent.SignalV1;
import theriac.contracts.catalog.DrugV1;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/// A pair is planted among reports of other drugs and reactions.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SignalReviewsTest {

    private static final Duration SOON = Duration.ofMinutes(3);

    @Test
    void aPlantedPairIsFoundPublishedAndConfirmedByTwo() {
        drug("plantolium");
        others("planted", 20);
        var cases = reports("plantolium", "tinnitus", 6);
        var signal = found("plantolium", "tinnitus");

        review(signal)
                .body("state", equalTo("new"))
                .body("above", hasItem("ic"))
                .body("crossings[0].above", equalTo(true))
                .body("crossings[0].statistic", notNullValue());

        decide("ann", signal, "{\"act\":\"take-up\"}").statusCode(200).body("state", equalTo("under-review"));
        decide("ann", signal, confirm(cases)).statusCode(200).body("state", equalTo("under-review"));
        decide("ann", signal, confirm(cases))
                .statusCode(409)
                .body("detail", equalTo("You have confirmed it: a second person has to."));
        decide("bob", signal, confirm(cases.subList(0, 3)))
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("confirmation.assessors", equalTo(2))
                .body("confirmation.cases", equalTo(6))
                .body("decisions.by", contains("ann", "ann", "bob"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(published(signal))
                        .last()
                        .asString()
                        .contains("\"state\":\"confirmed\"", "\"assessors\":2")
                        .doesNotContain("ann", "bob"));
    }

    @Test
    void aSignalIsToldAgainAsItStandsAndRisesAboveWhatWasLost() {
        drug("republolium");
        others("republished", 20);
        reports("republolium", "palpitations", 4);
        var signal = found("republolium", "palpitations");
        await().atMost(SOON).until(() -> !published(signal).isEmpty());
        var revision = revision(published(signal).getLast());
        var lost = published(signal).getLast().replace("\"revision\":" + revision, "\"revision\":40");
        Kafka.send(Topics.SIGNAL, signal, SignalV1.TYPE, lost.getBytes(StandardCharsets.UTF_8));

        Republication.of(Topics.SIGNAL);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(revision(published(signal).getLast())).isGreaterThan(40));
        assertThat(review(signal).extract().jsonPath().getInt("revision")).isGreaterThan(40);
    }

    private static int revision(String state) {
        return JsonPath.from(state).getInt("revision");
    }

    @Test
    void whatIsRefutedStaysSoUntilEnoughNewCasesCome() {
        drug("reopenolium");
        others("reopened", 20);
        reports("reopenolium", "jaundice", 4);
        var signal = found("reopenolium", "jaundice");
        decide("ann", signal, "{\"act\":\"take-up\"}").statusCode(200);
        decide("ann", signal, "{\"act\":\"refute\",\"reason\":\"All from one batch.\"}")
                .statusCode(200)
                .body("state", equalTo("refuted"));

        reports("reopenolium", "jaundice", 4, "more");

        await().atMost(SOON)
                .untilAsserted(() -> review(signal)
                        .body("state", equalTo("under-review"))
                        .body("decisions.act", contains("take-up", "refute", "reopen"))
                        .body("decisions[2].by", equalTo("theriac/adverse-event-service")));
    }

    @Test
    void whatFallsBelowItsThresholdsKeepsItsHistory() {
        drug("fallolium");
        others("fallen", 20);
        reports("fallolium", "mydriasis", 4);
        var signal = found("fallolium", "mydriasis");

        IntStream.range(0, 4).forEach(number -> Api.report("""
                {"senderReportId":"fallolium-mydriasis--%d","version":2,"nullified":true,\
                "drugs":[{"name":"fallolium","role":"suspect"}],"reactions":[{"term":"mydriasis"}]}""".formatted(number)));

        await().atMost(SOON)
                .untilAsserted(() -> review(signal)
                        .body("above", equalTo(List.of()))
                        .body("state", equalTo("new"))
                        .body("crossings.findAll { !it.above }.screen", hasItem("ic")));
    }

    @Test
    void twoDrugsThatDoMoreTogetherThanEitherAloneAreFound() {
        drug("duettolium");
        drug("partnerolium");
        others("duet", 20);
        reports("duettolium", "drowsiness", 8);
        reports("partnerolium", "drowsiness", 8, "alone");
        IntStream.range(0, 8).forEach(number -> Api.report("""
                {"senderReportId":"duet-%d","drugs":[{"name":"duettolium","role":"suspect"},\
                {"name":"partnerolium","role":"interacting"}],"reactions":[{"term":"vasospasm"}]}""".formatted(number)));

        await().atMost(SOON)
                .untilAsserted(() -> list("drug=partnerolium&reaction=vasospasm")
                        .body("items.findAll { it.otherDrugId == 'partnerolium' }.drugId", contains("duettolium"))
                        .body("items.find { it.otherDrugId == 'partnerolium' }.above", contains("omega")));
    }

    @Test
    void aPairIsShownWithWhatAssessorsMadeOfItByNow() {
        drug("rowolium");
        drug("fewolium");
        drug("otherolium");
        others("row", 40);
        reports("otherolium", "tremor", 3);
        reports("rowolium", "tremor", 6);
        reports("fewolium", "drowsiness", 1);
        var signal = found("rowolium", "tremor");
        decide("ann", signal, "{\"act\":\"take-up\"}").statusCode(200);
        decide("ann", signal, "{\"act\":\"comment\",\"reason\":\"All of one ward.\"}")
                .statusCode(200);
        var review = review(signal).extract().jsonPath();

        var rows = as("ann")
                .get("/signals?screen=all&drug=rowolium,fewolium&background=hospital")
                .then()
                .statusCode(200);

        rows.body("items.reaction", hasItems("tremor", "drowsiness"))
                .body("items.find { it.reaction == 'tremor' }.review.state", equalTo("under-review"))
                .body(
                        "items.find { it.reaction == 'tremor' }.review.since",
                        equalTo(review.getString("decisions[0].at")))
                .body(
                        "items.find { it.reaction == 'tremor' }.review.firstCrossedAt",
                        equalTo(review.getString("firstCrossedAt")))
                .body("items.find { it.reaction == 'drowsiness' }.review", nullValue());
        Api.as("catalog-editor", Api.SITE)
                .get("/signals?screen=all&drug=rowolium&reaction=tremor")
                .then()
                .body("items.reaction", hasItem("tremor"))
                .body("items.review", everyItem(nullValue()));
    }

    @Test
    void aConfirmationRestsOnCasesThatNameWhatItIsAbout() {
        drug("wrongolium");
        others("wrong", 20);
        var cases = reports("wrongolium", "vertigo", 4);
        var signal = found("wrongolium", "vertigo");
        var other = Api.report(Api.smallest("wrong-case")).then().extract().<String>path("caseId");
        decide("ann", signal, "{\"act\":\"take-up\"}").statusCode(200);

        decide("ann", signal, confirm(List.of(cases.getFirst(), other)))
                .statusCode(400)
                .body("violations.pointer", contains("/cases/1"));
        decide("ann", signal, "{\"act\":\"confirm\"}").statusCode(400).body("violations.pointer", contains("/cases"));
        decide("ann", signal, "{\"act\":\"close\"}").statusCode(400).body("violations.pointer", contains("/reason"));
        decide("ann", signal, "{\"act\":\"bless\"}").statusCode(400).body("violations.pointer", contains("/act"));
    }

    @Test
    void whoeverDecidesSaysWhatTheyHaveSeen() {
        drug("staleolium");
        others("stale", 20);
        reports("staleolium", "nystagmus", 4);
        var signal = found("staleolium", "nystagmus");

        as("ann")
                .contentType(ContentType.JSON)
                .body("{\"act\":\"take-up\"}")
                .post("/signal-reviews/" + signal + "/decisions")
                .then()
                .statusCode(428);
        as("ann")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"99\"")
                .body("{\"act\":\"take-up\"}")
                .post("/signal-reviews/" + signal + "/decisions")
                .then()
                .statusCode(412);
        Api.as("reporter", Api.SITE).get("/signal-reviews").then().statusCode(403);
        as("ann").get("/signal-reviews/none").then().statusCode(404);
        as("ann").get("/signal-reviews?state=gone").then().statusCode(400);
    }

    private static void drug(String id) {
        var state = """
                {"drugId":"%1$s","revision":1,"state":"published","name":"%1$s","names":[],"codes":[],\
                "publishedAt":"2026-01-01T00:00:00Z","versions":[]}""".formatted(id);
        Kafka.send(Topics.DRUG, id, DrugV1.TYPE, state.getBytes(StandardCharsets.UTF_8));
        await().atMost(SOON).until(() -> isCoded(id));
    }

    private static boolean isCoded(String drug) {
        var report = """
                {"senderReportId":"coded-%s-%d","drugs":[{"name":"%s","role":"concomitant"}],\
                "reactions":[{"term":"fever"}]}""".formatted(drug, System.nanoTime(), drug);
        var id = Api.report(report).then().statusCode(201).extract().<String>path("caseId");
        return drug.equals(Api.as("assessor", Api.SITE).get("/cases/" + id).path("drugs[0].drugId"));
    }

    /// What the pair is compared with.
    private static void others(String of, int count) {
        IntStream.range(0, count).forEach(number -> Api.report(Api.smallest(of + "-other-" + number)));
    }

    private static List<String> reports(String drug, String reaction, int count) {
        return reports(drug, reaction, count, "");
    }

    private static List<String> reports(String drug, String reaction, int count, String mark) {
        return IntStream.range(0, count)
                .mapToObj(number -> Api.report("""
                        {"senderReportId":"%1$s-%2$s-%4$s-%3$d","drugs":[{"name":"%1$s","role":"suspect"}],\
                        "reactions":[{"term":"%2$s"}]}""".formatted(drug, reaction, number, mark))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("caseId"))
                .toList();
    }

    private static String found(String drug, String reaction) {
        await().atMost(SOON)
                .untilAsserted(() -> list("drug=" + drug + "&reaction=" + reaction)
                        .body("items.size()", equalTo(1))
                        .body("items[0].above", hasItem("ic")));
        return list("drug=" + drug + "&reaction=" + reaction).extract().path("items[0].signalId");
    }

    private static ValidatableResponse list(String query) {
        return as("ann").get("/signal-reviews?" + query).then().statusCode(200);
    }

    private static ValidatableResponse review(String signal) {
        return as("ann").get("/signal-reviews/" + signal).then().statusCode(200);
    }

    /// Decides on the revision as it is, as often as new crossings come between.
    private static ValidatableResponse decide(String assessor, String signal, String body) {
        ValidatableResponse answer;
        do {
            var seen = as(assessor).get("/signal-reviews/" + signal).header("ETag");
            answer = as(assessor)
                    .contentType(ContentType.JSON)
                    .header("If-Match", seen)
                    .body(body)
                    .post("/signal-reviews/" + signal + "/decisions")
                    .then();
        } while (answer.extract().statusCode() == 412);
        return answer;
    }

    private static String confirm(List<String> cases) {
        return "{\"act\":\"confirm\",\"cases\":[\"" + String.join("\",\"", cases) + "\"]}";
    }

    private static RequestSpecification as(String assessor) {
        return given().auth().oauth2(PlatformTestResource.tokens().token(Set.of("assessor"), Api.SITE, assessor));
    }

    private static List<String> published(String signal) {
        return Kafka.records(Topics.SIGNAL).stream()
                .filter(state -> signal.equals(state.key()))
                .map(state -> state.value())
                .toList();
    }
}
