package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import theriac.adverseevent.Api;

/// An assessor at work on cases.
final class Desk {

    private Desk() {}

    /// A serious report of the hospital, with further fields of JSON.
    static String serious(String id, String more) {
        return report(id, "\"seriousness\":[\"hospitalisation\"]" + (more.isEmpty() ? "" : "," + more));
    }

    static String report(String id, String more) {
        return Api.report(body(id, more)).path("caseId");
    }

    static String body(String id, String more) {
        return """
                {"senderReportId":"%s",%s,"drugs":[{"name":"baclofen","role":"suspect"}],\
                "reactions":[{"term":"drowsiness"}]}""".formatted(id, more);
    }

    /// A report of the hospital that learned of it on this day.
    static String learnedOn(String day, String id) {
        var location = Api.as("reporter", Api.SITE)
                .contentType("application/fhir+json")
                .body("""
                        {"resourceType":"AdverseEvent","meta":{"lastUpdated":"%sT08:00:00Z"},
                         "identifier":{"value":"%s"},"actuality":"actual","event":{"text":"drowsiness"},
                         "contained":[{"resourceType":"Patient","id":"p","gender":"female"},
                           {"resourceType":"Medication","id":"m","code":{"text":"baclofen"}}],
                         "subject":{"reference":"#p"},
                         "seriousness":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-seriousness",
                           "code":"SeriousResultsInHospitalization"}]},
                         "suspectEntity":[{"instance":{"reference":"#m"}}]}""".formatted(day, id))
                .post("/fhir/AdverseEvent")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static ValidatableResponse work(String caseId) {
        return Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId + "/work")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse queue(String query) {
        return Api.as("assessor", Api.SITE)
                .get("/casework?limit=500&" + query)
                .then()
                .statusCode(200);
    }

    static int version(String caseId) {
        return work(caseId).extract().path("version");
    }

    /// Acts on what stands.
    static Response act(String method, String caseId, String path, Map<String, ?> body) {
        return act(method, caseId, path, body, version(caseId));
    }

    static Response act(String method, String caseId, String path, Map<String, ?> body, int seen) {
        var request = Api.as("assessor", Api.SITE).header("If-Match", "\"" + seen + "\"");
        if (!body.isEmpty()) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(method, "/cases/" + caseId + "/work" + path);
    }

    static void done(Response response) {
        response.then().statusCode(204);
    }

    /// A report of this revision to the authority, right after the case came.
    static Map<String, Object> submission(String caseId, int revision) {
        var received = Instant.parse(work(caseId).extract().path("receivedAt"));
        return Map.of(
                "caseRevision",
                revision,
                "jurisdiction",
                "CH",
                "recipient",
                "Swissmedic",
                "submittedAt",
                received.plusMillis(1).toString());
    }

    /// A next version of a report.
    static void followUp(String id, int version, String more) {
        Api.report(Desk.body(id, "\"version\":" + version + "," + more)).then().statusCode(200);
    }

    /// A version that takes it back.
    static void nullify(String id, int version) {
        Api.report("{\"senderReportId\":\"%s\",\"version\":%d,\"nullified\":true}".formatted(id, version))
                .then()
                .statusCode(200);
    }

    /// What happened and was said.
    static ValidatableResponse entries(String caseId, String role) {
        return Api.as(role, Api.SITE)
                .get("/cases/" + caseId + "/work/entries")
                .then()
                .statusCode(200);
    }
}
