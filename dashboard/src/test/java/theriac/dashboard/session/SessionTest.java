package theriac.dashboard.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import theriac.dashboard.Sessions;
import theriac.dashboard.TestKeys;
import theriac.dashboard.TestService;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestService.class)
class SessionTest {

    private final MovableClock clock;

    SessionTest(MovableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void today() {
        clock.goTo(Duration.ZERO);
    }

    @Test
    void whoeverOpensThePageIsToldHowToSignInHere() {
        given().get("/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", nullValue())
                .body("roles", empty())
                .body("signIn", is("local"))
                .body("localRoles", hasItems("prescriber", "auditor"))
                .body("timeZone", is("Europe/Amsterdam"));
    }

    @Test
    void whoSignsInLocallyIsWhoTheySayInTheRoleTheyChose() {
        var cookie = Sessions.cookie("Anna de Vries", "prescriber");

        given().cookie("theriac-session", cookie)
                .get("/session")
                .then()
                .body("name", is("Anna de Vries"))
                .body("roles", contains("prescriber"))
                .body("site", is("demo-hospital"));
    }

    @Test
    void theCookieIsForThisSiteAndNoScript() {
        given().header("X-Theriac-Page", "1")
                .contentType(ContentType.JSON)
                .body("""
                        {"name":"Anna","role":"admin"}""")
                .post("/session")
                .then()
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Set-Cookie", containsString("Max-Age=28800"));
    }

    @Test
    void theCookieShowsNeitherTheTokenNorTheName() {
        var cookie = Sessions.cookie("Wilhelmina", "admin");

        assertThat(cookie).doesNotStartWith("eyJ").doesNotContain("Wilhelmina", ".");
    }

    @Test
    void anAlteredCookieIsNoSession() {
        var cookie = Sessions.cookie("Anna", "admin");
        var altered = cookie.substring(0, 40) + (cookie.charAt(40) == 'A' ? 'B' : 'A') + cookie.substring(41);

        given().cookie("theriac-session", altered).get("/session").then().body("name", nullValue());
        given().cookie("theriac-session", "x")
                .get("/session")
                .then()
                .statusCode(200)
                .body("name", nullValue());
    }

    @Test
    void aSessionEndsAfterItsTime() {
        var cookie = Sessions.cookie("Anna", "admin");
        clock.goTo(Duration.ofHours(8).plusMinutes(2));

        given().cookie("theriac-session", cookie).get("/session").then().body("name", nullValue());
        given().cookie("theriac-session", cookie).get("/readiness").then().statusCode(401);
    }

    @Test
    void signingOutTakesTheCookieAway() {
        given().header("X-Theriac-Page", "1")
                .cookie("theriac-session", Sessions.cookie("Anna", "admin"))
                .delete("/session")
                .then()
                .statusCode(204)
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    @Test
    void aNameAndARoleThatExistsAreNeeded() {
        given().header("X-Theriac-Page", "1")
                .contentType(ContentType.JSON)
                .body("""
                        {"name":" ","role":"superuser"}""")
                .post("/session")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItems("/name", "/role"));
    }

    @Test
    void theTokenIsSignedForTheServicesAndNamesTheSite() throws InvalidJwtException {
        var call = given().cookie("theriac-session", Sessions.cookie("Anna", "assessor"))
                .get("/api/catalog/drugs/echo")
                .jsonPath();

        var claims = new JwtConsumerBuilder()
                .setVerificationKey(TestKeys.PAIR.getPublic())
                .setExpectedIssuer("https://theriac.local")
                .build()
                .processToClaims(call.getString("authorization").substring("Bearer ".length()));

        assertThat(claims.getClaimValue("sub")).isEqualTo("Anna");
        assertThat(claims.getClaimValue("site")).isEqualTo("*");
        assertThat(claims.getClaimValue("groups").toString()).isEqualTo("[assessor]");
    }

    @Test
    void readinessIsForThoseWhoAreSignedInAndNamesTheServiceThatIsAway() {
        given().get("/readiness").then().statusCode(401);
        given().cookie("theriac-session", Sessions.cookie("Anna", "admin"))
                .get("/readiness")
                .then()
                .statusCode(200)
                .body("find { it.service == 'interaction' }.state", is("away"))
                .body("find { it.service == 'catalog' }.state", is("not-ready"));
    }

    /// The time of these tests.
    @ApplicationScoped
    static class MovableClock extends Clock {

        private Duration ahead = Duration.ZERO;

        void goTo(Duration fromNow) {
            ahead = fromNow;
        }

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
