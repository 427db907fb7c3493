package theriac.dashboard.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import theriac.dashboard.TestService;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

/// Another site that has the browser call us, with the session's cookie.
@QuarkusTest
@QuarkusTestResource(TestService.class)
class SameOriginTest {

    @Test
    void aChangeFromThePageIsTaken() {
        change().header("X-Theriac-Page", "1")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .post("/api/catalog/drugs/echo")
                .then()
                .statusCode(200);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        change().post("/api/catalog/drugs/echo")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", is("urn:theriac:problem:forbidden"));
        change().delete("/session").then().statusCode(403);
        change().post("/session").then().statusCode(403);
    }

    @Test
    void anotherOriginChangesNothingEvenWithTheHeader() {
        for (var origin : new String[] {"https://evil.example", "null", "http://localhost:1", "not an origin"}) {
            change().header("X-Theriac-Page", "1")
                    .header("Origin", origin)
                    .post("/api/catalog/drugs/echo")
                    .then()
                    .statusCode(403);
        }
        for (var site : new String[] {"cross-site", "same-site", "none"}) {
            change().header("X-Theriac-Page", "1")
                    .header("Sec-Fetch-Site", site)
                    .put("/api/catalog/drugs/echo")
                    .then()
                    .statusCode(403);
        }
    }

    private static RequestSpecification change() {
        return given().cookie("theriac-session", TestService.cookieOf("Anna"))
                .contentType(ContentType.JSON)
                .body("{}");
    }
}
