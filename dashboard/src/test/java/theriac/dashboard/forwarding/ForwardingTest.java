package theriac.dashboard.forwarding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import theriac.dashboard.TestService;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(TestService.class)
class ForwardingTest {

    @Test
    void aCallReachesTheServiceWithThePersonsTokenAndWithoutTheCookie() {
        signedIn()
                .header("X-Stray", "1")
                .header("If-Match", "\"3\"")
                .urlEncodingEnabled(false)
                .get("/api/catalog/drugs/echo?q=baclofen%20oral&limit=5")
                .then()
                .statusCode(200)
                .body("uri", is("/drugs/echo?q=baclofen%20oral&limit=5"))
                .body("authorization", startsWith("Bearer eyJ"))
                .body("cookie", is("null"))
                .body("forwarded", is("null"))
                .body("ifMatch", is("true"));
    }

    @Test
    void anAnswerComesBackWithItsTagAndWithoutTheServicesOwnHeaders() {
        signedIn()
                .get("/api/catalog/drugs/echo")
                .then()
                .header("ETag", "\"7\"")
                .header("Set-Cookie", nullValue())
                .header("Server", nullValue())
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aBodyStreamsThroughWhole() {
        var body = "x".repeat(3_000_000);

        signedIn()
                .header("X-Theriac-Page", "1")
                .contentType("text/csv")
                .body(body)
                .post("/api/catalog/drugs/echo")
                .then()
                .statusCode(200)
                .body("method", is("POST"))
                .body("bytes", is(3_000_000));
    }

    @Test
    void aRefusalOfTheServiceIsPassedOnAsItIs() {
        signedIn()
                .get("/api/adverse-event/cases/refused")
                .then()
                .statusCode(412)
                .body("title", is("stale"));
    }

    @Test
    void aServiceThatIsAwayIsNamed() {
        signedIn()
                .get("/api/interaction/alerts")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", is("urn:theriac:problem:service-away"))
                .body("title", containsString("interaction"));
    }

    @Test
    void aServiceThatKeepsSilentIsNamedAfterItsTime() {
        signedIn()
                .get("/api/catalog/drugs/silent")
                .then()
                .statusCode(504)
                .body("type", is("urn:theriac:problem:service-silent"))
                .body("title", containsString("catalog"));
    }

    @Test
    void whoIsNotSignedInGetsNoFurther() {
        given().get("/api/catalog/drugs/echo")
                .then()
                .statusCode(401)
                .body("type", is("urn:theriac:problem:unauthenticated"));
    }

    @Test
    void nothingButTheDataOfTheServicesIsReached() {
        for (var path : new String[] {
            "/api/interaction/q/openapi",
            "/api/catalog/q/swagger-ui",
            "/api/unknown/drugs",
            "/api/catalog/drugs/%2e%2e/q/openapi",
            "/api/catalog"
        }) {
            signedIn().urlEncodingEnabled(false).get(path).then().statusCode(404);
        }
        signedIn()
                .header("X-Theriac-Page", "1")
                .patch("/api/catalog/drugs/echo")
                .then()
                .statusCode(405);
    }

    @Test
    void eventsComeAsTheyHappen() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/adverse-event/events"))
                .header("Accept", "text/event-stream")
                .header("Cookie", "theriac-session=" + TestService.cookieOf("Anna"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                var first = lines.readLine();
                TestService.FIRST_EVENT_SEEN.countDown();
                lines.readLine();

                assertThat(first).isEqualTo("data: first");
                assertThat(lines.readLine()).isEqualTo("data: second");
            }
        }
    }

    private static RequestSpecification signedIn() {
        return given().cookie("theriac-session", TestService.cookieOf("Anna"));
    }
}
