package theriac.catalog.drug.rest;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class OpenApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drugs",
                "/drugs/{drugId}",
                "/drugs/{drugId}/claims",
                "/claims",
                "/drugs/{drugId}/contradictions",
                "/contradictions"
            })
    void everyOperationIsDescribedWithAnExampleAndItsRefusals(String path) {
        var document = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> responses = document.getMap("paths.'" + path + "'.get.responses");

        assertThat(document.getString("paths.'" + path + "'.get.summary")).isNotBlank();
        assertThat(responses).containsKeys("200", "400", "401", "403");
        assertThat(document.getMap("paths.'" + path + "'.get.responses.'200'.content.'application/json'"))
                .containsKeys("schema", "examples");
        assertThat(responses.keySet())
                .filteredOn(status -> status.startsWith("4"))
                .allSatisfy(status -> assertThat(document.getMap("paths.'" + path + "'.get.responses.'" + status
                                + "'.content.'application/problem+json'"))
                        .containsKey("schema")
                        .satisfiesAnyOf(
                                refusal -> assertThat(refusal).containsKey("example"),
                                refusal -> assertThat(refusal).containsKey("examples")));
    }
}
