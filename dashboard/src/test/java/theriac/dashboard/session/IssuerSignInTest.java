package theriac.dashboard.session;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import theriac.dashboard.TestService;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// Sign-in as in production: at an issuer, by the code flow.
@QuarkusTest
@TestProfile(IssuerSignInTest.WithIssuer.class)
class IssuerSignInTest {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient person = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @Test
    void aPersonIsLedToTheIssuerAndBackToThePageThatTheyWanted() throws IOException, InterruptedException {
        var page = get("/sign-in?to=/cases?reaction=seizure");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/cases");
        assertThat(page.body()).contains("<theriac-app>");
        var session = JsonPath.from(get("/session").body());
        assertThat(session.getString("name")).isEqualTo("Anna de Vries");
        assertThat(session.getList("roles")).containsExactly("assessor");
        assertThat(session.getString("site")).isEqualTo("*");
        assertThat(session.getString("signIn")).isEqualTo("issuer");
    }

    @Test
    void theirCallsCarryTheAccessTokenAndNoScriptSeesIt() throws IOException, InterruptedException {
        get("/sign-in");

        var call = JsonPath.from(get("/api/catalog/drugs/echo").body());

        assertThat(call.getString("authorization")).startsWith("Bearer eyJ");
        assertThat(call.getString("cookie")).isEqualTo("null");
        assertThat(cookies.getCookieStore().getCookies())
                .isNotEmpty()
                .allMatch(cookie -> cookie.isHttpOnly())
                .noneMatch(cookie -> cookie.getValue().contains("eyJ0eXAi"));
    }

    @Test
    void signingOutEndsTheSession() throws IOException, InterruptedException {
        get("/sign-in");

        var out = person.send(
                request("/session").header("X-Theriac-Page", "1").DELETE().build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(JsonPath.from(get("/session").body()).getString("name")).isNull();
    }

    @Test
    void aCallWithoutASessionIsToldSoAndNotLedAway() {
        given().redirects().follow(false).get("/api/catalog/drugs/echo").then().statusCode(401);
    }

    @Test
    void thereIsNoLocalSignIn() {
        given().header("X-Theriac-Page", "1")
                .contentType("application/json")
                .body("""
                        {"name":"Anna","role":"admin"}""")
                .post("/session")
                .then()
                .statusCode(404);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return person.send(request(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address));
    }

    /// An issuer, and no local sign-in.
    public static final class WithIssuer implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestService.class), new TestResourceEntry(TestIssuer.class));
        }
    }
}
