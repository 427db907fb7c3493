package theriac.interaction.siterule.rest;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.http.Roles;
import theriac.interaction.PublishedDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/// How two persons of a site decide about a rule, and what the site's checks then say.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class RuleOverrideResourceTest {

    private static final String OFF = """
            {"ruleId": "cns-depressants-together", "version": 1, "effect": "switched-off",
             "reason": "The pharmacist reviews each of these daily"}""";

    private static final String MILDER = """
            {"ruleId": "cns-depressants-together", "version": 1, "effect": "regraded", "severity": "minor",
             "reason": "Seen as noise by the ward"}""";

    /// A site of each test's own.
    private final String site = "site-" + UUID.randomUUID();

    private static RequestSpecification as(String role, String site, String subject) {
        return given().auth()
                .oauth2(PlatformTestResource.tokens().token(Set.of(role), site, subject))
                .contentType(ContentType.JSON);
    }

    private RequestSpecification editor(String subject) {
        return as(Roles.CATALOG_EDITOR, site, subject);
    }

    private ValidatableResponse propose(String subject, String body) {
        return editor(subject).body(body).post("/rule-overrides").then();
    }

    private String proposed(String body) {
        return propose("ana", body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse review(String subject, String id, String tag, String body) {
        return editor(subject)
                .header("If-Match", tag)
                .body(body)
                .post("/rule-overrides/" + id + "/review")
                .then();
    }

    private ValidatableResponse approve(String subject, String id) {
        return review(subject, id, "\"1\"", "{\"verdict\": \"approve\", \"comment\": \"As agreed\"}");
    }

    private ValidatableResponse withdraw(String subject, String id, String tag) {
        return editor(subject)
                .header("If-Match", tag)
                .body("{\"reason\": \"No longer wanted\"}")
                .post("/rule-overrides/" + id + "/withdrawal")
                .then();
    }

    private static ValidatableResponse check(String site) {
        return as(Roles.PRESCRIBER, site, "dora")
                .body("""
                        {"medications":[{"name":"baclofen"},{"name":"diazepam"}],"alcoholUse":"none"}""")
                .post("/interaction-checks")
                .then()
                .statusCode(200);
    }

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        PublishedDrugs.usual();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> check("any-site").body("understood.drugId", contains("baclofen", "diazepam")));
    }

    @Test
    void aRuleThatTwoPersonsSwitchedOffIsNamedInTheChecksOfTheirSiteAndSpeaksAtOthers() {
        var id = proposed(OFF);
        check(site).body("siteOverrides", empty()).body("alerts.ruleId", hasItem("cns-depressants-together"));

        approve("ben", id).statusCode(200).body("state", equalTo("in-force"));

        check(site)
                .body("alerts.pairs.flatten().ruleId", not(hasItem("cns-depressants-together")))
                .body("siteOverrides", hasSize(1))
                .body("siteOverrides[0].overrideId", equalTo(id))
                .body("siteOverrides[0].ruleId", equalTo("cns-depressants-together"))
                .body("siteOverrides[0].effect", equalTo("switched-off"))
                .body("siteOverrides[0].reason", equalTo("The pharmacist reviews each of these daily"))
                .body("siteOverrides[0].since", notNullValue())
                .body("siteOverrides[0].detail", containsString("Switched off at this site"))
                .body("siteOverrides[0].cases[0].drugs.id", contains("baclofen", "diazepam"))
                .body("siteOverrides[0].cases[0].originalSeverity", equalTo("moderate"));
        check("another-site").body("siteOverrides", empty()).body("alerts.ruleId", hasItem("cns-depressants-together"));
    }

    @Test
    void aMilderGradeShowsTheOriginalOne() {
        approve("ben", proposed(MILDER)).statusCode(200);

        var alert = "alerts.find { it.ruleId == 'cns-depressants-together' }";
        check(site)
                .body(alert + ".severity", equalTo("minor"))
                .body(alert + ".originalSeverity", equalTo("moderate"))
                .body(alert + ".pairs[0].originalSeverity", equalTo("moderate"))
                .body("siteOverrides[0].effect", equalTo("regraded"))
                .body("siteOverrides[0].severity", equalTo("minor"));
        check("another-site")
                .body(alert + ".severity", equalTo("moderate"))
                .body(alert + ".originalSeverity", nullValue());
    }

    @Test
    void whoProposedCantApproveNorRefuse() {
        var id = proposed(OFF);

        approve("ana", id).statusCode(403).body("detail", containsString("second person"));
        review("ana", id, "\"1\"", "{\"verdict\": \"refuse\", \"comment\": \"no\"}")
                .statusCode(403);

        check(site).body("alerts.ruleId", hasItem("cns-depressants-together"));
    }

    @Test
    void aWithdrawnOverrideLetsTheRuleSpeakAgainAndItsHistoryStays() {
        var id = proposed(OFF);
        approve("ben", id).header("ETag", "\"2\"");

        withdraw("ana", id, "\"2\"").statusCode(200).header("ETag", "\"3\"");

        check(site).body("siteOverrides", empty()).body("alerts.ruleId", hasItem("cns-depressants-together"));
        editor("ana")
                .get("/rule-overrides/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("withdrawn"))
                .body("history.state", contains("proposed", "in-force", "withdrawn"))
                .body("history.by", contains("ana", "ben", "ana"))
                .body("history.comment", contains(null, "As agreed", "No longer wanted"));
        withdraw("ana", id, "\"3\"").statusCode(409);
        assertThat(acts(id))
                .containsExactly(
                        "propose-rule-override by ana",
                        "approve-rule-override by ben",
                        "withdraw-rule-override by ana");
    }

    @Test
    void aRefusedProposalChangesNothingAndCanBeProposedAnew() {
        var id = proposed(OFF);
        review("ben", id, "\"1\"", "{\"verdict\": \"refuse\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/comment"));

        review("ben", id, "\"1\"", "{\"verdict\": \"refuse\", \"comment\": \"Too risky\"}")
                .statusCode(200)
                .body("state", equalTo("refused"));

        check(site).body("alerts.ruleId", hasItem("cns-depressants-together"));
        review("ben", id, "\"2\"", "{\"verdict\": \"approve\"}").statusCode(409);
        proposed(OFF);
    }

    @Test
    void aSecondOverrideOfTheSameVersionWaitsUntilTheFirstIsWithdrawn() {
        var id = proposed(OFF);

        propose("ben", MILDER).statusCode(409).body("detail", containsString(id));

        withdraw("ben", id, "\"1\"").statusCode(200);
        proposed(MILDER);
    }

    @Test
    void whoDecidesSaysWhatTheyHaveSeen() {
        var id = proposed(OFF);
        editor("ben")
                .body("{\"verdict\": \"approve\"}")
                .post("/rule-overrides/" + id + "/review")
                .then()
                .statusCode(428);
        review("ben", id, "1", "{\"verdict\": \"approve\"}").statusCode(400);
        approve("ben", id).statusCode(200);

        approve("cleo", id).statusCode(412).header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"effect\": \"switched-off\"",
                "\"effect\": \"regraded\", \"severity\": \"moderate\"",
                "\"effect\": \"regraded\", \"severity\": \"minor\""
            })
    void aRuleInABoxedWarningCantBeSilenced(String effect) {
        propose("ana", "{\"ruleId\": \"opioid-with-cns-depressant\", " + effect + ", \"reason\": \"Noise\"}")
                .statusCode(422)
                .body("type", equalTo("urn:theriac:problem:rule-must-be-heard"))
                .body("detail", containsString("boxed warning"));
    }

    @Test
    void aRuleInABoxedWarningMayBeMadeGraver() {
        propose("ana", """
                {"ruleId": "opioid-with-cns-depressant", "effect": "regraded", "severity": "contraindicated",
                 "reason": "House policy"}""").statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | /ruleId",
                "{\"ruleId\": \"no-such-rule\", \"effect\": \"switched-off\", \"reason\": \"x\"} | /ruleId",
                "{\"ruleId\": \"cns-depressants-together\", \"version\": 999, \"effect\": \"switched-off\", \"reason\": \"x\"} | /version",
                "{\"ruleId\": \"cns-depressants-together\", \"version\": 0, \"effect\": \"switched-off\", \"reason\": \"x\"} | /version",
                "{\"ruleId\": \"cns-depressants-together\", \"effect\": \"louder\", \"reason\": \"x\"} | /effect",
                "{\"ruleId\": \"cns-depressants-together\", \"effect\": \"regraded\", \"reason\": \"x\"} | /severity",
                "{\"ruleId\": \"cns-depressants-together\", \"effect\": \"regraded\", \"severity\": \"awful\", \"reason\": \"x\"} | /severity",
                "{\"ruleId\": \"cns-depressants-together\", \"effect\": \"switched-off\", \"severity\": \"minor\", \"reason\": \"x\"} | /severity",
                "{\"ruleId\": \"cns-depressants-together\", \"effect\": \"switched-off\", \"reason\": \"  \"} | /reason",
                "{\"ruleId\": \"cns-depressants-together\", \"effect\": \"switched-off\", \"reason\": \"x\", \"until\": \"2020-01-01\"} | /until",
                "{\"ruleId\": \"cns-depressants-together\", \"effect\": \"switched-off\", \"reason\": \"x\", \"until\": \"soon\"} | /until"
            })
    void aProposalThatIsNotSoundNamesTheField(String body, String pointer) {
        propose("ana", body).statusCode(400).body("violations.pointer", hasItem(pointer));
    }

    @Test
    void anotherSiteSeesNothingOfItAndAnAuditorOfAllSitesDoes() {
        var id = proposed(OFF);
        var stranger = as(Roles.CATALOG_EDITOR, "another-site", "ben");

        stranger.get("/rule-overrides/" + id).then().statusCode(404);
        as(Roles.CATALOG_EDITOR, "another-site", "ben")
                .header("If-Match", "\"1\"")
                .body("{\"verdict\": \"approve\"}")
                .post("/rule-overrides/" + id + "/review")
                .then()
                .statusCode(404);
        as(Roles.CATALOG_EDITOR, "another-site", "ben")
                .get("/rule-overrides?limit=500")
                .then()
                .body("items.id", not(hasItem(id)));
        as(Roles.AUDITOR, "*", "otto").get("/rule-overrides/" + id).then().statusCode(200);
        as(Roles.AUDITOR, "*", "otto").get("/rule-overrides?limit=500").then().body("items.id", hasItem(id));
        editor("ben").get("/rule-overrides/not-an-id").then().statusCode(404);
    }

    @Test
    void theListPagesTheLatestFirstAndKnowsStates() {
        var first = proposed(OFF);
        withdraw("ana", first, "\"1\"").statusCode(200);
        var second = proposed(MILDER);

        var cursor = editor("ben")
                .get("/rule-overrides?limit=1")
                .then()
                .body("items.id", contains(second))
                .extract()
                .<String>path("nextCursor");
        editor("ben")
                .get("/rule-overrides?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
        editor("ben").get("/rule-overrides?state=proposed").then().body("items.id", contains(second));
        editor("ben").get("/rule-overrides?ruleId=no-such").then().body("items", empty());
        editor("ben").get("/rule-overrides?state=odd").then().statusCode(400);
        editor("ben").get("/rule-overrides?cursor=odd").then().statusCode(400);
    }

    @Test
    void theListOfRulesShowsWhatTheSiteHasMadeOfEach() {
        var id = proposed(OFF);
        approve("ben", id).statusCode(200);
        var ofRule = "items.find { it.id == 'cns-depressants-together' && it.version == 1 }.siteOverride";

        as(Roles.PRESCRIBER, site, "dora")
                .get("/interaction-rules?limit=500")
                .then()
                .body(ofRule + ".overrideId", equalTo(id))
                .body(ofRule + ".effect", equalTo("switched-off"));
        as(Roles.PRESCRIBER, "another-site", "dora")
                .get("/interaction-rules?limit=500")
                .then()
                .body(ofRule, nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prescriber", "reporter", "assessor", "auditor", "admin"})
    void whoEditsNoRulesCantProposeNorApprove(String role) {
        var id = proposed(OFF);

        as(role, site, "eve").body(OFF).post("/rule-overrides").then().statusCode(403);
        as(role, site, "eve")
                .header("If-Match", "\"1\"")
                .body("{\"verdict\": \"approve\"}")
                .post("/rule-overrides/" + id + "/review")
                .then()
                .statusCode(403);
    }

    private static List<String> acts(String id) {
        var database = PlatformTestResource.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(
                        "select action || ' by ' || actor from audit_entry where subject = ? order by entry_id")) {
            statement.setString(1, "rule-override/" + id);
            var rows = statement.executeQuery();
            var acts = new ArrayList<String>();
            while (rows.next()) {
                acts.add(rows.getString(1));
            }
            return acts;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
