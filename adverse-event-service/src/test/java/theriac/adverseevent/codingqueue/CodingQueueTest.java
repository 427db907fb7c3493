package theriac.adverseevent.codingqueue;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.contracts.catalog.DrugV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class CodingQueueTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @BeforeEach
    void theCatalogKnowsQueuazepine() {
        var state = """
                {"drugId":"queuazepine","revision":1,"state":"published","name":"queuazepine",
                 "names":[{"name":"Queuazol","kind":"brand"}],"codes":[],
                 "versions":[{"version":1,"effectiveFrom":"2026-01-01","classes":[],"doseRules":[],
                   "listedReactions":[]}]}""";
        Kafka.send(Topics.DRUG, "queuazepine", DrugV1.TYPE, state.getBytes(StandardCharsets.UTF_8));
        await().atMost(SOON)
                .until(() -> Json.read(Api.report(drug("probe-" + System.nanoTime(), "Queuazol"))
                                .asString())
                        .path("notices")
                        .isEmpty());
    }

    @Test
    void assessorsFindEveryTermThatATextCanBeDecidedToMean() {
        var first = Api.as("assessor", Api.SITE).get("/reaction-terms?q=HYPER&limit=2");
        first.then().statusCode(200).body("items.size()", equalTo(2)).body("items[0].how", equalTo("begins"));
        var second =
                Api.as("assessor", Api.SITE).get("/reaction-terms?q=HYPER&limit=2&cursor=" + first.path("nextCursor"));
        assertThat(second.<List<String>>path("items.name"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.<List<String>>path("items.name"));
        Api.as("assessor", Api.SITE)
                .get("/reaction-terms?q=stomach ache")
                .then()
                .body("items[0].term", equalTo("abdominal pain"))
                .body("items[0].matched", equalTo("stomach ache"));
        Api.as("assessor", Api.SITE)
                .get("/reaction-terms?q=")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("query:q"));
        Api.as("reporter", Api.SITE).get("/reaction-terms?q=fever").then().statusCode(403);
    }

    @Test
    void aMisspelledDrugIsProposedWithItsScoreAndCountsNowhereBeforeItIsConfirmed() {
        String id = Api.report(drug("typo-1", "Queuazepene")).path("caseId");
        Api.report(drug("typo-2", "QUEUAZEPENE."));

        var waiting = await().atMost(SOON)
                .until(
                        () -> queued(Api.SITE, "queuazepene"),
                        text -> text.map(found -> found.path("cases").asInt()).equals(Optional.of(2))
                                && text.get().has("proposal"))
                .orElseThrow();
        assertThat(waiting.path("proposal").path("target").asText()).isEqualTo("queuazepine");
        assertThat(waiting.path("proposal").path("score").asText()).isEqualTo("0.91");
        assertThat(waiting.path("suggestions").path(0).path("name").asText()).isEqualTo("queuazepine");
        Api.as("assessor", Api.SITE)
                .get("/cases/" + id)
                .then()
                .body("revision", equalTo(1))
                .body("drugs[0].drugId", nullValue())
                .body("drugs[0].reportedAs", equalTo("Queuazepene"))
                .body("drugs[0].coding.method", equalTo("typo"))
                .body("drugs[0].coding.proposal", equalTo("queuazepine"))
                .body("drugs[0].coding.score", equalTo(0.91f))
                .body("drugs[0].coding.needsConfirmation", equalTo(true));
        assertThat(lastState(id)).doesNotContain("queuazepine").doesNotContainIgnoringCase("queuazepene");
    }

    @Test
    void whatAnAssessorConfirmsHoldsForAllCasesOfTheSiteNowAndLaterAndCanBeTakenBack() throws SQLException {
        String first = Api.report(drug("queue-site-1", "Queuazepam forte")).path("caseId");
        String elsewhere = Api.as("reporter", Api.OTHER_SITE)
                .contentType(ContentType.JSON)
                .body(drug("queue-site-2", "queuazepam forte"))
                .post("/case-reports")
                .path("caseId");
        await().atMost(SOON).until(() -> queued(Api.SITE, "queuazepam forte").isPresent());

        var decision = decide(Api.SITE, "{\"kind\":\"drug\",\"text\":\"Queuazepam FORTE\",\"drugId\":\"queuazepine\"}");

        String id = decision.path("decisionId");
        decision.then().statusCode(201).header("Location", endsWith("/coding-decisions/" + id));
        awaitDrug(first, "queuazepine", 2);
        Api.as("assessor", Api.SITE)
                .get("/cases/" + first)
                .then()
                .body("drugs[0].coding.method", equalTo("assessor"))
                .body("drugs[0].coding.needsConfirmation", equalTo(false));
        await().atMost(SOON).untilAsserted(() -> assertThat(lastState(first)).contains("\"drugId\":\"queuazepine\""));
        String later = Api.report(drug("queue-site-3", "queuazepam-forte")).path("caseId");
        awaitDrug(later, "queuazepine", 1);
        awaitDrug(elsewhere, null, 1);
        assertThat(queued(Api.SITE, "queuazepam forte")).isEmpty();
        assertThat(queued(Api.OTHER_SITE, "queuazepam forte")).isPresent();

        Api.as("assessor", Api.OTHER_SITE)
                .delete("/coding-decisions/" + id)
                .then()
                .statusCode(404);
        Api.as("assessor", Api.SITE)
                .delete("/coding-decisions/" + id)
                .then()
                .statusCode(200)
                .body("undoneBy", equalTo("assessor@" + Api.SITE));

        awaitDrug(first, null, 3);
        awaitDrug(later, null, 2);
        Api.as("assessor", Api.SITE).delete("/coding-decisions/" + id).then().statusCode(200);
        assertThat(strings("select action || ' ' || actor from audit_entry where subject = 'coding-decision/" + id
                        + "' order by entry_id"))
                .containsExactly("code-text assessor@" + Api.SITE, "undo-coding assessor@" + Api.SITE);
    }

    @Test
    void whatIsNoDrugLeavesTheQueueAndChangesNoCase() {
        String id = Api.report(drug("none-1", "the yellow pill box")).path("caseId");
        await().atMost(SOON).until(() -> queued(Api.SITE, "the yellow pill box").isPresent());

        decide(Api.SITE, "{\"kind\":\"drug\",\"text\":\"the yellow pill box\",\"nothing\":true}")
                .then()
                .statusCode(201)
                .body("nothing", equalTo(true));

        await().atMost(SOON).until(() -> queued(Api.SITE, "the yellow pill box").isEmpty());
        awaitDrug(id, null, 1);
    }

    @Test
    void aMisspelledReactionIsProposedAndAnOddOneCodedByAnAssessor() {
        String id = Api.report("""
                {"senderReportId":"reac-1","drugs":[{"name":"Queuazol","role":"suspect"}],
                 "reactions":[{"term":"drowsyness"},{"term":"legs like a jelly"}]}""").path("caseId");
        Api.as("assessor", Api.SITE)
                .get("/cases/" + id)
                .then()
                .body("drugs[0].coding.method", equalTo("brand"))
                .body("reactions[0].term", nullValue())
                .body("reactions[0].coding.proposal", equalTo("drowsiness"))
                .body("reactions[1].coding", nullValue());
        await().atMost(SOON).until(() -> queued(Api.SITE, "legs like a jelly").isPresent());

        decide("*", "{\"kind\":\"reaction\",\"text\":\"legs like a jelly\",\"term\":\"muscle weakness\"}")
                .then()
                .statusCode(201)
                .body("site", equalTo("*"));

        await().atMost(SOON)
                .untilAsserted(() -> Api.as("assessor", Api.SITE)
                        .get("/cases/" + id)
                        .then()
                        .body("revision", equalTo(2))
                        .body("reactions[1].term", equalTo("muscle weakness"))
                        .body("reactions[1].coding.method", equalTo("assessor")));
    }

    @Test
    void theSameAgainChangesNothingAndAnotherDecisionHasToWait() {
        var decision = "{\"kind\":\"reaction\",\"text\":\"a twice decided thing\",\"term\":\"pain\"}";
        decide(Api.SITE, decision).then().statusCode(201);

        decide(Api.SITE, decision).then().statusCode(200);
        decide(Api.SITE, decision.replace("\"pain\"", "\"rash\"")).then().statusCode(409);
        decide(Api.SITE, "{\"kind\":\"drug\",\"text\":\"Queuazol\",\"drugId\":\"queuazepine\"}")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'drug','text':'x1','drugId':'no-such-drug'}|/drugId",
                "{'kind':'reaction','text':'x1','term':'no such term'}|/term",
                "{'kind':'reaction','text':'x1','meddraCode':'90000001'}|/meddraCode",
                "{'kind':'reaction','text':'x1','meddraCode':'9'}|/meddraCode",
                "{'kind':'reaction','text':'x1','drugId':'queuazepine'}|/drugId",
                "{'kind':'drug','text':'x1','term':'pain'}|/term",
                "{'kind':'cat','text':'x1','nothing':true}|/kind",
                "{'kind':'drug','text':' ','nothing':true}|/text",
                "{'kind':'drug','text':'x1'}|''",
                "{'kind':'drug','text':'x1','drugId':'queuazepine','nothing':true}|''"
            })
    void aBadDecisionNamesItsField(String body, String pointer) {
        decide(Api.SITE, body.replace('\'', '"'))
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({"reporter", "prescriber", "auditor", "catalog-editor"})
    void onlyAssessorsSeeWhatHospitalsWroteAndDecide(String role) {
        Api.as(role, Api.SITE).get("/unmatched-texts").then().statusCode(403);
        Api.as(role, Api.SITE)
                .contentType(ContentType.JSON)
                .body("{\"kind\":\"drug\",\"text\":\"x\",\"nothing\":true}")
                .post("/coding-decisions")
                .then()
                .statusCode(403);
    }

    @Test
    void theQueueIsReadPageByPageTheMostUsedFirstAndEachReadingIsAudited() throws SQLException {
        for (int i = 0; i < 6; i++) {
            Api.report(drug("page-" + i, "unheard of compound " + i % 3));
        }
        await().atMost(SOON)
                .until(() -> IntStream.range(0, 3)
                        .mapToObj(i -> queued(Api.SITE, "unheard of compound " + i))
                        .allMatch(text -> text.filter(item -> item.path("cases").asInt() == 2)
                                .isPresent()));

        List<Integer> cases = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        var page = Json.read(queue(Api.SITE, "&limit=2").asString());
        while (true) {
            page.path("items").forEach(item -> {
                cases.add(item.path("cases").asInt());
                texts.add(item.path("kind").asText() + item.path("text").asText());
            });
            if (!page.has("nextCursor")) {
                break;
            }
            page = Json.read(
                    queue(Api.SITE, "&limit=2&cursor=" + page.path("nextCursor").asText())
                            .asString());
        }

        assertThat(cases).isSortedAccordingTo((one, other) -> other - one);
        assertThat(texts).doesNotHaveDuplicates();
        queue(Api.SITE, "&kind=cat").then().statusCode(400);
        queue(Api.SITE, "&background=cat").then().statusCode(400);
        assertThat(strings(
                        "select distinct action from audit_entry where subject = 'unmatched-texts/" + Api.SITE + "'"))
                .containsExactly("list-unmatched-texts");
    }

    private static Optional<JsonNode> queued(String site, String key) {
        return Json.read(queue(site, "&limit=500").asString())
                .path("items")
                .valueStream()
                .filter(item -> item.path("text")
                        .asText()
                        .toLowerCase(Locale.ROOT)
                        .replace(".", "")
                        .equals(key))
                .findFirst();
    }

    private static Response queue(String site, String more) {
        return Api.as("assessor", site).get("/unmatched-texts?" + more.substring(1));
    }

    private static Response decide(String site, String body) {
        return Api.as("assessor", site).contentType(ContentType.JSON).body(body).post("/coding-decisions");
    }

    private static void awaitDrug(String caseId, @Nullable String drugId, int revision) {
        await().atMost(SOON)
                .untilAsserted(() -> Api.as("assessor", "*")
                        .get("/cases/" + caseId)
                        .then()
                        .body("revision", equalTo(revision))
                        .body("drugs[0].drugId", drugId == null ? nullValue() : equalTo(drugId)));
    }

    private static String lastState(String caseId) {
        return Kafka.records(Topics.CASE).stream()
                .filter(state -> caseId.equals(state.key()))
                .map(state -> state.value())
                .reduce("", (one, other) -> other);
    }

    private static String drug(String id, String name) {
        return """
                {"senderReportId":"%s","drugs":[{"name":"%s","role":"suspect"}],"reactions":[{"term":"pain"}]}""".formatted(id, name);
    }

    private static List<String> strings(String sql) throws SQLException {
        var database = PlatformTestResource.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> strings = new ArrayList<>();
            while (row.next()) {
                strings.add(row.getString(1));
            }
            return strings;
        }
    }
}
