package theriac.interaction.check.rest;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.interaction.PublishedDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class InteractionCheckResourceTest {

    private static ValidatableResponse check(String body) {
        return given().auth()
                .oauth2(PlatformTestResource.token("prescriber", "demo-hospital"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/interaction-checks")
                .then();
    }

    private static void awaitCleanCheckOf(String name) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> check("{\"medications\": [{\"name\": \"" + name
                                + "\"}], \"alcoholUse\": \"none\", \"sex\": \"male\"}")
                        .statusCode(200)
                        .body("notChecked", empty()));
    }

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        PublishedDrugs.usual();
        awaitCleanCheckOf("paracetamol");
    }

    @Test
    void aRequestAnswersWithGradedAlertsAndTheirStories() {
        check("""
                {"medications":[{"name":"baclofen"},{"name":"diazepam"}],"alcoholUse":"regular",
                 "conditions":[],"ageYears":45,"sex":"male","renalFunction":{"egfr":90},"onDialysis":false}""")
                .statusCode(200)
                .body("notChecked", empty())
                .body("alerts", hasSize(2))
                .body("alerts.severity", contains("major", "moderate"))
                .body("alerts.tier", contains("interruptive", "passive"))
                .body("alerts.ruleId", contains("alcohol-with-cns-depressant", "cns-depressants-together"))
                .body("alerts[0].ruleVersion", equalTo(1))
                .body("alerts[0].drugs.id", contains("alcohol", "baclofen", "diazepam"))
                .body("alerts[0].drugs[0].pointers", contains("/alcoholUse"))
                .body("alerts[0].drugs[2].pointers", contains("/medications/1"))
                .body("alerts[0].mechanism", not(empty()))
                .body("alerts[0].management", containsString("alcohol"))
                .body("alerts[0].expectedReactions", hasItem("drowsiness"))
                .body("alerts[0].evidenceLevel", equalTo("label"))
                .body("alerts[0].sources.citation", hasItem(containsString("baclofen")))
                .body("alerts[1].pairs", hasSize(1))
                .body("alerts[1].pairs[0].drugs", contains("baclofen", "diazepam"))
                .body("checkedAgainst.drugs", greaterThanOrEqualTo(6))
                .body("checkedAgainst.rules", greaterThanOrEqualTo(140))
                .body("checkedAgainst.rulesDigest", matchesPattern("[0-9a-f]{16}"));
    }

    @Test
    void codesAreUnderstoodAndARetiredOneSaysSo() {
        check("""
                {"medications":[{"code":{"system":"rxnorm","code":"3322"}},{"code":{"system":"atc","code":"n02aa05"}}],
                 "alcoholUse":"none"}""")
                .statusCode(200)
                .body("understood.drugId", contains("diazepam", "oxycodone"))
                .body("understood.by", contains("code", "retired-code"))
                .body("alerts", hasSize(1))
                .body("alerts[0].severity", equalTo("major"))
                .body("alerts[0].pairs[0].boxedWarning", equalTo(true))
                .body("alerts[0].summary", containsString("Boxed warning: diazepam with oxycodone"));
    }

    @Test
    void anUnknownDrugAndUnknownAlcoholUseAreNamedByTheirPlaces() {
        check("""
                {"medications":[{"name":"ibuprofen"},{"name":"wonderdrug"}],"sex":"male"}""")
                .statusCode(200)
                .body("alerts", empty())
                .body("notChecked.reason", containsInAnyOrder("unknown-drug", "alcohol-use-unknown"))
                .body("notChecked.find { it.reason == 'unknown-drug' }.pointers", contains("/medications/1"))
                .body("notChecked.find { it.reason == 'unknown-drug' }.what", equalTo("wonderdrug"))
                .body("notChecked.find { it.reason == 'alcohol-use-unknown' }.pointers", contains("/alcoholUse"));
    }

    @Test
    void ibuprofenWithParacetamolIsCheckedAndClean() {
        check("""
                {"medications":[{"name":"Ibuprofen "},{"name":"PARACETAMOL"}],"alcoholUse":"regular","sex":"male"}""")
                .statusCode(200)
                .body("alerts", empty())
                .body("notChecked", empty())
                .body("understood.drugId", contains("ibuprofen", "paracetamol"));
    }

    @Test
    void anOlderRevisionThatArrivesAfterANewerOneChangesNothing() {
        PublishedDrugs.publish(
                PublishedDrugs.drug("latecomer", 3, 2, "benzodiazepine"),
                PublishedDrugs.drug("latecomer", 2, 0, "nsaid"));
        PublishedDrugs.publish("latecomer", "{}"); // of the same key, hence read after both, and seen in the answer
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> check("""
                {"medications":[{"name":"latecomer"}],"alcoholUse":"none","sex":"male"}""").body("notChecked.reason", hasItem("newer-statement-unreadable")));

        check("""
                {"medications":[{"name":"latecomer"}],"alcoholUse":"heavy"}""").statusCode(200).body("alerts", hasSize(1));
    }

    @Test
    void aStateThatCantBeReadLeavesTheRestOfTheViewAlive() {
        PublishedDrugs.publish(PublishedDrugs.drug("halfread", 1, 0, "nsaid"));
        awaitCleanCheckOf("halfread");

        PublishedDrugs.publish("halfread", "{\"drugId\": \"halfread\"}");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        check("""
                {"medications":[{"name":"halfread"}],"alcoholUse":"none","sex":"male"}""").statusCode(200).body("notChecked.reason", contains("newer-statement-unreadable")));
        PublishedDrugs.publish(PublishedDrugs.drug("read-after", 1, 0, "nsaid"));
        awaitCleanCheckOf("read-after");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | /medications",
                "{\"medications\": []} | /medications",
                "{\"medications\": [{\"name\": \"baclofen\"}], \"moment\": \"lunch\"} | /moment",
                "{\"medications\": null} | /medications",
                "{\"medications\": \"baclofen\"} | /medications",
                "{\"medications\": [{}]} | /medications/0",
                "{\"medications\": [null]} | /medications/0",
                "{\"medications\": [{\"name\": \"baclofen\"}, {\"colour\": 5}]} | /medications/1",
                "{\"medications\": [{\"name\": \"  \"}]} | /medications/0/name",
                "{\"medications\": [{\"name\": 5}]} | /medications/0/name",
                "{\"medications\": [{\"code\": {\"code\": \"1292\"}}]} | /medications/0/code/system",
                "{\"medications\": [{\"code\": {\"system\": \"snomed\", \"code\": \"1\"}}]} | /medications/0/code/system",
                "{\"medications\": [{\"code\": {\"system\": \"atc\"}}]} | /medications/0/code/code",
                "{\"medications\": [{\"name\": \"baclofen\"}], \"alcoholUse\": \"often\"} | /alcoholUse",
                "{\"medications\": [{\"name\": \"baclofen\"}], \"alcoholUse\": 3} | /alcoholUse",
                "{\"medications\": [{\"name\": \"a\", \"dose\": {\"value\": -5, \"unit\": \"mg\"}}]} | /medications/0/dose/value",
                "{\"medications\": [{\"name\": \"a\", \"dose\": {\"value\": 0, \"unit\": \"mg\"}}]} | /medications/0/dose/value",
                "{\"medications\": [{\"name\": \"a\", \"dose\": {\"value\": 1000001, \"unit\": \"mg\"}}]} | /medications/0/dose/value",
                "{\"medications\": [{\"name\": \"a\", \"dose\": {\"value\": 1e99999, \"unit\": \"mg\"}}]} | /medications/0/dose/value",
                "{\"medications\": [{\"name\": \"a\", \"dose\": {\"value\": 1e-99999, \"unit\": \"mg\"}}]} | /medications/0/dose/value",
                "{\"medications\": [{\"name\": \"a\", \"dose\": {\"value\": 5, \"unit\": \"spoon\"}}]} | /medications/0/dose/unit",
                "{\"medications\": [{\"name\": \"a\", \"dose\": {\"unit\": \"mg\"}}]} | /medications/0/dose/value",
                "{\"medications\": [{\"name\": \"a\", \"dose\": {\"value\": \"5\", \"unit\": \"mg\"}}]} | /medications/0/dose/value",
                "{\"medications\": [{\"name\": \"a\", \"dose\": {\"value\": 5, \"unit\": \"mL\"}, \"concentration\": {\"value\": 1, \"unit\": \"mg\"}}]} | /medications/0/concentration/unit",
                "{\"medications\": [{\"name\": \"a\", \"concentration\": {\"value\": 1, \"unit\": \"mg/mL\"}}]} | /medications/0/concentration",
                "{\"medications\": [{\"name\": \"a\", \"timesPerDay\": 0}]} | /medications/0/timesPerDay",
                "{\"medications\": [{\"name\": \"a\", \"timesPerDay\": 2, \"frequency\": \"TID\"}]} | /medications/0/frequency",
                "{\"medications\": [{\"name\": \"a\", \"start\": \"2026-02-02\", \"stop\": \"2026-02-01\"}]} | /medications/0/stop",
                "{\"medications\": [{\"name\": \"a\", \"start\": \"soon\"}]} | /medications/0/start",
                "{\"medications\": [{\"name\": \"a\"}], \"ageYears\": -1} | /ageYears",
                "{\"medications\": [{\"name\": \"a\"}], \"ageYears\": 780} | /ageYears",
                "{\"medications\": [{\"name\": \"a\"}], \"weightKg\": 0} | /weightKg",
                "{\"medications\": [{\"name\": \"a\"}], \"sex\": \"yes\"} | /sex",
                "{\"medications\": [{\"name\": \"a\"}], \"sex\": \"male\", \"pregnant\": true} | /pregnant",
                "{\"medications\": [{\"name\": \"a\"}], \"renalFunction\": {\"egfr\": -25}} | /renalFunction/egfr",
                "{\"medications\": [{\"name\": \"a\"}], \"renalFunction\": {}} | /renalFunction/egfr",
                "{\"medications\": [{\"name\": \"a\"}], \"renalFunction\": {\"egfr\": 25, \"measuredOn\": \"2999-01-01\"}} | /renalFunction/measuredOn",
                "{\"medications\": [{\"name\": \"a\"}], \"creatinine\": {\"value\": 150, \"unit\": \"mg/dL\"}} | /creatinine/value",
                "{\"medications\": [{\"name\": \"a\"}], \"creatinine\": {\"value\": 1.2, \"unit\": \"micromol/L\"}} | /creatinine/value",
                "{\"medications\": [{\"name\": \"a\"}], \"creatinine\": {\"value\": 1.2, \"unit\": \"mmol\"}} | /creatinine/unit",
                "{\"medications\": [{\"name\": \"a\"}], \"conditions\": [\"\"]} | /conditions/0",
                "{\"medications\": [{\"name\": \"a\"}], \"conditions\": [null]} | /conditions/0",
            })
    void whatIsWrongWithARequestIsNamedByItsField(String body, String pointer) {
        check(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:theriac:problem:invalid-request"))
                .body("violations.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"baclofen\""})
    void whatIsNoRequestAtAllIsRefused(String body) {
        check(body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aWholeRequestIsAnsweredWithLoadDuplicatesAndWhatWasMadeOfTheCreatinine() {
        check("""
                {"medications":[
                   {"name":"baclofen","dose":{"value":10,"unit":"mg"},"timesPerDay":3,"route":"oral","start":"2026-01-02"},
                   {"name":"Baclofen","dose":{"value":2,"unit":"mL"},"concentration":{"value":5,"unit":"mg/mL"},"frequency":"daily"},
                   {"name":"zolpidem"},{"name":"ibuprofen","stop":"2020-01-01"}],
                 "alcoholUse":"none","conditions":["Wanderlust"],"ageYears":78,"sex":"female","weightKg":60,
                 "creatinine":{"value":168,"unit":"micromol/L","measuredOn":"2026-01-02"},"onDialysis":false}""")
                .statusCode(200)
                .body("sedativeLoad.total", equalTo(3))
                .body("sedativeLoad.parts.drugId", contains("baclofen", "zolpidem"))
                .body("sedativeLoad.inResearchBand", equalTo(true))
                .body("duplicates[0].kind", equalTo("ingredient"))
                .body("duplicates[0].pointers", contains("/medications/0", "/medications/1"))
                .body("renalEstimates.measure", contains("egfr-ml-min-1.73m2", "cockcroft-gault-ml-min"))
                .body("renalEstimates[0].explanation", containsString("CKD-EPI 2021"))
                .body("notChecked.reason", hasItem("unknown-condition"))
                .body("notChecked.find { it.reason == 'unknown-condition' }.what", equalTo("wanderlust"))
                .body("notChecked.find { it.reason == 'medication-stopped' }.pointers", contains("/medications/3"));
    }

    @Test
    void aListOfTwoHundredIsCheckedAndOneMoreIsRefused() {
        check(listOf(200)).statusCode(200).body("notChecked.reason", hasItem("unknown-drug"));
        check(listOf(500)).statusCode(400);
        check(listOf(201)).statusCode(400).body("violations.pointer", contains("/medications"));
    }

    private static String listOf(int medications) {
        return IntStream.range(0, medications)
                .mapToObj("{\"name\": \"unheard-of-%d\"}"::formatted)
                .collect(Collectors.joining(",", "{\"medications\": [", "]}"));
    }

    @Test
    void whoHasNoTokenIsRefused() {
        given().contentType(ContentType.JSON)
                .body("{\"medications\":[{\"name\":\"baclofen\"}]}")
                .post("/interaction-checks")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "assessor", "catalog-editor", "auditor", "admin"})
    void whoIsNoPrescriberIsRefused(String role) {
        given().auth()
                .oauth2(PlatformTestResource.token(role, "demo-hospital"))
                .contentType(ContentType.JSON)
                .body("{\"medications\":[{\"name\":\"baclofen\"}]}")
                .post("/interaction-checks")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }
}
