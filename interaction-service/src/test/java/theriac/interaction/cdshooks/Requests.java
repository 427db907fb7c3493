package theriac.interaction.cdshooks;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import theriac.interaction.PublishedDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

/// Requests of a prescribing system, and how they are sent.
final class Requests {

    static final String NOTHING_ELSE =
            "\"medicationStatements\":null,\"medicationDispenses\":null,\"conditions\":null,\"observations\":null";

    private Requests() {}

    static void awaitDrugs() {
        PublishedDrugs.usual();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().auth()
                        .oauth2(PlatformTestResource.token("prescriber", "demo-hospital"))
                        .contentType(ContentType.JSON)
                        .body("{\"medications\": [{\"name\": \"paracetamol\"}], \"alcoholUse\": \"none\"}")
                        .post("/interaction-checks")
                        .then()
                        .statusCode(200)
                        .body("notChecked", empty()));
    }

    static ValidatableResponse call(String service, String body) {
        return call(service, body, PlatformTestResource.token("prescriber", "demo-hospital"));
    }

    static ValidatableResponse call(String service, String body, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/cds-services/" + service)
                .then();
    }

    static String aPatient() {
        return "p-" + UUID.randomUUID();
    }

    /// A request whose context has these fields further to the patient.
    static String request(String hook, String patient, String context, String rest) {
        return """
                {"hook":"%s","hookInstance":"%s","context":{"userId":"Practitioner/7","patientId":"%s"%s}%s}""".formatted(hook, UUID.randomUUID(), patient, context, rest);
    }

    static String orderSign(String patient, String prefetch, String... orders) {
        return request("order-sign", patient, ",\"draftOrders\":" + bundle(orders), ",\"prefetch\":{" + prefetch + "}");
    }

    static String prefetch(String patient, String... taken) {
        return "\"patient\":{\"resourceType\":\"Patient\",\"id\":\"" + patient
                + "\",\"birthDate\":\"1948-03-01\",\"gender\":\"female\"},\"medicationRequests\":" + bundle(taken) + ","
                + NOTHING_ELSE;
    }

    static String bundle(String... resources) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
                + Arrays.stream(resources)
                        .map(resource -> "{\"resource\":" + resource + "}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    static String order(String id, String patient, String drug, String more) {
        return medicationRequest(id, "draft", patient, drug, more);
    }

    static String taken(String id, String patient, String drug, String more) {
        return medicationRequest(id, "active", patient, drug, more);
    }

    static String medicationRequest(String id, String status, String patient, String drug, String more) {
        return """
                {"resourceType":"MedicationRequest","id":"%s","status":"%s","intent":"order",
                 "subject":{"reference":"Patient/%s"},"medicationCodeableConcept":{"text":"%s"}%s}""".formatted(id, status, patient, drug, more);
    }
}
