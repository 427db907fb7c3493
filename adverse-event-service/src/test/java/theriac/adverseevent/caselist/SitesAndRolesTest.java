package theriac.adverseevent.caselist;

import java.util.List;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.Api;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SitesAndRolesTest {

    private static final List<String> ROLES =
            List.of("reporter", "prescriber", "assessor", "catalog-editor", "auditor", "admin");

    @ParameterizedTest
    @CsvSource({
        "POST, /case-reports, reporter",
        "GET, /case-reports/nothing, reporter",
        "GET, /cases, assessor auditor",
        "GET, /cases/nothing, assessor auditor",
        "GET, /cases/counts, assessor auditor",
        "GET, /cases/nothing/versions, assessor auditor",
        "GET, /cases/nothing/pdf, assessor",
        "GET, /signals, assessor auditor catalog-editor",
        "GET, /signals/nodrug/noreaction, assessor auditor catalog-editor",
        "GET, /signals/nodrug/noreaction/cases, assessor auditor",
        "GET, /signals/pairs, assessor auditor",
        "GET, /signals/compare, assessor auditor",
        "GET, /signals/export, assessor auditor catalog-editor",
        "GET, /cases/nothing/work, assessor auditor",
        "GET, /cases/nothing/work/entries, assessor auditor",
        "GET, /casework, assessor auditor",
        "GET, /casework/counts, assessor auditor",
        "POST, /imports?format=faers-ascii, admin",
        "GET, /imports, admin",
        "GET, /imports/nothing, admin",
        "POST, /imports/nothing/stop, admin",
        "GET, /imports/nothing/lines, admin",
        "GET, /imports/nothing/refusals, admin"
    })
    void anEndpointIsForItsRolesAlone(Method method, String path, String allowed) {
        var body = path.startsWith("/imports") ? "application/zip" : "application/json";

        given().contentType(body).request(method, path).then().statusCode(401);
        given().auth()
                .oauth2("no token")
                .contentType(body)
                .request(method, path)
                .then()
                .statusCode(401);
        for (var role : ROLES) {
            int status = Api.as(role, Api.SITE)
                    .contentType(body)
                    .request(method, path)
                    .statusCode();
            if (List.of(allowed.split(" ")).contains(role)) {
                assertThat(status).as(role).isIn(200, 202, 400, 404);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }

    @Test
    void anotherSitesCaseIsNotThere() {
        String caseId = Api.report(Api.smallest("site-1")).path("caseId");

        Api.as("assessor", Api.SITE).get("/cases/" + caseId).then().statusCode(200);
        Api.as("auditor", "*").get("/cases/" + caseId).then().statusCode(200);
        Api.as("assessor", Api.OTHER_SITE).get("/cases/" + caseId).then().statusCode(404);
        assertThat(idsSeenBy(Api.SITE)).contains(caseId);
        assertThat(idsSeenBy("*")).contains(caseId);
        assertThat(idsSeenBy(Api.OTHER_SITE)).doesNotContain(caseId);
    }

    @Test
    void aReportComesFromOneSite() {
        var both = PlatformTestResource.tokens().token(Set.of("reporter", "admin"), "*", "someone");

        given().auth()
                .oauth2(both)
                .contentType(ContentType.JSON)
                .body(Api.smallest("all-sites-1"))
                .post("/case-reports")
                .then()
                .statusCode(403);
    }

    private static List<String> idsSeenBy(String site) {
        return Api.as("assessor", site).get("/cases?limit=500").path("items.caseId");
    }
}
