package theriac.adverseevent.caselist;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class CaseVersionsTest {

    @Test
    void eachVersionSaysWhatWasReportedTheNewestFirst() {
        var caseId = twoVersions("versions-1");

        versions(caseId, "")
                .statusCode(200)
                .body("items.revision", contains(2, 1))
                .body("items.version", contains(2, 1))
                .body("items[0].seriousness", contains("hospitalisation"))
                .body("items[0].drugs.reportedAs", contains("Versionin", "Othervin"))
                .body("items[1].seriousness", empty())
                .body("items[1].reactions.reportedAs", contains("drowsiness"))
                .body("items[1].ageYears", equalTo(61))
                .body("items[1].narrative", nullValue());
    }

    @Test
    void versionsComeAPageAtATime() {
        var caseId = twoVersions("versions-pages");

        var first = versions(caseId, "?limit=1").body("items.revision", contains(2));

        versions(caseId, "?limit=1&cursor=" + first.extract().path("nextCursor"))
                .body("items.revision", contains(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void narrativesAreForAssessorsWhoAskAndIdentifiersForNobody() {
        var caseId = twoVersions("versions-narratives");

        var all = versions(caseId, "?with=narrative")
                .body("items.narrative", contains("Invented: later.", "Invented: at first."));

        assertThat(all.extract().asString()).doesNotContain("versions-patient");
        Api.as("auditor", "*")
                .get("/cases/" + caseId + "/versions?with=narrative")
                .then()
                .statusCode(403);
        versions(caseId, "?with=everything").statusCode(400);
    }

    @Test
    void onlyThoseWhoMaySeeTheCaseSeeItsVersions() {
        var path = "/cases/" + twoVersions("versions-sites") + "/versions";

        Api.as("auditor", Api.SITE).get(path).then().statusCode(200).body("items", hasSize(2));
        Api.as("assessor", Api.OTHER_SITE).get(path).then().statusCode(404);
        Api.as("reporter", Api.SITE).get(path).then().statusCode(403);
        Api.as("assessor", "*").get("/cases/no-case/versions").then().statusCode(404);
    }

    private static String twoVersions(String number) {
        String caseId = Api.report("""
                        {"senderReportId":"%s","narrative":"Invented: at first.","patient":{"sex":"female","ageYears":61,
                         "identifier":{"system":"urn:oid:2.16.528.1.1007.3.1","value":"versions-patient"}},
                         "drugs":[{"name":"Versionin","role":"suspect"}],
                         "reactions":[{"term":"drowsiness"}]}""".formatted(number))
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
        Api.report("""
                        {"senderReportId":"%s","version":2,"narrative":"Invented: later.","seriousness":["hospitalisation"],
                         "drugs":[{"name":"Versionin","role":"suspect"},{"name":"Othervin","role":"concomitant"}],
                         "reactions":[{"term":"seizure"}]}""".formatted(number)).then().statusCode(200);
        return caseId;
    }

    private static ValidatableResponse versions(String caseId, String query) {
        return Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId + "/versions" + query)
                .then();
    }
}
