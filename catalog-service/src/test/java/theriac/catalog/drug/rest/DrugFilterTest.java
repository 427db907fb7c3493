package theriac.catalog.drug.rest;

import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import theriac.catalog.CatalogTables;
import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DrugFilterTest {

    @Inject
    PublishDrugs publishDrugs;

    @Test
    void drugsAreListedByARouteOfADoseRule() {
        list("route=intrathecal").body("items.drugId", hasItem("baclofen"));
        list("route=by-drone").body("items", empty());
    }

    @Test
    void aProductsRouteCountsLikeADoseRules() throws SQLException {
        var routes = CatalogTables.value("""
                insert into drug_version (drug_id, position, number, effective_from, body)
                values ('baclofen', 99, 99, date '2099-01-01',
                  '{"doseRules": [{"route": "oral"}], "products": [{"route": "nasal"}, {"form": "powder"}]}')
                returning routes""");
        CatalogTables.run("delete from drug_version where drug_id = 'baclofen' and number = 99");

        assertThat(routes).isEqualTo("[\"oral\", \"nasal\"]");
    }

    @Test
    void drugsAreListedByTheirSedationGrade() {
        list("cns-grade=2&limit=500")
                .body("items.size()", greaterThan(10))
                .body("items.cnsDepression.grade", everyItem(is(2)))
                .body("items.drugId", hasItems("diazepam", "zolpidem"));
    }

    @Test
    void aWithdrawnDrugIsFoundAndMarkedUnlessOnlyPublishedOnesAreAskedFor() {
        publishDrugs.publish(
                List.of(TestDrugs.withdrawn(TestDrugs.named("taken-back", "Zqtakenback"))), Editor.SERVICE);

        list("q=zqtakenback").body("items.drugId", contains("taken-back")).body("items[0].state", is("withdrawn"));
        list("q=zqtakenback&state=published").body("items", empty());
        list("state=withdrawn&limit=500").body("items.drugId", hasItem("taken-back"));
        list("state=published&limit=500").body("items.drugId", not(hasItem("taken-back")));
    }

    @Test
    void filtersAreCombined() {
        list("class=benzodiazepine&cns-grade=2&state=published&limit=500")
                .body("items.drugId", hasItem("diazepam"))
                .body("items.classes", everyItem(hasItem("benzodiazepine")))
                .body("items.cnsDepression.grade", everyItem(is(2)));
        list("class=benzodiazepine&route=intrathecal").body("items", empty());
    }

    @Test
    void theVersionInForceDecidesNotTheOneToCome() throws SQLException {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf("to-change", 1)), Editor.SERVICE);
        CatalogTables.run(secondVersion("to-change", "2099-01-01"));

        list("class=class-of-to-change&cns-grade=1").body("items.drugId", contains("to-change"));
        list("class=next-class-of-to-change").body("items", empty());
    }

    @Test
    void theVersionInForceDecidesNotTheOneBefore() throws SQLException {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf("has-changed", 1)), Editor.SERVICE);
        CatalogTables.run(secondVersion("has-changed", "2026-02-02"));

        list("class=next-class-of-has-changed&cns-grade=2").body("items.drugId", contains("has-changed"));
        list("class=class-of-has-changed").body("items", empty());
    }

    @Test
    void whoHasThePageIsNotSentItAgain() {
        var tag = list("class=benzodiazepine").extract().header("ETag");

        given().auth()
                .oauth2(token())
                .header("If-None-Match", tag)
                .get("/drugs?class=benzodiazepine")
                .then()
                .statusCode(304)
                .header("Cache-Control", is("no-cache, private"));
    }

    private static String secondVersion(String drugId, String effectiveFrom) {
        return """
                insert into drug_version (drug_id, position, number, effective_from, body)
                select drug_id, 1, 2, date '%2$s', body || jsonb_build_object(
                    'version', 2,
                    'effectiveFrom', '%2$s',
                    'classes', jsonb_build_array('next-class-of-%1$s'),
                    'cnsDepression', jsonb_set(body -> 'cnsDepression', '{grade}', '2'))
                from drug_version where drug_id = '%1$s' and number = 1""".formatted(drugId, effectiveFrom);
    }

    private static ValidatableResponse list(String query) {
        return given().auth().oauth2(token()).get("/drugs?" + query).then().statusCode(200);
    }

    private static String token() {
        return PlatformTestResource.token(Roles.PRESCRIBER, "demo-hospital");
    }
}
