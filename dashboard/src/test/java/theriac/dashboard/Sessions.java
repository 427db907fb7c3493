package theriac.dashboard;

import java.util.Map;

import io.restassured.http.ContentType;

import static io.restassured.RestAssured.given;

/// Sign-in as the page does it.
public final class Sessions {

    private Sessions() {}

    /// The session's cookie of someone who signed in with this role.
    public static String cookie(String name, String role) {
        return given().header("X-Theriac-Page", "1")
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "role", role))
                .post("/session")
                .then()
                .statusCode(204)
                .extract()
                .cookie("theriac-session");
    }
}
