package theriac.audit.rest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@TestProfile(AuditResourceTest.Sealing.class)
class AuditResourceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    public static final class Sealing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("theriac.audit.seal-every", "1s");
        }
    }

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(management = true)
    URI management;

    private final AuditTrail trail;

    @Inject
    AuditResourceTest(AuditTrail trail) {
        this.trail = trail;
    }

    @Test
    void anAuditorOfASiteReadsWhatItsOwnPeopleDid() {
        recorded("case/1");

        get("auditor", "demo-hospital", "?subject=case/1")
                .statusCode(200)
                .body("items.action", contains("receive-report", "read-case"))
                .body("items[0].at", equalTo("2026-11-21T12:00:00Z"))
                .body("items[0].actor", equalTo("anna"));
        get("auditor", "other-hospital", "?subject=case/1").body("items.actor", contains("oscar"));
    }

    @Test
    void anAuditorOfAllSitesReadsEverythingPageByPage() {
        recorded("case/2");

        var first = get("auditor", "*", "?subject=case/2&limit=2")
                .body("items.actor", contains("anna", "oscar"))
                .body("nextCursor", notNullValue());
        var cursor = first.extract().<String>path("nextCursor");

        get("auditor", "*", "?subject=case/2&limit=2&cursor=" + cursor)
                .body("items.action", contains("read-case"))
                .body("nextCursor", nullValue());
    }

    @Test
    void aSubjectThatNobodyTouchedHasNoEntries() {
        get("auditor", "*", "?subject=case/none").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void withoutASubjectTheAnswerNamesIt() {
        get("auditor", "*", "").statusCode(400).body("violations[0].pointer", equalTo("query:subject"));
    }

    @ParameterizedTest
    @CsvSource({"reporter, demo-hospital", "prescriber, demo-hospital", "assessor, *", "catalog-editor, demo-hospital"})
    void nobodyElseReadsTheTrail(String role, String site) {
        get(role, site, "?subject=case/1").statusCode(403);
        verification(role, site).statusCode(403);
    }

    @Test
    void withoutATokenNobodyReadsTheTrail() {
        given().get("/audit-entries?subject=case/1").then().statusCode(401);
        given().get("/audit-verification").then().statusCode(401);
    }

    @Test
    void whatWasRecordedIsSoonSealedAndVerified() {
        recorded("case/3");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> verification("auditor", "*")
                        .statusCode(200)
                        .body("intact", equalTo(true))
                        .body("unsealed", equalTo(0)));
    }

    @Test
    void anAuditorOfOneSiteDoesNotVerifyTheChainOfAll() {
        verification("auditor", "demo-hospital").statusCode(403);
    }

    @Test
    void theEdgeIsTheSameInAServiceThatOnlyDependsOnIt() {
        get("auditor", "", "?subject=case/1")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:theriac:problem:forbidden"));
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"));
        given().get("/q/health").then().statusCode(404);
        given().get(management.resolve("/q/health/ready")).then().statusCode(200);
    }

    private void recorded(String subject) {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.recordAll(List.of(
                        new AuditEntry(NOON, "anna", "demo-hospital", "receive-report", subject),
                        new AuditEntry(NOON, "oscar", "other-hospital", "read-case", subject),
                        new AuditEntry(NOON, "anna", "demo-hospital", "read-case", subject))));
    }

    private static ValidatableResponse get(String role, String site, String query) {
        return given().auth()
                .oauth2(PlatformTestResource.token(role, site))
                .get("/audit-entries" + query)
                .then();
    }

    private static ValidatableResponse verification(String role, String site) {
        return given().auth()
                .oauth2(PlatformTestResource.token(role, site))
                .get("/audit-verification")
                .then();
    }
}
