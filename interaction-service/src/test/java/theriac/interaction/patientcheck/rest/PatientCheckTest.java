package theriac.interaction.patientcheck.rest;

import java.sql.SQLException;
import java.time.Duration;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.interaction.PublishedDrugs;
import theriac.interaction.medicationcourse.rest.Hospital;
import theriac.interaction.medicationcourse.rest.StoppingDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/// A check for a patient whose medication the hospital tells of.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class PatientCheckTest {

    private static final String ANOTHER_SEDATIVE = """
            {"medications":[{"name":"zolpidem"}],"alcoholUse":"none"}""";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        PublishedDrugs.usual();
        PublishedDrugs.publish(StoppingDrugs.baclofen());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Hospital.as("prescriber", Hospital.SITE)
                                .contentType(ContentType.JSON)
                                .body("{\"medications\":[{\"name\":\"zolpidem\"},{\"name\":\"baclofen\"}]}")
                                .post("/interaction-checks")
                                .jsonPath()
                                .getList("understood")
                                .size()
                        == 2);
    }

    @Test
    void whatThePatientTakesAndTheListDoesNotNameIsCheckedWithIt() {
        var hospital = takingBaclofen();

        check(hospital, ANOTHER_SEDATIVE)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("added.name", contains("baclofen"))
                .body("added[0].pointer", equalTo("/medications/1"))
                .body("added[0].route", equalTo("oral"))
                .body("check.understood.drugId", hasItem("baclofen"))
                .body("check.alerts[0].drugs.pointers.flatten()", hasItem("/medications/1"));
    }

    @Test
    void aboutADrugThatTheListNamesTheListIsBelieved() {
        var hospital = takingBaclofen();

        check(hospital, """
                        {"medications":[{"name":"baclofen","stop":"2026-11-01"}],"alcoholUse":"none"}""").statusCode(200).body("added", empty()).body("check.alerts", empty());
    }

    @Test
    void tabletsOnTheListDoNotHideThePump() {
        var hospital = Hospital.withANewPatient();
        Hospital.post(hospital.event("pump", "started", 90, """
                ,"dosage":{"dose":{"value":300,"unit":"microgram"},"timesPerDay":1,"route":"intrathecal"}"""));

        check(hospital, """
                        {"medications":[{"name":"baclofen","route":"oral"}],"alcoholUse":"none"}""").statusCode(200).body("added.route", contains("intrathecal"));
    }

    @Test
    void whatWasStoppedIsNotTakenAndWhatIsHeldIs() {
        var stopped = takingBaclofen();
        Hospital.post(stopped.event("stop", "stopped", 10, ""));
        check(stopped, ANOTHER_SEDATIVE).body("added", empty());

        var held = takingBaclofen();
        Hospital.post(held.event("hold", "held", 10, ""));
        check(held, ANOTHER_SEDATIVE).body("added.held", contains(true));
    }

    @Test
    void whatTheCatalogDoesNotKnowIsNamedAsNotChecked() {
        var hospital = Hospital.withANewPatient();
        Hospital.post(hospital.event("odd", "started", 90, ",\"medication\":{\"name\":\"ward mixture 7\"}"));

        check(hospital, ANOTHER_SEDATIVE)
                .body("added[0].name", equalTo("ward mixture 7"))
                .body("added[0].drugId", nullValue())
                .body(
                        "check.notChecked.findAll { it.reason == 'unknown-drug' }.pointers.flatten()",
                        contains("/medications/1"));
    }

    @Test
    void aPatientOfAnotherHospitalIsNotFoundAndOneOfWhomNothingIsKeptNeither() {
        var hospital = takingBaclofen();

        checkAs(hospital, "prescriber", Hospital.OTHER_SITE).statusCode(404);
        check(Hospital.withANewPatient(), ANOTHER_SEDATIVE).statusCode(404);
    }

    @Test
    void onlyPrescribersCheck() {
        checkAs(takingBaclofen(), "reporter", Hospital.SITE).statusCode(403);
    }

    @Test
    void aListThatIsWrongIsRefusedNamingTheField() {
        check(takingBaclofen(), "{\"medications\":[]}")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/medications"));
    }

    @Test
    void aCheckThatCanNotBeAuditedGivesNoAnswer() throws SQLException {
        var hospital = takingBaclofen();
        execute("alter table audit_entry add constraint no_checks check (action <> 'check-interactions') not valid");
        try {
            check(hospital, ANOTHER_SEDATIVE)
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .body("$", not(hasItem("check")));
        } finally {
            execute("alter table audit_entry drop constraint no_checks");
        }
        check(hospital, ANOTHER_SEDATIVE).statusCode(200);
        assertThat(checksAudited()).isPositive();
    }

    private static Hospital takingBaclofen() {
        var hospital = Hospital.withANewPatient();
        Hospital.post(hospital.event("start", "started", 90, Hospital.oral(20)));
        return hospital;
    }

    private static ValidatableResponse check(Hospital hospital, String list) {
        return Hospital.as("prescriber", Hospital.SITE)
                .contentType(ContentType.JSON)
                .body(list)
                .post("/patients/{reference}/interaction-checks", hospital.reference())
                .then();
    }

    private static ValidatableResponse checkAs(Hospital hospital, String role, String site) {
        return Hospital.as(role, site)
                .contentType(ContentType.JSON)
                .body(ANOTHER_SEDATIVE)
                .post("/patients/{reference}/interaction-checks", hospital.reference())
                .then();
    }

    private long checksAudited() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from audit_entry where action = 'check-interactions'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
