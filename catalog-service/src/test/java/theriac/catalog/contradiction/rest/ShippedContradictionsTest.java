package theriac.catalog.contradiction.rest;

import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.catalog.TestResources;
import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

/// The contradictions among the claims that the catalog ships with.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ShippedContradictionsTest {

    /// All contradictions about baclofen, as a person reads them. Who changes a claim sees here what it does.
    @Test
    void allContradictionsAboutBaclofenAreAsReviewed() {
        var answer = asPrescriber()
                .get("/drugs/baclofen/contradictions?limit=500")
                .then()
                .statusCode(200);

        assertThat(ReadableContradictions.of(answer.extract().asString()))
                .isEqualTo(reviewed("baclofen-contradictions.txt"));
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

    /// A reviewed text without its comments.
    private static String reviewed(String resource) {
        return TestResources.text(resource)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static RequestSpecification asPrescriber() {
        return given().auth().oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "demo-hospital"));
    }
}
