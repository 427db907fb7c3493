package theriac.adverseevent;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

import theriac.platform.quarkus.PlatformTestResource;

/// Has the service write one of its state topics anew, as an administrator does.
public final class Republication {

    private Republication() {}

    /// Goes from step to step to the end.
    public static void of(String topic) {
        var step = step(topic, "");
        while (step.getString("next") != null) {
            step = step(topic, step.getString("next"));
        }
    }

    private static JsonPath step(String topic, String after) {
        var request = RestAssured.given().auth().oauth2(PlatformTestResource.token("admin", "*"));
        return (after.isEmpty() ? request : request.queryParam("after", after))
                .post("/state-topics/" + topic + "/republication")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
