package theriac.catalog.drug.rest;

import java.util.ArrayList;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ClassResourceTest {

    @Test
    void aClassNamesWhatStandsAboveAndBelowItAndWhereItsDrugsAre() {
        var answer = asPrescriber()
                .get("/classes/neuromuscular-blocking-agent")
                .then()
                .statusCode(200);

        answer.body("name", is("neuromuscular blocking agent"))
                .body("broader", contains("muscle-relaxant"))
                .body(
                        "narrower",
                        hasItems("depolarising-neuromuscular-blocker", "nondepolarising-neuromuscular-blocker"));
        asPrescriber()
                .get(answer.extract().path("drugs").toString())
                .then()
                .statusCode(200)
                .body("items.drugId", hasItem("suxamethonium"));
    }

    @Test
    void theClassesAreReadByPagesInOrder() {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = asPrescriber()
                    .get("/classes?limit=20&cursor={cursor}", cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.classId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(ids).isSorted().doesNotHaveDuplicates().contains("benzodiazepine", "z-drug", "muscle-relaxant");
    }

    @Test
    void anUnknownClassIsNotFound() {
        asPrescriber().get("/classes/placebo").then().statusCode(404).body("type", is("urn:theriac:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "/classes/Not%20A%20Slug, path:classId",
        "/classes?cursor=%24, query:cursor",
        "/classes?limit=0, query:limit"
    })
    void aBadParameterIsNamed(String path, String pointer) {
        asPrescriber()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains(pointer));
    }

    private static RequestSpecification asPrescriber() {
        return given().auth().oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "demo-hospital"));
    }
}
