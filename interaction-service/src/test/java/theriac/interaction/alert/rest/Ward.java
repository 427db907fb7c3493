package theriac.interaction.alert.rest;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import theriac.interaction.PublishedDrugs;
import theriac.interaction.medicationcourse.rest.Hospital;
import theriac.interaction.medicationcourse.rest.StoppingDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/// A patient who takes one drug, and the prescriber who sees the patient's alerts.
///
/// @param drug a drug that only one test names
record Ward(Hospital hospital, String drug) {

    /// A new patient, when the catalog has said how the drug is stopped.
    static Ward with(String drug) {
        return with(drug, 1, 1);
    }

    static Ward with(String drug, long revision, int version) {
        PublishedDrugs.publish(StoppingDrugs.named(drug, revision, version, 7));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var probe = new Ward(Hospital.withANewPatient(), drug);
            probe.tells("probe", "stopped", 0, "");
            probe.alerts().body("items.size()", equalTo(1)).body("items[0].ruleVersion", equalTo(version));
        });
        return new Ward(Hospital.withANewPatient(), drug);
    }

    String event(String id, String type, long daysBeforeStop, String more) {
        return hospital.event(id, type, daysBeforeStop, ",\"medication\":{\"name\":\"" + drug + "\"}" + more);
    }

    void tells(String id, String type, long daysBeforeStop, String more) {
        Hospital.post(event(id, type, daysBeforeStop, more)).statusCode(201);
    }

    /// 60 mg a day for ninety days, then nothing.
    void stopsAtOnce() {
        tells("start", "started", 90, Hospital.oral(20));
        tells("stop", "stopped", 0, ",\"reason\":\"patient-decision\"");
    }

    ValidatableResponse alerts() {
        return Hospital.as("prescriber", Hospital.SITE)
                .queryParam("patientReference", hospital.reference())
                .get("/alerts")
                .then()
                .statusCode(200);
    }

    String onlyAlert() {
        return alerts().body("items.size()", equalTo(1)).extract().path("items[0].alertId");
    }

    static ValidatableResponse alert(String alertId) {
        return Hospital.as("prescriber", Hospital.SITE)
                .get("/alerts/{alertId}", alertId)
                .then();
    }

    static ValidatableResponse override(String alertId, String tag, String body) {
        return Hospital.as("prescriber", Hospital.SITE)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .post("/alerts/{alertId}/override", alertId)
                .then();
    }

    static int count(String sql, String parameter) {
        var database = PlatformTestResource.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /// What `/alerts/effectiveness` says of a rule.
    static int tally(String rule, String field) {
        List<Integer> found = Hospital.as("assessor", "*")
                .get("/alerts/effectiveness")
                .then()
                .statusCode(200)
                .extract()
                .path("rules.findAll { it.ruleId == '" + rule + "' }." + field);
        return found.stream().mapToInt(Integer::intValue).sum();
    }
}
