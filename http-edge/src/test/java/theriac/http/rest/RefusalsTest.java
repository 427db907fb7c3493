package theriac.http.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class RefusalsTest {

    private static final byte[] FIVE_MEGABYTES = new byte[5 << 20];

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource
    URI root;

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(management = true)
    URI management;

    @Test
    void anUnknownPathIsAProblem() {
        refused(given().get("/nowhere").then(), 404, "not-found");
        refused(given().get("/edge/nowhere").then(), 404, "not-found");
    }

    @Test
    void aMethodThatIsNotThereIsAProblem() {
        refused(given().delete("/edge/open").then(), 405, "method-not-allowed");
    }

    @Test
    void anAnswerNobodyCanGiveIsAProblem() {
        refused(given().accept("image/png").get("/edge/open").then(), 406, "not-acceptable");
    }

    @Test
    void aBodyOfAnotherTypeIsAProblem() {
        var answer = given().auth()
                .oauth2(TestTokens.token("reporter", "demo-hospital"))
                .contentType("text/csv")
                .body("a,b")
                .post("/edge/reports")
                .then();

        refused(answer, 415, "unsupported-media-type");
    }

    @Test
    void whatAnEdgeThrowsIsAProblem() {
        refused(given().get("/edge/conflict").then(), 409, "conflict")
                .body("detail", equalTo("There is another one with this id."));
    }

    @Test
    void aFaultOfOursIsAnIncidentWithoutItsStory() {
        refused(given().get("/edge/fault").then(), 500, "internal")
                .body("incident", matchesPattern("[0-9a-f-]{36}"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void aDatabaseThatIsAwayIsSaidToPass() {
        refused(given().get("/edge/outage").then(), 503, "unavailable").header("Retry-After", equalTo("5"));
    }

    @Test
    void fiveMegabytesAreTooMuchForAReport() throws Exception {
        assertTooLarge(send("/edge/reports", "application/json", BodyPublishers.ofByteArray(FIVE_MEGABYTES)));
    }

    @Test
    void fiveMegabytesAreTooMuchEvenWhenTheirLengthIsNotAnnounced() throws Exception {
        assertTooLarge(send("/edge/reports", "application/json", chunked(spaces())));
    }

    @Test
    void anUploadMayBeLarger() throws Exception {
        var announced = send("/edge/uploads", "application/octet-stream", BodyPublishers.ofByteArray(FIVE_MEGABYTES));
        var chunked = send("/edge/uploads", "application/octet-stream", chunked(FIVE_MEGABYTES));

        assertThat(announced.body()).isEqualTo("5242880");
        assertThat(chunked.body()).isEqualTo("5242880");
    }

    @Test
    void aTraceIsCarriedOn() {
        var trace = given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/edge/trace")
                .asString();

        assertThat(trace).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void theApiDescribesItselfToEveryone() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("paths.'/edge/caller'.get.security[0]", org.hamcrest.Matchers.hasKey("bearer"))
                .body("paths.'/edge/open'.get", not(org.hamcrest.Matchers.hasKey("security")));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void aRefusalThatAServiceDescribesInWordsGetsTheExampleOfItsProblem() {
        var responses = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var conflict = "paths.'/edge/conflict'.get.responses.'409'.";
        var invalid = "paths.'/edge/conflict'.get.responses.'400'.";

        assertThat(responses.getString(conflict + "description")).isEqualTo("Another one has this id.");
        assertThat(responses.<String, Object>getMap(conflict + "content.'application/problem+json'.example"))
                .containsEntry("type", "urn:theriac:problem:conflict")
                .containsEntry("status", 409)
                .containsEntry("detail", "Another one has this id.");
        assertThat(responses.getString(conflict + "content.'application/problem+json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(responses.getString(invalid + "description")).isEqualTo("The id is none.");
        assertThat(responses.getString(invalid + "content.'application/problem+json'.example.violations[0].pointer"))
                .isEqualTo("query:limit");
    }

    @Test
    void aRefusalThatAServiceDescribesWithAFormOfItsOwnStaysSo() {
        var content = given().get("/q/openapi?format=json")
                .then()
                .extract()
                .jsonPath()
                .getMap("paths.'/edge/conflict'.get.responses.'412'.content");

        assertThat(content).containsOnlyKeys("application/json");
    }

    @Test
    void healthAndMetricsAnswerOnTheManagementPortAlone() {
        given().get(management.resolve("/q/health/ready")).then().statusCode(200);
        given().get(management.resolve("/q/metrics")).then().statusCode(200);
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    @Test
    void metricsCountRequestsByHowLongTheyTook() {
        given().auth().oauth2(TestTokens.token("reporter", "demo-hospital")).get("/nowhere");

        given().get(management.resolve("/q/metrics"))
                .then()
                .body(containsString("http_server_requests_seconds_bucket{"))
                .body(containsString("le=\"0.25\""));
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Authorization", "Bearer " + TestTokens.token("reporter", "demo-hospital"))
                .header("Content-Type", type)
                .POST(body)
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static byte[] spaces() {
        var body = FIVE_MEGABYTES.clone();
        java.util.Arrays.fill(body, (byte) ' ');
        return body;
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("urn:theriac:problem:body-too-large", "4194304");
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String name) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("urn:theriac:problem:" + name));
    }
}
