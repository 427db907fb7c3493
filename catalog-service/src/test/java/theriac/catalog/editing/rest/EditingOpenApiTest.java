package theriac.catalog.editing.rest;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class EditingOpenApiTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        get    | /drafts                            | 200 400 401 403
        get    | /drugs/{drugId}/draft              | 200 401 403 404
        put    | /drugs/{drugId}/draft              | 200 400 401 403 409 412 428
        post   | /drugs/{drugId}/draft/submission   | 200 400 401 403 409 412 428
        post   | /drugs/{drugId}/draft/review       | 200 400 401 403 409 412 428
        post   | /drugs/{drugId}/draft/publication  | 200 400 401 403 409 412 428
        get    | /drugs/{drugId}/draft/differences  | 200 401 403 404
        get    | /drugs/{drugId}/history            | 200 400 401 403 404
        get    | /drugs/{drugId}/history/{revision} | 200 400 401 403 404
        get    | /drugs/{drugId}/differences        | 200 400 401 403 404
        get    | /classes                           | 200 400 401 403
        get    | /classes/{classId}                 | 200 400 401 403 404
        """)
    void everyOperationIsDescribedWithAnExampleAndItsRefusals(String method, String path, String statuses) {
        var document = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var operation = "paths.'" + path + "'." + method;
        Map<String, Object> responses = document.getMap(operation + ".responses");

        assertThat(document.getString(operation + ".summary")).isNotBlank();
        assertThat(responses).containsKeys(statuses.split(" "));
        assertThat(document.getMap(operation + ".responses.'200'.content.'application/json'"))
                .containsKeys("schema", "examples");
    }
}
