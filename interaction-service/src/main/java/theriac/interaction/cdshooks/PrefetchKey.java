package theriac.interaction.cdshooks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What the service wants to know of a patient, and how to ask a FHIR server for it.
enum PrefetchKey {
    PATIENT("patient", "Patient", "Patient/{{context.patientId}}"),
    MEDICATION_REQUESTS(
            "medicationRequests",
            "MedicationRequest",
            "MedicationRequest?patient={{context.patientId}}&status=active,on-hold,completed"
                    + "&_include=MedicationRequest:medication"),
    MEDICATION_STATEMENTS(
            "medicationStatements",
            "MedicationStatement",
            "MedicationStatement?patient={{context.patientId}}&status=active,intended,on-hold"
                    + "&_include=MedicationStatement:medication"),
    MEDICATION_DISPENSES(
            "medicationDispenses",
            "MedicationDispense",
            "MedicationDispense?patient={{context.patientId}}&status=in-progress,completed"
                    + "&_include=MedicationDispense:medication"),
    CONDITIONS("conditions", "Condition", "Condition?patient={{context.patientId}}"),
    OBSERVATIONS(
            "observations",
            "Observation",
            "Observation?patient={{context.patientId}}&code=http://loinc.org|33914-3,http://loinc.org|62238-1,"
                    + "http://loinc.org|98979-8,http://loinc.org|2160-0,http://loinc.org|14682-9,"
                    + "http://loinc.org|29463-7,http://loinc.org|82810-3&_sort=-date&_count=50");

    private static final String TOKEN = "{{context.patientId}}";

    private final String key;
    private final String type;
    private final String template;

    PrefetchKey(String key, String type, String template) {
        this.key = key;
        this.type = type;
        this.template = template;
    }

    String key() {
        return key;
    }

    /// The type of the resources that it asks for.
    String type() {
        return type;
    }

    String template() {
        return template;
    }

    /// Whether it tells of medications that are taken.
    boolean tellsOfMedications() {
        return type.startsWith("Medication");
    }

    /// The template for a patient, as the last part of an address.
    String query(String patientId) {
        return template.replace(TOKEN, URLEncoder.encode(patientId, StandardCharsets.UTF_8))
                .replace("|", "%7C");
    }
}
