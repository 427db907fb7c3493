package theriac.adverseevent.duplicate;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DecidingDuplicatesTest {

    @Inject
    DataSource dataSource;

    @Test
    void whatIsProbablyTheSameIsOfferedWithWhatSpeaksForItAndMergedByNobody() {
        var one = report(Api.SITE, "offer-1", "zorblax", 1);
        var other = report(Api.OTHER_SITE, "offer-2", "zorblax", 1);

        var pair = pairOf(one, other);

        assertThat(pair.path("score").asDouble()).isGreaterThan(15);
        var opened = open(pair);
        opened.then()
                .header("ETag", equalTo("\"1\""))
                .body("contributions.field", hasItems("drugs", "reactions", "onset", "age", "sex", "country"))
                .body("contributions.because", hasItems("0 days apart"))
                .body("first.report.caseId", equalTo(one))
                .body("second.drugs", hasItems("zorblax"));
        assertThat(stateOf(one)).isEqualTo("open");
        assertThat(stateOf(other)).isEqualTo("open");
    }

    @Test
    void aMergedCaseIsCountedOnceAndComesBackAsItIsNow() {
        var survivor = report(Api.SITE, "merge-1", "quandrizol", 1);
        var merged = report(Api.OTHER_SITE, "merge-2", "quandrizol", 1);
        var pair = pairOf(survivor, merged);
        assertThat(countOf("quandrizol")).isEqualTo(2);

        merge(pair, "\"1\"", survivor)
                .then()
                .statusCode(200)
                .body("state", equalTo("merged"))
                .body("version", equalTo(2));

        assertThat(countOf("quandrizol")).isEqualTo(1);
        theCase(merged)
                .then()
                .body("state", equalTo("merged"))
                .body("mergedInto", equalTo(survivor))
                .body("revision", equalTo(2));
        theCase(survivor).then().body("state", equalTo("open")).body("revision", equalTo(1));
        Api.as("assessor", "*")
                .get("/cases/" + merged + "/e2b")
                .then()
                .header("E2B-Submittable", equalTo("no"))
                .header("Link", containsString("/cases/" + survivor + "/e2b>; rel=\"canonical\""));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(eventOf(merged, 2).path("mergedInto").asText())
                                .isEqualTo(survivor));

        report(Api.OTHER_SITE, "merge-2", "quandrizol", 2);

        theCase(merged)
                .then()
                .body("state", equalTo("merged"))
                .body("version", equalTo(2))
                .body("revision", equalTo(3));
        open(pair).then().body("followedUp", equalTo(true)).body("survivor", equalTo(survivor));
        assertThat(countOf("quandrizol")).isEqualTo(1);

        unmerge(merged, "\"2\"").then().statusCode(412);
        unmerge(merged, "\"3\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("revision", equalTo(4));

        theCase(merged).then().body("version", equalTo(2)).body("state", equalTo("open"));
        theCase(survivor).then().body("revision", equalTo(1));
        assertThat(countOf("quandrizol")).isEqualTo(2);
        open(pair).then().body("state", equalTo("dismissed"));
        unmerge(merged, "\"4\"").then().statusCode(409);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(eventOf(merged, 4).path("state").asText()).isEqualTo("open"));
    }

    @Test
    void everyDecisionIsAuditedForBothCases() {
        var survivor = report(Api.SITE, "audit-1", "auditofen", 1);
        var merged = report(Api.OTHER_SITE, "audit-2", "auditofen", 1);

        merge(pairOf(survivor, merged), "\"1\"", survivor).then().statusCode(200);
        unmerge(merged, "\"2\"").then().statusCode(200);

        assertThat(auditOf(merged)).contains("list-duplicate", "merge-case", "read-duplicate", "unmerge-case");
        assertThat(auditOf(survivor)).contains("list-duplicate", "take-in-case", "read-duplicate");
    }

    @Test
    void aMergedCaseThatItsSenderNullifiesAndSendsAgainIsMergedAgain() {
        var survivor = report(Api.SITE, "null-d-1", "nullorin", 1);
        var merged = report(Api.OTHER_SITE, "null-d-2", "nullorin", 1);
        merge(pairOf(survivor, merged), "\"1\"", survivor).then().statusCode(200);

        send(Api.OTHER_SITE, body("null-d-2", "nullorin", 2).replaceFirst("\\{", "{\"nullified\":true,"));
        assertThat(stateOf(merged)).isEqualTo("nullified");
        send(Api.OTHER_SITE, body("null-d-2", "nullorin", 3));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(stateOf(merged)).isEqualTo("merged"));
        send(Api.SITE, body("null-d-1", "nullorin", 2).replaceFirst("\\{", "{\"nullified\":true,"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(stateOf(merged)).isEqualTo("open"));
    }

    private List<String> auditOf(String caseId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select action from audit_entry where subject = ?")) {
            statement.setString(1, "case/" + caseId);
            List<String> actions = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    actions.add(row.getString(1));
                }
            }
            return actions;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aDismissedPairIsOfferedAgainOnlyWhenWhatIsComparedChanges() {
        var one = report(Api.SITE, "dismiss-1", "flumbadine", 1);
        var other = report(Api.OTHER_SITE, "dismiss-2", "flumbadine", 1);
        var pair = pairOf(one, other);

        dismiss(pair, "\"1\"").then().statusCode(200).body("state", equalTo("dismissed"));
        report(Api.SITE, "dismiss-1", "flumbadine", 2);
        // A third case tells when the second version was looked at.
        pairOf(report(Api.OTHER_SITE, "dismiss-3", "flumbadine", 1), one);

        open(pair).then().body("state", equalTo("dismissed")).body("reason", equalTo("not the same, as the ward says"));
        dismiss(pair, "\"1\"").then().statusCode(412).header("ETag", equalTo("\"2\""));

        Api.as("reporter", Api.SITE)
                .contentType(ContentType.JSON)
                .body(body("dismiss-1", "flumbadine", 3).replace("54", "55"))
                .post("/case-reports");

        assertThat(pairOf(one, other).path("pairId")).isEqualTo(pair.path("pairId"));
        open(pair).then().body("version", equalTo(3));
    }

    @Test
    void whoMaySeeOneCaseAloneSeesNoPairAndDecidesNothing() {
        var one = report(Api.SITE, "site-pair-1", "hexamorbin", 1);
        var other = report(Api.OTHER_SITE, "site-pair-2", "hexamorbin", 1);
        var path = "/duplicates/" + pairOf(one, other).path("pairId").asText();

        Api.as("assessor", Api.SITE).get(path).then().statusCode(404);
        Api.as("assessor", Api.SITE)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"x\"}")
                .post(path + "/dismiss")
                .then()
                .statusCode(404);
        assertThat(Api.as("assessor", Api.SITE).get("/duplicates?limit=500").asString())
                .doesNotContain(one);
        Api.as("auditor", "*")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path + "/dismiss")
                .then()
                .statusCode(403);
        Api.as("reporter", Api.SITE).get(path).then().statusCode(403);
    }

    @Test
    void aDecisionNamesWhatWasSeenAndWhy() {
        var one = report(Api.SITE, "ask-1", "pentavorin", 1);
        var other = report(Api.OTHER_SITE, "ask-2", "pentavorin", 1);
        var pair = pairOf(one, other);
        var stranger = report(Api.SITE, "ask-3", "somethingelse", 1);

        merge(pair, null, one).then().statusCode(428);
        merge(pair, "one", one).then().statusCode(400);
        merge(pair, "\"7\"", one).then().statusCode(412);
        merge(pair, "\"1\"", stranger).then().statusCode(409);
        merge(pair, "\"1\"", "x").then().statusCode(400).body("violations[0].pointer", equalTo("/survivor"));
        Api.as("assessor", "*")
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{\"survivor\":\"" + one + "\",\"reason\":\" \"}")
                .post("/duplicates/" + pair.path("pairId").asText() + "/merge")
                .then()
                .statusCode(400);
        Api.as("assessor", "*").get("/duplicates?state=lost").then().statusCode(400);
        Api.as("assessor", "*").get("/duplicates/x").then().statusCode(404);
        open(pair).then().body("state", equalTo("open"));
    }

    @Test
    void aMergedCaseIsNotJudgedAndCannotBeMergedAgain() {
        var one = report(Api.SITE, "judge-1", "trioxalin", 1);
        var two = report(Api.OTHER_SITE, "judge-2", "trioxalin", 1);
        var three = report(Api.OTHER_SITE, "judge-3", "trioxalin", 1);
        var first = pairOf(one, two);
        var second = pairOf(two, three);
        merge(first, "\"1\"", one).then().statusCode(200);

        merge(second, "\"1\"", three).then().statusCode(409);
        assertThat(find(two, three)).isEmpty();
        Api.as("assessor", "*").get("/cases/" + one + "/sources").then().body("sources", hasSize(2));
    }

    @Test
    void pairsArePagedByTheirScore() {
        report(Api.SITE, "paged-pair-1", "octalorin", 1);
        report(Api.OTHER_SITE, "paged-pair-2", "octalorin", 1);
        pairOf(
                report(Api.SITE, "paged-pair-3", "nonalorin", 1),
                report(Api.OTHER_SITE, "paged-pair-4", "nonalorin", 1));

        var all = Json.read(Api.as("assessor", "*").get("/duplicates?limit=500").asString())
                .path("items");
        var page = Json.read(Api.as("assessor", "*").get("/duplicates?limit=1").asString());
        var next = Json.read(Api.as("assessor", "*")
                .get("/duplicates?limit=1&cursor={c}", page.path("nextCursor").asText())
                .asString());

        assertThat(page.path("items").path(0).path("score").asDouble())
                .isGreaterThanOrEqualTo(next.path("items").path(0).path("score").asDouble());
        assertThat(next.path("items").path(0).path("pairId"))
                .isNotEqualTo(page.path("items").path(0).path("pairId"));
        assertThat(all.size()).isGreaterThanOrEqualTo(2);
    }

    private static String report(String site, String id, String drug, int version) {
        send(site, body(id, drug, version));
        return Api.as("reporter", site).get("/case-reports/" + id).path("caseId");
    }

    private static void send(String site, String body) {
        Api.as("reporter", site)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/case-reports")
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static String body(String id, String drug, int version) {
        return """
                {"senderReportId":"%s","version":%d,"onset":"2026-10-07","country":"NL",
                 "patient":{"sex":"female","ageYears":54},
                 "drugs":[{"name":"%s","role":"suspect"}],"reactions":[{"term":"glimmering of %s"}]}""".formatted(id, version, drug, drug);
    }

    private static JsonNode pairOf(String one, String other) {
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> find(one, other), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<JsonNode> find(String one, String other) {
        return Json.read(Api.as("assessor", "*").get("/duplicates?limit=500").asString())
                .path("items")
                .valueStream()
                .filter(pair -> pair.toString().contains(one) && pair.toString().contains(other))
                .findFirst();
    }

    private static Response open(JsonNode pair) {
        return Api.as("assessor", "*").get("/duplicates/" + pair.path("pairId").asText());
    }

    private static Response merge(JsonNode pair, @Nullable String ifMatch, String survivor) {
        var request = Api.as("assessor", "*").contentType(ContentType.JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body("{\"survivor\":\"" + survivor + "\",\"reason\":\"the same, as the ward says\"}")
                .post("/duplicates/" + pair.path("pairId").asText() + "/merge");
    }

    private static Response dismiss(JsonNode pair, String ifMatch) {
        return Api.as("assessor", "*")
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body("{\"reason\":\"not the same, as the ward says\"}")
                .post("/duplicates/" + pair.path("pairId").asText() + "/dismiss");
    }

    private static Response unmerge(String caseId, String ifMatch) {
        return Api.as("assessor", "*")
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body("{\"reason\":\"another patient after all\"}")
                .post("/cases/" + caseId + "/unmerge");
    }

    private static Response theCase(String caseId) {
        return Api.as("assessor", "*").get("/cases/" + caseId);
    }

    private static String stateOf(String caseId) {
        return theCase(caseId).path("state");
    }

    private static int countOf(String drug) {
        return Json.read(Api.as("assessor", "*")
                        .get("/cases/counts?by=drug&drug=" + drug)
                        .asString())
                .path("items")
                .path(0)
                .path("cases")
                .asInt();
    }

    private static JsonNode eventOf(String caseId, int revision) {
        return Kafka.records(Topics.CASE).stream()
                .filter(record -> record.key().equals(caseId))
                .map(record -> Json.read(record.value()))
                .filter(event -> event.path("revision").asInt() == revision)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event of revision " + revision));
    }
}
