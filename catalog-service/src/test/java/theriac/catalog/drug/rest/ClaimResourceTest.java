package theriac.catalog.drug.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ClaimResourceTest {

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    Claims claims;

    @BeforeEach
    void publishADrugWithClaimsOfEveryForm() {
        publishDrugs.publish(List.of(Testified.draft()), Editor.SERVICE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    topic=dosing                              | testified-1 testified-2 testified-3
                    subject=START                             | testified-1 testified-2
                    subject=ar%25t                            | testified-4
                    evidenceLevel=label                       | testified-1 testified-4
                    evidenceLevel=label&topic=dosing          | testified-1
                    jurisdiction=GB                           | testified-1 testified-4
                    datedSince=2020-02-04                     | testified-2
                    datedSince=2020-02-03                     | testified-1 testified-2 testified-4
                    comparedWith=PLACE                        | testified-2
                    comparator=range                          | testified-1
                    unit=mg                                   | testified-1 testified-2
                    unit=tablet                               | testified-3
                    unit=mg&low=5                             | testified-1
                    unit=mg&low=5&high=9                      | testified-1
                    unit=mg&high=0.5                          | testified-2
                    unit=mg&high=0.4                          |
                    unit=microgram&low=500&high=500           | testified-2
                    unit=microgram&low=5000&high=5000         | testified-1
                    unit=tablet&high=2                        |
                    unit=tablet&low=2&high=2.5                | testified-3
                    """)
    void claimsAreFoundByEveryPartThatIsAskedFor(String query, String found) {
        var ids = found == null ? List.of() : List.of(found.split(" "));

        asPrescriber()
                .urlEncodingEnabled(false)
                .get("/drugs/testified/claims?" + query)
                .then()
                .statusCode(200)
                .body("items.claimId", equalTo(ids));
    }

    @Test
    void aClaimIsAnsweredWithWhatWasReadInIt() {
        asPrescriber()
                .get("/drugs/testified/claims?comparedWith=placebo")
                .then()
                .statusCode(200)
                .body("items[0].population", is("adults"))
                .body("items[0].comparedWith", is("placebo"))
                .body("items[0].value.measure", is("first-dose"))
                .body("items[0].asserts", contains(Map.of("proposition", "It is strong.", "answer", "uncertain")))
                .body("items[0].concerns", contains("spasms", "alcohol"));
    }

    @Test
    void whatWasReadInAClaimIsKeptAsItWas() {
        var draft = Testified.draft();

        var kept = claims.about(Set.of(draft.id())).get(draft.id());

        assertThat(kept).containsExactlyInAnyOrderElementsOf(draft.claims());
    }

    @Test
    void aFilterOfAllClaimsReachesThoseAboutNoSingleDrug() {
        asPrescriber()
                .get("/claims?subject=antispasmodic&evidenceLevel=unsourced-claim")
                .then()
                .statusCode(200)
                .body("items.claimId", contains("seed-131", "seed-132"));
    }

    @Test
    void filtersHoldOnEveryPage() {
        var first = asPrescriber()
                .get("/drugs/testified/claims?topic=dosing&limit=2")
                .then()
                .statusCode(200)
                .body("items.claimId", contains("testified-1", "testified-2"))
                .extract()
                .<String>path("nextCursor");

        asPrescriber()
                .get("/drugs/testified/claims?topic=dosing&limit=2&cursor={cursor}", first)
                .then()
                .statusCode(200)
                .body("items.claimId", contains("testified-3"))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    evidenceLevel=hearsay         | query:evidenceLevel
                    jurisdiction=usa              | query:jurisdiction
                    datedSince=yesterday          | query:datedSince
                    subject=%20                   | query:subject
                    comparedWith=%00              | query:comparedWith
                    comparator=about              | query:comparator
                    low=5                         | query:unit
                    unit=mg&low=many              | query:low
                    unit=mg&low=1e9               | query:low
                    unit=mg&low=2&high=1          | query:high
                    unit=%20                      | query:unit
                    """)
    void aBadFilterIsNamed(String query, String pointer) {
        for (var path : List.of("/claims?", "/drugs/testified/claims?")) {
            asPrescriber()
                    .urlEncodingEnabled(false)
                    .get(path + query)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains(pointer));
        }
    }

    @Test
    void everyFilterIsDescribed() {
        var document = given().get("/q/openapi?format=json").jsonPath();

        for (var path : List.of("/claims", "/drugs/{drugId}/claims")) {
            List<String> names = document.getList("paths.'" + path + "'.get.parameters.name");
            assertThat(names)
                    .contains(
                            "topic",
                            "subject",
                            "evidenceLevel",
                            "jurisdiction",
                            "datedSince",
                            "comparedWith",
                            "comparator",
                            "unit",
                            "low",
                            "high",
                            "limit",
                            "cursor");
        }
    }

    private static RequestSpecification asPrescriber() {
        return given().auth().oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "demo-hospital"));
    }
}
