package theriac.interaction.medicationcourse.rest;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class MedicationEventResourceTest {

    private final Hospital hospital = Hospital.withANewPatient();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"started\"|\"began\"|/type",
                "\"unit\":\"mg\"|\"unit\":\"grain\"|/dosage/dose/unit",
                "\"unit\":\"mg\"|\"unit\":\"mL\"|/dosage/concentration",
                "\"value\":20|\"value\":-20|/dosage/dose/value",
                "\"value\":20|\"value\":0|/dosage/dose/value",
                "\"value\":20|\"value\":\"20\"|/dosage/dose/value",
                "\"value\":20|\"value\":1e300|/dosage/dose/value",
                "\"timesPerDay\":3|\"timesPerDay\":1000|/dosage/timesPerDay",
                "2026-08-22|2126-08-22|/occurredAt",
                "2026-08-22T18:00:00Z|yesterday|/occurredAt",
                "{\"name\":\"baclofen\"}|{}|/medication",
                "{\"name\":\"baclofen\"}|[]|/medication",
                "urn:oid:2.16.528.1.1007.3.1|urn:other|/patient/identifier/system",
                "\"dosage\"|\"switchedTo\":{},\"dosage\"|/switchedTo"
            })
    void whatIsWrongIsNamedByItsField(String good, String bad, String pointer) {
        var event = hospital.event("bad", "started", 90, Hospital.oral(20));

        assertThat(event).contains(good);
        Hospital.post(event.replace(good, bad))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(pointer))
                .body(not(containsString(hospital.patient())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"a\":1,\"a\":2}"})
    void whatIsNoEventAtAllIsRefused(String body) {
        Hospital.post(body).statusCode(400).body("type", equalTo("urn:theriac:problem:invalid-request"));
    }

    @Test
    void anEventOnTheTopicThatCannotBeReadBecomesADeadLetterAndTheNextOneIsTaken() throws SQLException {
        Hospital.write(hospital.event("bad", "began", 90, Hospital.oral(20)));
        Hospital.write(hospital.event("good", "started", 90, Hospital.oral(20)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> hospital.medications().statusCode(200));
        assertThat(count(
                        "select count(*) from dead_letter where topic = ? and field = '/type'",
                        Topics.MEDICATION_EVENT_OF + Hospital.SITE))
                .isPositive();
    }

    @Test
    void aBodyOfFiveMegabytesIsTooLarge() {
        Hospital.post("{\"senderEventId\":\"" + "x".repeat(5_000_000) + "\"}").statusCode(413);
    }

    @Test
    void theSameNumberWithOtherContentIsAConflictAndChangesNothing() {
        Hospital.post(hospital.event("one", "started", 90, Hospital.oral(20))).statusCode(201);
        Hospital.post(hospital.event("one", "started", 90, Hospital.oral(20))).statusCode(200);

        Hospital.post(hospital.event("one", "started", 90, Hospital.oral(10))).statusCode(409);
    }

    @Test
    void aBadLineCostsThatLineAlone() {
        var lines = hospital.event("1", "started", 90, Hospital.oral(20)) + "\nnot json\n\n"
                + hospital.event("1", "started", 90, Hospital.oral(20)) + "\n";

        var results = Hospital.as("reporter", Hospital.SITE)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/medication-events")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(results).hasSize(3);
        assertThat(results.get(0)).contains("\"line\":1,\"status\":201");
        assertThat(results.get(1)).contains("\"line\":2,\"status\":400");
        assertThat(results.get(2)).contains("\"line\":4,\"status\":200");
    }

    @Test
    void onlyReportersOfASiteSend() {
        var event = hospital.event("1", "started", 90, Hospital.oral(20));

        given().contentType(ContentType.JSON)
                .body(event)
                .post("/medication-events")
                .then()
                .statusCode(401);
        Hospital.as("prescriber", Hospital.SITE)
                .contentType(ContentType.JSON)
                .body(event)
                .post("/medication-events")
                .then()
                .statusCode(403);
    }

    @Test
    void patientsAreSeenByTheirOwnSiteAndByThoseWhoOverseeAll() {
        Hospital.post(hospital.event("1", "started", 90, Hospital.oral(20))).statusCode(201);
        var path = "/patients/" + hospital.reference() + "/medications";

        given().get(path).then().statusCode(401);
        Hospital.as("catalog-editor", Hospital.SITE).get(path).then().statusCode(403);
        Hospital.as("prescriber", Hospital.OTHER_SITE).get(path).then().statusCode(404);
        Hospital.as("prescriber", Hospital.SITE).get(path).then().statusCode(200);
        Hospital.as("auditor", "*").get(path).then().statusCode(200);
        Hospital.as("prescriber", Hospital.SITE)
                .get("/patients/nobody/medications")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("path:patientReference"));
    }

    @Test
    void readingIsAuditedAndTheIdentifierIsNowhereInTheClear() throws SQLException {
        Hospital.post(hospital.event("1", "started", 90, Hospital.oral(20))).statusCode(201);
        hospital.medications().statusCode(200);

        assertThat(count("""
                        select count(*) from audit_entry
                        join medicated_patient on medicated_patient.subject = audit_entry.subject
                        where action = 'read-medications' and patient_reference = ?""", hospital.reference())).isEqualTo(1);
        assertThat(count("select count(*) from medication_event where document like ?", "%" + hospital.patient() + "%"))
                .isZero();
        assertThat(count(
                        "select count(*) from medication_event where encode(identifier, 'escape') like ?",
                        "%" + hospital.patient() + "%"))
                .isZero();
    }

    @Test
    void anErasedPatientIsGoneAndWhatIsSentAgainDoesNotComeBack() throws SQLException {
        var event = hospital.event("1", "started", 90, Hospital.oral(20));
        Hospital.post(event).statusCode(201);
        var path = "/patients/" + hospital.reference();

        given().delete(path).then().statusCode(401);
        Hospital.as("prescriber", Hospital.SITE).delete(path).then().statusCode(403);
        Hospital.as("admin", Hospital.OTHER_SITE).delete(path).then().statusCode(404);
        Hospital.as("admin", Hospital.SITE).delete(path).then().statusCode(204);

        hospital.medications().statusCode(404);
        Hospital.as("admin", Hospital.SITE).delete(path).then().statusCode(404);
        Hospital.post(event).statusCode(200).body("outcome", equalTo("already-known"));
        hospital.medications().statusCode(404);
        assertThat(count("select count(*) from medication_event where patient_reference = ?", hospital.reference()))
                .isZero();
        assertThat(count("select count(*) from audit_entry where subject like ?", "%" + hospital.reference() + "%"))
                .isZero();
    }

    @Test
    void aPatientWhoWasErasedMayComeAgain() {
        Hospital.post(hospital.event("1", "started", 90, Hospital.oral(20))).statusCode(201);
        Hospital.as("admin", "*")
                .delete("/patients/" + hospital.reference())
                .then()
                .statusCode(204);

        Hospital.post(hospital.event("2", "started", 10, Hospital.oral(5))).statusCode(201);

        hospital.medications().statusCode(200);
    }

    private static int count(String sql, String parameter) throws SQLException {
        var database = PlatformTestResource.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
