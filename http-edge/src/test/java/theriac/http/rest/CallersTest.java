package theriac.http.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class CallersTest {

    @Test
    void aCallerIsWhoTheTokenSays() {
        get("/edge/caller", TestTokens.token("reporter", "demo-hospital"))
                .statusCode(200)
                .body("actor", equalTo("someone"))
                .body("site", equalTo("demo-hospital"))
                .body("reporter", equalTo(true))
                .body("thread", startsWith("theriac-"));
    }

    @Test
    void withoutATokenTheAnswerAsksForOne() {
        var answer = given().get("/edge/caller").then();

        refused(answer, 401, "unauthenticated").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        refusedToken(TestTokens.expired());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refusedToken(TestTokens.ofAnotherIssuer());
    }

    @Test
    void aTokenSignedBySomeoneElseIsRefused() {
        refusedToken(TestTokens.signedByAnother());
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refusedToken("not-a-token");
    }

    @Test
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded() {
        refused(get("/edge/open", TestTokens.expired()), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "prescriber", "assessor", "catalog-editor", "auditor"})
    void anyOtherRoleIsForbidden(String role) {
        refused(get("/edge/for/admins", TestTokens.token(role, "demo-hospital")), 403, "forbidden");
    }

    @Test
    void theRightRoleMayPass() {
        get("/edge/for/admins", TestTokens.token("admin", "demo-hospital")).statusCode(200);
    }

    @Test
    void anEndpointThatNamesNobodyIsForNobody() {
        refused(get("/edge/unannotated", TestTokens.token("admin", "*")), 403, "forbidden");
        refused(given().get("/edge/unannotated").then(), 401, "unauthenticated");
    }

    @Test
    void aTokenWithoutASiteIsForbidden() {
        refused(get("/edge/caller", TestTokens.withoutSite("reporter")), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Demo Hospital", "-demo", "**", "demo\nhospital"})
    void aTokenWhoseSiteIsNoneIsForbidden(String site) {
        refused(get("/edge/caller", TestTokens.token("reporter", site)), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "prescriber"})
    void noReporterOrPrescriberActsForAllSites(String role) {
        refused(get("/edge/caller", TestTokens.token(role, "*")), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessor", "auditor", "admin"})
    void thoseWhoOverseeTheSitesActForAll(String role) {
        get("/edge/caller", TestTokens.token(role, "*")).statusCode(200).body("site", equalTo("*"));
    }

    private static void refusedToken(String token) {
        refused(get("/edge/caller", token), 401, "unauthenticated").header("WWW-Authenticate", startsWith("Bearer"));
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String name) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("urn:theriac:problem:" + name));
    }
}
