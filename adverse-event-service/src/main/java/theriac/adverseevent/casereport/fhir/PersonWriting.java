package theriac.adverseevent.casereport.fhir;

import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.WeightKg;

/// Writes the patient and the reporter of a case; nobody is named.
///
/// @param contained where they are added
record PersonWriting(ObjectNode event, ArrayNode contained) {

    static final String PATIENT = "patient";

    private static final String REPORTER = "reporter";
    private static final String BODY_WEIGHT = "29463-7";
    private static final String AGE = "30525-0";

    void patient(SafetyCase of) {
        var person = of.facts().person();
        var patient = Json.contained("Patient", PATIENT);
        Json.extend(patient, Uris.AGE_GROUP, "valueCode", person.ageGroup().map(Coded::code));
        of.patient()
                .ifPresent(reference -> patient.putArray("identifier")
                        .add(Json.object().put("system", Uris.OUR_PATIENT).put("value", reference.value())));
        Json.put(patient, "gender", person.sex().map(Coded::code));
        contained.add(patient);
        event.set("subject", Json.reference(PATIENT));
        observation("age", AGE, "a", person.age().map(AgeYears::value));
        observation("weight", BODY_WEIGHT, "kg", person.weight().map(WeightKg::value));
    }

    private void observation(String id, String loinc, String unit, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            return;
        }
        var observation = Json.contained("Observation", id).put("status", "final");
        observation.set("code", Json.concept(Uris.LOINC, loinc));
        observation.set("subject", Json.reference(PATIENT));
        observation.set(
                "valueQuantity",
                Json.object()
                        .put("value", value.orElseThrow())
                        .put("unit", unit)
                        .put("system", Uris.UCUM)
                        .put("code", unit));
        contained.add(observation);
        event.withArray("subjectMedicalHistory").add(Json.reference(id));
    }

    void reporter(ReporterQualification qualification) {
        if (qualification == ReporterQualification.CONSUMER) {
            var somebody = Json.contained("RelatedPerson", REPORTER);
            somebody.set("patient", Json.reference(PATIENT));
            contained.add(somebody);
        } else {
            var practitioner = Json.contained("Practitioner", REPORTER);
            practitioner
                    .putArray("qualification")
                    .add(Json.object().set("code", Json.concept(Uris.OUR_QUALIFICATION, qualification.code())));
            contained.add(practitioner);
        }
        event.set("recorder", Json.reference(REPORTER));
    }
}
