package theriac.catalog.drug.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DrugResourceTest {

    private static final String PROBLEM_JSON = "application/problem+json";

    @Inject
    PublishDrugs publishDrugs;

    @ParameterizedTest
    @CsvSource({
        "baclofen, baclofen",
        "BACLOFEN, baclofen",
        "Lioresal, baclofen",
        "aspirin, acetylsalicylic-acid",
        "Succinylcholine, suxamethonium",
        "alcohol, ethanol"
    })
    void aDrugIsFoundByAnyOfItsNamesInAnyCase(String name, String drugId) {
        asPrescriber()
                .get("/drugs?name=" + name)
                .then()
                .statusCode(200)
                .body("items.drugId", contains(drugId))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "rxnorm, 1292, baclofen",
        "atc, M03BX01, baclofen",
        "unii, H789N3FKE8, baclofen",
        "atc, R06AA02, diphenhydramine",
        "atc, D04AA32, diphenhydramine"
    })
    void aDrugIsFoundByAnyOfItsCodes(String system, String code, String drugId) {
        asPrescriber()
                .get("/drugs?system={system}&code={code}", system, code)
                .then()
                .statusCode(200)
                .body("items.drugId", contains(drugId));
    }

    @Test
    void aRetiredCodeStillFindsItsDrugAndSaysSo() {
        var draft = TestDrugs.withCodes(
                TestDrugs.aDraftOf("recoded"),
                TestDrugs.aCode(Code.CodeSystem.RXNORM, "99999902", Code.Status.ACTIVE),
                TestDrugs.aCode(Code.CodeSystem.RXNORM, "99999901", Code.Status.retired("99999902")));
        publishDrugs.publish(List.of(draft), Editor.SERVICE);

        asPrescriber()
                .get("/drugs?system=rxnorm&code=99999901")
                .then()
                .statusCode(200)
                .body("items.drugId", contains("recoded"))
                .body("items[0].codes.find { it.code == '99999901' }.status", is("retired"))
                .body("items[0].codes.find { it.code == '99999901' }.replacedBy", is("99999902"));
    }

    @Test
    void nothingIsFoundByANameThatTheCatalogDoesNotKnow() {
        asPrescriber().get("/drugs?name=unobtainium").then().statusCode(200).body("items", empty());
    }

    @Test
    void aCodeIsOnlyFoundInItsOwnSystem() {
        asPrescriber().get("/drugs?system=atc&code=1292").then().statusCode(200).body("items", empty());
    }

    @Test
    void drugsOfAClassAreListedByTheirBroaderClassToo() {
        asPrescriber()
                .get("/drugs?class=sedative-hypnotic&limit=500")
                .then()
                .statusCode(200)
                .body("items.drugId", hasItems("diazepam", "zolpidem", "phenobarbital"))
                .body("items.classes", everyItem(hasItem("sedative-hypnotic")));
    }

    @Test
    void pagesHoldEachDrugOnceAndInOrder() {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = asPrescriber()
                    .get("/drugs?limit=40&cursor={cursor}", cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.drugId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(ids).hasSizeGreaterThanOrEqualTo(272).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvSource({"baklofen, baclofen", "bacl, baclofen", "diazpam, diazepam", "liores, baclofen"})
    void whatSomeoneTypesFindsTheDrugFirst(String typed, String drugId) {
        asPrescriber().get("/drugs?q=" + typed).then().statusCode(200).body("items[0].drugId", is(drugId));
    }

    @Test
    void whatSomeoneTypesIsNoPattern() {
        asPrescriber().get("/drugs?q={typed}", "%").then().statusCode(200).body("items", empty());
    }

    @Test
    void baclofenIsAnsweredWithItsRulesReactionsAndSources() {
        asPrescriber()
                .get("/drugs/baclofen")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", is("baclofen"))
                .body("state", is("published"))
                .body("names.name", hasItem("Lioresal"))
                .body("versions[0].cnsDepression.grade", is(1))
                .body("versions[0].cnsDepression.source.evidenceLevel", is("label"))
                .body(
                        "versions[0].doseRules.find { it.id == 'oral-adult' }.dailyMaximum",
                        equalTo(Map.of("value", 80, "unit", "mg")))
                .body("versions[0].doseRules.find { it.id == 'oral-adult' }.stepIntervalDays", is(3))
                .body("versions[0].doseRules.find { it.id == 'oral-65-and-over-egfr-below-60' }.advice", is("avoid"))
                .body("versions[0].listedReactions.find { it.term == 'drowsiness' }.frequencyHighPercent", is(63))
                .body("versions[0].listedReactions.source.citation", everyItem(notNullValue()));
    }

    @Test
    void whoHasThePresentRevisionIsNotSentItAgain() {
        var tag = asPrescriber().get("/drugs/diazepam").then().extract().header("ETag");

        asPrescriber()
                .header("If-None-Match", tag)
                .get("/drugs/diazepam")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        asPrescriber()
                .header("If-None-Match", "\"0\"")
                .get("/drugs/diazepam")
                .then()
                .statusCode(200);
    }

    @Test
    void aChangedDrugHasANewTag() {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf("tagged", 1)), Editor.SERVICE);
        var before = asPrescriber().get("/drugs/tagged").header("ETag");

        publishDrugs.publish(List.of(TestDrugs.aDraftOf("tagged", 2)), Editor.SERVICE);

        asPrescriber()
                .header("If-None-Match", before)
                .get("/drugs/tagged")
                .then()
                .statusCode(200)
                .body("revision", is(2))
                .body("versions[0].cnsDepression.grade", is(2));
    }

    @Test
    void claimsAreListedByTopicWithTheirFiguresAndSources() {
        asPrescriber()
                .get("/drugs/baclofen/claims?topic=effectiveness")
                .then()
                .statusCode(200)
                .body("items", hasSize(17))
                .body("items.topic", everyItem(is("effectiveness")))
                .body("items.drugId", everyItem(is("baclofen")))
                .body("items.source.evidenceLevel", everyItem(is("unsourced-claim")))
                .body(
                        "items.find { it.claimId == 'seed-027' }.value",
                        equalTo(Map.of(
                                "comparator", "range",
                                "low", 70,
                                "high", 80,
                                "unit", "percent",
                                "measure", "patients-improved")));
    }

    @Test
    void claimsAboutNoSingleDrugAreListedAmongAll() {
        asPrescriber()
                .get("/claims?topic=epidemiology")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items.drugId", everyItem(nullValue()));
    }

    @Test
    void claimsArePaged() {
        var first =
                asPrescriber().get("/drugs/baclofen/claims?limit=100").then().statusCode(200);
        first.body("items", hasSize(100));

        asPrescriber()
                .get(
                        "/drugs/baclofen/claims?limit=100&cursor={c}",
                        first.extract().<String>path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(20))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drugs/unobtainium", "/drugs/unobtainium/claims"})
    void anUnknownDrugIsNotFound(String path) {
        asPrescriber()
                .get(path)
                .then()
                .statusCode(404)
                .contentType(PROBLEM_JSON)
                .body("type", is("urn:theriac:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /drugs?code=1292                        | query:system
                    /drugs?system=atc                       | query:code
                    /drugs?system=snomed&code=1             | query:system
                    /drugs?class=No%20Class                 | query:class
                    /drugs?name=%20                         | query:name
                    /drugs?name=%00                         | query:name
                    /drugs?q=%20                            | query:q
                    /drugs?limit=0                          | query:limit
                    /drugs?limit=501                        | query:limit
                    /drugs?limit=many                       | query:limit
                    /drugs?cursor=nonsense                  | query:cursor
                    /drugs/Not%20A%20Slug                   | path:drugId
                    /drugs/baclofen/claims?topic=efficacy   | query:topic
                    /drugs/baclofen/claims?cursor=%24       | query:cursor
                    /claims?topic=efficacy                  | query:topic
                    """)
    void aBadParameterIsNamed(String path, String pointer) {
        asPrescriber()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType(PROBLEM_JSON)
                .body("violations.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drugs", "/drugs/baclofen", "/drugs/baclofen/claims", "/claims"})
    void whoHasNoTokenReadsNothing(String path) {
        given().get(path).then().statusCode(401).contentType(PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.REPORTER,
                Roles.PRESCRIBER,
                Roles.ASSESSOR,
                Roles.CATALOG_EDITOR,
                Roles.AUDITOR,
                Roles.ADMIN
            })
    void everyRoleMayRead(String role) {
        given().auth()
                .oauth2(PlatformTestResource.token(role, "demo-hospital"))
                .get("/drugs/baclofen")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification asPrescriber() {
        return given().auth().oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "demo-hospital"));
    }
}
