package theriac.catalog;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Imports files as an editor does, over HTTP.
public final class Imports {

    private Imports() {}

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(PlatformTestResource.token(role, "demo-hospital"));
    }

    public static Response post(String format, String name, byte[] file) {
        return as("catalog-editor")
                .contentType("application/octet-stream")
                .queryParam("format", format)
                .queryParam("name", name)
                .body(file)
                .post("/imports");
    }

    /// Imports a file to its end, whatever that is.
    public static JsonPath ended(String format, String name, byte[] file) {
        var posted = post(format, name, file);
        posted.then().statusCode(202);
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> run(posted.path("importId")),
                        run -> !run.getString("state").equals("running"));
    }

    /// Imports a file to its good end.
    public static JsonPath completed(String format, String name, byte[] file) {
        var run = ended(format, name, file);
        assertThat(run.getString("state")).as(run.getString("message")).isEqualTo("completed");
        return run;
    }

    public static JsonPath run(String importId) {
        return as("catalog-editor").get("/imports/" + importId).jsonPath();
    }

    /// How many were added, changed, unchanged and refused.
    public static List<Integer> outcomes(JsonPath run) {
        return List.of(run.getInt("added"), run.getInt("changed"), run.getInt("unchanged"), run.getInt("refused"));
    }

    /// The report's lines of an outcome as `line extent reason`.
    public static List<String> lines(JsonPath run, String outcome) {
        List<Map<String, Object>> items = as("catalog-editor")
                .get("/imports/" + run.getString("importId") + "/lines?limit=500&outcome=" + outcome)
                .jsonPath()
                .getList("items");
        return items.stream()
                .map(item -> item.get("line") + " " + item.get("extent") + " " + item.get("reason"))
                .toList();
    }

    public static JsonPath drug(String id) {
        var answer = as("prescriber").get("/drugs/" + id);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }
}
