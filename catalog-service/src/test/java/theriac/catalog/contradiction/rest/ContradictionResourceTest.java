package theriac.catalog.contradiction.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.TestDrugs;
import theriac.catalog.TestResources;
import theriac.catalog.drug.Assertion;
import theriac.catalog.drug.Assertion.Answer;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.ClaimReading;
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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ContradictionResourceTest {

    private static final String PROBLEM_JSON = "application/problem+json";

    @Inject
    PublishDrugs publishDrugs;

    /// All contradictions about baclofen, as a person reads them. Who changes a claim sees here what it does.
    @Test
    void allContradictionsAboutBaclofenAreAsReviewed() {
        var answer = answered("/drugs/baclofen/contradictions?limit=500");

        assertThat(ReadableContradictions.of(answer.prettify())).isEqualTo(reviewed("baclofen-contradictions.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "multiple sclerosis, '70 to 80 percent,75 percent,80 percent'",
        "spinal cord injury, '60 percent,60 to 70 percent,70 percent'",
        "cerebral palsy,     '50 to 60 percent,80 percent,90 percent'"
    })
    void theArticlesFiguresStandSideBySideAndAreDisjoint(String subject, String stances) {
        var found = "items.find { it.kind == 'disagreeing-values' && it.subject == '" + subject + "' }.";

        asPrescriber()
                .get("/drugs/baclofen/contradictions?limit=500")
                .then()
                .statusCode(200)
                .body(found + "sides.stance", contains(stances.split(",")))
                .body(found + "figures.measure", is("patients-improved"))
                .body(found + "figures.relation", is("disjoint"))
                .body(found + "strongerSide", nullValue());
    }

    @Test
    void aClassThatOneSourcePlacesTwiceContradictsItself() {
        asPrescriber()
                .get("/contradictions")
                .then()
                .statusCode(200)
                .body("items.kind", contains("opposed-statements"))
                .body("items[0].drugId", nullValue())
                .body("items[0].subject", is("Antispasmodics are direct-acting relaxants of skeletal muscle."))
                .body("items[0].sides[0].claims.claimId", contains("seed-131"))
                .body("items[0].sides[1].claims.claimId", contains("seed-132"))
                .body("items[0].contradictThemselves.size()", is(1));
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"/drugs/{drugId}/contradictions", "/contradictions"})
    void theOperationIsDescribedWithAnExampleAndItsRefusals(String path) {
        var document = given().get("/q/openapi?format=json").jsonPath();
        Map<String, Object> responses = document.getMap("paths.'" + path + "'.get.responses");

        assertThat(document.getString("paths.'" + path + "'.get.summary")).isNotBlank();
        assertThat(responses).containsKeys("200", "400", "401", "403");
        assertThat(document.getMap("paths.'" + path + "'.get.responses.'200'.content.'application/json'"))
                .containsKeys("schema", "examples");
        assertThat(responses.keySet())
                .filteredOn(status -> status.startsWith("4"))
                .allSatisfy(status -> assertThat(document.getMap("paths.'" + path + "'.get.responses.'" + status
                                + "'.content.'application/problem+json'"))
                        .containsKey("schema"));
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

    /// A reviewed text without its comments.
    private static String reviewed(String resource) {
        return TestResources.text(resource)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static JsonPath answered(String path) {
        return asPrescriber().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification asPrescriber() {
        return given().auth().oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "demo-hospital"));
    }
}
