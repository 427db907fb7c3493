package theriac.catalog.contradiction.rest;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Assertion;
import theriac.catalog.drug.Assertion.Answer;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.ClaimReading;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.drug.Source;
import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ContradictionResourceTest {

    private static final String PROBLEM_JSON = "application/problem+json";

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    Claims claims;

    @Test
    void aDrugWithoutContradictionsHasAnEmptyList() {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf("undisputed")), Editor.SERVICE);

        asPrescriber()
                .get("/drugs/undisputed/contradictions")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aChangedClaimMakesAndEndsAContradiction() {
        publishDrugs.publish(List.of(answering("disputed", Answer.YES, Answer.NO)), Editor.SERVICE);
        asPrescriber()
                .get("/drugs/disputed/contradictions")
                .then()
                .statusCode(200)
                .body("items.subject", contains("It is strong."))
                .body("items[0].sides.claims.claimId", contains(List.of("disputed-1"), List.of("disputed-2")));

        publishDrugs.publish(List.of(answering("disputed", Answer.YES, Answer.YES)), Editor.SERVICE);

        asPrescriber().get("/drugs/disputed/contradictions").then().body("items", empty());
    }

    @Test
    void anImportedClaimTakesPartOnceItCarriesAnAnswerAndTheTextOfALabelIsCountedAsNotCompared() {
        var drug = new DrugId("labelled-drug");
        publishDrugs.publish(List.of(answering("labelled-drug", Answer.YES)), Editor.SERVICE);
        imports(
                aClaim(drug, "label-of-labelled-drug-1", Answer.NO),
                aText(drug, "label-of-labelled-drug-2", Claim.Topic.BOXED_WARNING),
                aText(drug, "label-of-labelled-drug-3", Claim.Topic.PRECAUTION));

        asPrescriber()
                .get("/drugs/labelled-drug/contradictions")
                .then()
                .statusCode(200)
                .body("items.subject", contains("It is strong."))
                .body("items[0].sides[1].claims.claimId", contains("label-of-labelled-drug-1"))
                .body("notCompared.claims", is(2))
                .body("notCompared.boxedWarnings", is(1))
                .body("notCompared.reason", containsString("no editor has read"));
        asPrescriber()
                .get("/drugs/labelled-drug/claims?topic=boxed-warning")
                .then()
                .body("items.claimId", contains("label-of-labelled-drug-2"));
    }

    @Test
    void whereAllClaimsTakePartNothingIsSaidToBeLeftOut() {
        asPrescriber()
                .get("/drugs/baclofen/contradictions")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("notCompared")));
    }

    @Test
    void pagesHoldEachContradictionOnceAndInOrder() {
        var whole = answered("/drugs/baclofen/contradictions?limit=500");
        var subjects = new ArrayList<String>();
        var cursor = "";
        do {
            var page = asPrescriber()
                    .get("/drugs/baclofen/contradictions?limit=2&cursor={cursor}", cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            subjects.addAll(page.getList("items.subject"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(subjects).isEqualTo(whole.getList("items.subject"));
    }

    @Test
    void anUnknownDrugIsNotFound() {
        asPrescriber()
                .get("/drugs/unobtainium/contradictions")
                .then()
                .statusCode(404)
                .contentType(PROBLEM_JSON)
                .body("type", is("urn:theriac:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /drugs/Not%20A%20Slug/contradictions            | path:drugId
                    /drugs/baclofen/contradictions?limit=0          | query:limit
                    /drugs/baclofen/contradictions?limit=501        | query:limit
                    /drugs/baclofen/contradictions?cursor=nonsense  | query:cursor
                    /drugs/baclofen/contradictions?cursor=YR9i      | query:cursor
                    /contradictions?limit=many                      | query:limit
                    /contradictions?cursor=%24                      | query:cursor
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
    @ValueSource(strings = {"/drugs/baclofen/contradictions", "/contradictions"})
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
                .get("/drugs/baclofen/contradictions?limit=500")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem("It is addictive."));
    }

    private void imports(Claim... brought) {
        QuarkusTransaction.requiringNew().run(() -> claims.replaceImported(List.of(), List.of(brought)));
    }

    private static Claim aText(DrugId drug, String id, Claim.Topic topic) {
        var source = new Source("The label of " + id, EvidenceLevel.LABEL, "US", null);
        return new Claim(new ClaimId(id), drug, topic, "warnings", "Take care.", null, source);
    }

    private static Draft answering(String id, Answer only) {
        var drug = new DrugId(id);
        return new Draft(drug, TestDrugs.aDraftOf(id).monograph(), List.of(aClaim(drug, id + "-1", only)));
    }

    private static Draft answering(String id, Answer first, Answer second) {
        var drug = new DrugId(id);
        return new Draft(
                drug,
                TestDrugs.aDraftOf(id).monograph(),
                List.of(aClaim(drug, id + "-1", first), aClaim(drug, id + "-2", second)));
    }

    private static Claim aClaim(DrugId drug, String id, Answer answer) {
        var reading = new ClaimReading(null, null, List.of(new Assertion("It is strong.", answer)), List.of());
        var source = new Source("The source of " + id, EvidenceLevel.STUDY, null, null);
        return new Claim(new ClaimId(id), drug, Claim.Topic.DOSING, "strength", "Says so.", null, reading, source);
    }

    private static JsonPath answered(String path) {
        return asPrescriber().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification asPrescriber() {
        return given().auth().oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "demo-hospital"));
    }
}
