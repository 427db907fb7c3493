package theriac.interaction.medicationcourse.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import theriac.contracts.Topics;
import theriac.contracts.hospital.MedicationEventV1;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;

/// A hospital that tells about one patient.
///
/// @param patient the patient's number there
public record Hospital(String patient) {

    public static final String SITE = "demo-hospital";
    public static final String OTHER_SITE = "other-hospital";
    public static final String SYSTEM = "urn:oid:2.16.528.1.1007.3.1";

    /// The moment of the stop in most scenarios; ninety days before is the start.
    public static final Instant STOP = Instant.parse("2026-11-20T18:00:00Z");

    public static Hospital withANewPatient() {
        return new Hospital("patient-" + UUID.randomUUID());
    }

    public static RequestSpecification as(String role, String site) {
        return given().auth().oauth2(PlatformTestResource.token(role, site));
    }

    /// An event with these further fields as JSON, beginning with a comma.
    public String event(String id, String type, long daysBeforeStop, String more) {
        return """
                {"senderEventId":"%s-%s","type":"%s","occurredAt":"%s","patient":{"identifier":{"system":"%s","value":"%s"}}%s}""".formatted(
                        id,
                        patient.replace("patient", "event"),
                        type,
                        STOP.minusSeconds(daysBeforeStop * 86_400),
                        SYSTEM,
                        patient,
                        more.startsWith(",\"medication\"") ? more : ",\"medication\":{\"name\":\"baclofen\"}" + more);
    }

    public static String oral(long milligramsThreeTimes) {
        return """
                ,"dosage":{"dose":{"value":%d,"unit":"mg"},"timesPerDay":3,"route":"oral"}""".formatted(milligramsThreeTimes);
    }

    public static ValidatableResponse post(String event) {
        return as("reporter", SITE)
                .contentType(ContentType.JSON)
                .body(event)
                .post("/medication-events")
                .then();
    }

    public ValidatableResponse medications() {
        return as("prescriber", SITE)
                .get("/patients/{reference}/medications", reference())
                .then();
    }

    public String reference() {
        return as("reporter", SITE)
                .contentType(ContentType.JSON)
                .body(Map.of("system", SYSTEM, "value", patient))
                .post("/patient-references")
                .then()
                .statusCode(200)
                .extract()
                .path("patientReference");
    }

    /// Writes an event to the hospital's topic.
    public static void write(String event) {
        var sent = new ProducerRecord<>(Topics.MEDICATION_EVENT_OF + SITE, "patient", event);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "test",
                        "ce_type",
                        MedicationEventV1.TYPE)
                .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", PlatformTestResource.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(sent).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
