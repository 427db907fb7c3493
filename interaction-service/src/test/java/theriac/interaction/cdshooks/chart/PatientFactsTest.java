package theriac.interaction.cdshooks.chart;

import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.interaction.drug.RenalBand;
import theriac.interaction.patient.Patient;
import theriac.interaction.patient.Sex;

import static org.assertj.core.api.Assertions.assertThat;

class PatientFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static PatientFacts facts(String... resources) {
        var chart = new Chart();
        for (var resource : resources) {
            try {
                chart.take(new Element(new ObjectMapper().readTree(resource), "/x"));
            } catch (JsonProcessingException noJson) {
                throw new AssertionError(noJson);
            }
        }
        return new PatientFacts(chart, TODAY);
    }

    private static Patient patient(String... resources) {
        return facts(resources).patient();
    }

    private static String observation(String loinc, String day, String value, String unit) {
        return """
                {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"%s"}]},
                 "effectiveDateTime":"%s","valueQuantity":{"value":%s,"unit":"%s"}}""".formatted(loinc, day, value, unit);
    }

    @Test
    void nothingIsKnownOfAPatientOfWhomNothingWasSent() {
        assertThat(patient()).isEqualTo(Patient.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"1948-03-01, 78", "1948-11-23, 77", "1948, 78", "1948-12, 77"})
    void theAgeIsThatOfToday(String birth, int years) {
        var patient = patient("{\"resourceType\":\"Patient\",\"gender\":\"female\",\"birthDate\":\"" + birth + "\"}");

        assertThat(patient.ageYears().orElseThrow()).isEqualByComparingTo(Integer.toString(years));
        assertThat(patient.sex()).contains(Sex.FEMALE);
    }

    @Test
    void theLatestValidKidneyFunctionCounts() {
        var patient = patient(
                observation("33914-3", "2026-10-01", "70", "mL/min/{1.73_m2}"),
                observation("62238-1", "2026-11-01", "25", "mL/min/{1.73_m2}"),
                observation("62238-1", "2026-11-20", "90", "mL/min/{1.73_m2}").replace("final", "entered-in-error"));

        assertThat(patient.kidneys().measured().get(RenalBand.EGFR)).isEqualByComparingTo("25");
    }

    @Test
    void aCreatinineIsTurnedIntoAnEstimate() {
        var patient = patient(
                "{\"resourceType\":\"Patient\",\"gender\":\"female\",\"birthDate\":\"1948-03-01\"}",
                observation("14682-9", "2026-11-01", "168", "umol/L"));

        assertThat(patient.kidneys().measured()).containsKey(RenalBand.EGFR);
    }

    @Test
    void aCreatinineInAnImpossibleUnitIsSaidAndNotUsed() {
        var facts = facts(observation("2160-0", "2026-11-01", "168", "mg/dL"));

        assertThat(facts.patient().kidneys().measured()).isEmpty();
        assertThat(facts.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.detail()).contains("creatinine"));
    }

    @Test
    void conditionsCountByCodeOrWordsUnlessTheyAreOver() {
        var patient = patient(
                condition("73430006", "Sleep apnea", "active"),
                condition("84757009", "Epilepsy", "resolved"),
                "{\"resourceType\":\"Condition\",\"clinicalStatus\":\"active\",\"code\":{\"text\":\"Myasthenia gravis\"}}");

        assertThat(patient.conditions().orElseThrow()).containsExactlyInAnyOrder("sleep-apnea", "myasthenia-gravis");
    }

    @Test
    void pregnancyAndDialysisAreStatesOfThePatient() {
        var patient =
                patient(condition("77386006", "Pregnant", "active"), condition("105502003", "Dialysis", "active"));

        assertThat(patient.pregnant()).isEqualTo(Optional.of(true));
        assertThat(patient.kidneys().onDialysis()).isEqualTo(Optional.of(true));
    }

    private static String condition(String snomed, String display, String status) {
        return """
                {"resourceType":"Condition","clinicalStatus":{"coding":[{"code":"%s"}]},
                 "code":{"coding":[{"system":"http://snomed.info/sct","code":"%s","display":"%s"}]}}""".formatted(status, snomed, display);
    }
}
