package theriac.interaction.medicationcourse.rest;

import java.time.Duration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.interaction.PublishedDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/// What a hospital tells about stopping baclofen, and what a prescriber is shown. Sources, as the catalog ships them:
/// UK CSM advice (a taper over at least one to two weeks); US label of baclofen tablets, warnings on abrupt withdrawal
/// and how supplied; US label of baclofen injection, boxed warning (loss of delivery is an emergency).
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class BaclofenStoppingScenariosTest {

    private static final String ALARM = "medications[0].abruptDiscontinuations";

    private final Hospital hospital = Hospital.withANewPatient();

    @BeforeEach
    void theCatalogSaysHowBaclofenIsStopped() {
        PublishedDrugs.publish(StoppingDrugs.baclofen());
        var probe = Hospital.withANewPatient();
        Hospital.post(probe.event("probe", "stopped", 0, "")).statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> probe.medications().statusCode(200).body(ALARM + ".size()", equalTo(1)));
    }

    private void tells(String id, String type, long daysBefore, String more) {
        Hospital.post(hospital.event(id, type, daysBefore, more)).statusCode(201);
    }

    @Test
    void sixtyMilligramsADayStoppedAtOnceAfterNinetyDays() {
        tells("start", "started", 90, Hospital.oral(20));
        tells("stop", "stopped", 0, ",\"reason\":\"patient-decision\"");

        hospital.medications()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("medications[0].periods.standing", contains("taken", "ended"))
                .body("medications[0].periods.daily", contains("60 mg", "0 mg"))
                .body(ALARM + "[0].rule", equalTo("baclofen/oral"))
                .body(ALARM + "[0].reactions", contains("hallucinations", "seizure"))
                .body(ALARM + "[0].onsetFrom", equalTo("2026-11-20T18:00:00Z"))
                .body(ALARM + "[0].onsetUntil", equalTo("2026-11-28T18:00:00Z"))
                .body(ALARM + "[0].draftTaperPlan.label", containsString("Draft for a prescriber"))
                .body(ALARM + "[0].draftTaperPlan.steps[0].daily", equalTo("55 mg"))
                .body(ALARM + "[0].draftTaperPlan.steps[-1].daily", equalTo("0 mg"))
                .body(ALARM + "[0].urgentReview", nullValue());
    }

    @Test
    void aStopForEncephalopathyHasNoTaperPlan() {
        tells("start", "started", 90, Hospital.oral(20));
        tells("stop", "stopped", 0, ",\"reason\":\"encephalopathy\"");

        hospital.medications()
                .body(ALARM + "[0].urgentReview.reason", equalTo("encephalopathy"))
                .body(ALARM + "[0].urgentReview.advice", equalTo("Have the patient seen now."))
                .body(ALARM + "[0].draftTaperPlan", nullValue());
    }

    @Test
    void anIntrathecalPumpThatFails() {
        tells(
                "start",
                "started",
                90,
                ",\"dosage\":{\"dose\":{\"value\":300,\"unit\":\"microgram\"},\"route\":\"intrathecal\"}");
        tells("failure", "omitted", 0, ",\"reason\":\"delivery-failure\"");

        hospital.medications()
                .body("medications[0].periods[0].daily", equalTo("300 microgram"))
                .body(ALARM + "[0].route", equalTo("intrathecal"))
                .body(ALARM + "[0].urgentReview.advice", equalTo("Get the delivery going again."))
                .body(ALARM + "[0].draftTaperPlan", nullValue());
    }

    @Test
    void theTaperedStopAndTheHoldStaySilent() {
        tells("start", "started", 90, Hospital.oral(20));
        tells("hold", "held", 60, ",\"reason\":\"procedure\"");
        tells("resume", "resumed", 59, "");
        tells("step-1", "changed", 15, Hospital.oral(15));
        tells("step-2", "changed", 10, Hospital.oral(10));
        tells("step-3", "changed", 5, Hospital.oral(5));
        tells("stop", "stopped", 0, ",\"reason\":\"tapered\"");

        hospital.medications().statusCode(200).body(ALARM, empty());
    }

    @Test
    void eventsThatComeLateShowTheTaperAndTakeTheAlarmBack() {
        tells("stop", "stopped", 0, "");
        tells("start", "started", 90, Hospital.oral(20));
        hospital.medications().body(ALARM + ".size()", equalTo(1));

        tells("step-2", "changed", 4, Hospital.oral(5));
        tells("step-1", "changed", 8, Hospital.oral(10));

        hospital.medications().body(ALARM, empty());
    }

    @Test
    void aDoseInMillilitresCountsByItsConcentration() {
        tells(
                "start",
                "started",
                90,
                ",\"dosage\":{\"dose\":{\"value\":4,\"unit\":\"mL\"},\"concentration\":{\"value\":5,\"unit\":\"mg\"},"
                        + "\"timesPerDay\":3,\"route\":\"oral\"}");
        tells(
                "switch",
                "switched",
                10,
                ",\"switchedTo\":{\"medication\":{\"name\":\"baclofen\"},\"dosage\":{\"dose\":{\"value\":20,"
                        + "\"unit\":\"mg\"},\"timesPerDay\":3,\"route\":\"oral\"}}");

        hospital.medications()
                .body("medications[0].periods.daily", contains("60 mg"))
                .body(ALARM, empty());
    }

    @Test
    void anEventThatCameByKafkaAndByHttpHasOneEffect() {
        var start = hospital.event("start", "started", 90, Hospital.oral(20));
        Hospital.write(start);
        Hospital.write(start);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        hospital.medications().statusCode(200).body("medications[0].periods.daily", contains("60 mg")));
        Hospital.post(start).statusCode(200).body("outcome", equalTo("already-known"));
    }

    @Test
    void aDrugThatTheCatalogDoesNotKnowIsKeptAndNamed() {
        Hospital.post(hospital.event("start", "started", 90, ",\"medication\":{\"name\":\"wonderdrug\"}"))
                .statusCode(201)
                .body("notices.pointer", contains("/medication"));

        hospital.medications().body("notRecognised", hasItem("wonderdrug")).body("asOf", notNullValue());
    }
}
