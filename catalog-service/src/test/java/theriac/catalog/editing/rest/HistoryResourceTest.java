package theriac.catalog.editing.rest;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;
import static theriac.catalog.editing.rest.Curator.tag;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class HistoryResourceTest {

    @Inject
    PublishDrugs publishDrugs;

    @Test
    void eachRevisionSaysWhenByWhomAndWhyItWasMadeAndWhoReviewedIt() {
        stands("remembered", 1);
        var submitted = tag(ANA.submits(
                "remembered", ANA.begins("remembered", "{\"state\": \"withdrawn\"}"), "Taken off the market"));
        var approved = tag(
                BEN.reviews("remembered", submitted, "{\"verdict\": \"approve\", \"comment\": \"Seen the notice\"}"));
        ANA.publishes("remembered", approved, "{}").statusCode(200);

        ANA.ask()
                .get("/drugs/remembered/history")
                .then()
                .statusCode(200)
                .body("items.revision", contains(2, 1))
                .body("items.state", contains("withdrawn", "published"))
                .body("items.by", contains("ana", "theriac/catalog-service"))
                .body("items[0].comment", is("Taken off the market"))
                .body("items[0].reviewedBy", is("ben"))
                .body("items[0].reviewComment", is("Seen the notice"))
                .body("items[0].at", notNullValue())
                .body("items[1].reviewedBy", nullValue());
    }

    @Test
    void theShippedContentHasAHistoryToo() {
        ANA.ask()
                .get("/drugs/diazepam/history/1")
                .then()
                .statusCode(200)
                .body("change.by", is("theriac/catalog-service"))
                .body("drug.drugId", is("diazepam"))
                .body("drug.versions[0].classes", hasItem("benzodiazepine"));
    }

    @Test
    void anOldRevisionStaysAsItWasWhole() {
        stands("kept-whole", 1);
        var before =
                ANA.ask().get("/drugs/kept-whole").then().extract().jsonPath().getMap("");
        ANA.brings("kept-whole", Contents.ofNextVersion(LocalDate.parse("2026-01-01"), 2), BEN);

        ANA.ask().get("/drugs/kept-whole/history/1").then().statusCode(200).body("drug", is(before));
    }

    @Test
    void theHistoryIsReadByPages() {
        for (int grade : List.of(0, 1, 2)) {
            stands("often-changed", grade);
        }

        var first = ANA.ask().get("/drugs/often-changed/history?limit=2").then().statusCode(200);
        first.body("items.revision", contains(3, 2));
        ANA.ask()
                .get(
                        "/drugs/often-changed/history?limit=2&cursor={cursor}",
                        first.extract().path("nextCursor").toString())
                .then()
                .body("items.revision", contains(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void twoRevisionsAreComparedFieldByField() {
        stands("compared", 1);
        stands("compared", 2);

        ANA.ask()
                .get("/drugs/compared/differences?from=1&to=2")
                .then()
                .statusCode(200)
                .body("differences.pointer", contains("/versions/0/cnsDepression/grade"))
                .body("differences[0].change", is("changed"))
                .body("differences[0].before", is(1))
                .body("differences[0].after", is(2));
        ANA.ask().get("/drugs/compared/differences?from=2&to=2").then().body("differences", empty());
    }

    @Test
    void twoVersionsOfADrugAreCompared() {
        stands("versioned", 1);
        ANA.brings("versioned", Contents.ofNextVersion(LocalDate.parse("2099-01-01"), 2), BEN);

        ANA.ask()
                .get("/drugs/versioned/differences?fromVersion=1&toVersion=2")
                .then()
                .statusCode(200)
                .body("differences.pointer", hasItem("/cnsDepression/grade"))
                .body("differences.pointer", hasItem("/effectiveFrom"));
    }

    @ParameterizedTest
    @CsvSource({
        "/drugs/unobtainium/history",
        "/drugs/baclofen/history/999",
        "/drugs/baclofen/differences?from=1&to=999",
        "/drugs/baclofen/differences?fromVersion=1&toVersion=999",
        "/drugs/unobtainium/differences?fromVersion=1&toVersion=2"
    })
    void whatNeverWasIsNotFound(String path) {
        ANA.ask().get(path).then().statusCode(404).body("type", is("urn:theriac:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "/drugs/baclofen/differences, query:from",
        "/drugs/baclofen/differences?from=1, query:to",
        "/drugs/baclofen/differences?fromVersion=1, query:toVersion",
        "/drugs/baclofen/differences?from=1&toVersion=2, query:fromVersion",
        "/drugs/baclofen/differences?from=first&to=2, query:from",
        "/drugs/baclofen/history/first, path:revision",
        "/drugs/baclofen/history?cursor=nonsense, query:cursor",
        "/drugs/baclofen/history?limit=501, query:limit"
    })
    void aBadParameterIsNamed(String path, String pointer) {
        ANA.ask().get(path).then().statusCode(400).body("violations.pointer", contains(pointer));
    }

    private void stands(String drug, int grade) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf(drug, grade)), Editor.SERVICE);
    }
}
