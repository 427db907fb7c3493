package theriac.adverseevent.casereport.fhir;

/// What the FHIR edges share, and examples for their documentation.
public final class FhirApi {

    /// The media type of FHIR's JSON.
    public static final String FHIR_JSON = "application/fhir+json";

    /// Where reports and cases are.
    public static final String ADVERSE_EVENT = "/fhir/AdverseEvent";

    /// A case that does not exist, or not for this caller.
    public static final String NOT_FOUND = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "not-found",
             "diagnostics": "There is no such resource. There is no such case, or it is of another site."}]}""";

    /// What an assessor alone may ask for.
    public static final String FORBIDDEN = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "forbidden",
             "diagnostics": "The token does not allow this. Narratives are for assessors."}]}""";

    /// A report, and a case.
    public static final String EVENT = """
            {"resourceType": "AdverseEvent", "meta": {"versionId": "1"},
             "identifier": {"system": "urn:oid:2.16.528.1.1007.3.1.9", "value": "H1-42"},
             "contained": [
               {"resourceType": "Patient", "id": "patient", "gender": "female", "birthDate": "1974-05-12"},
               {"resourceType": "MedicationStatement", "id": "drug-1", "status": "stopped",
                "medicationCodeableConcept": {"text": "baclofen", "coding": [
                  {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "1292"}]},
                "subject": {"reference": "#patient"}, "effectivePeriod": {"start": "2026-08", "end": "2026-11-16"}}],
             "actuality": "actual", "event": {"text": "convulsion"}, "subject": {"reference": "#patient"},
             "date": "2026-11-18",
             "seriousness": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/adverse-event-seriousness",
               "code": "SeriousResultsInHospitalization"}]},
             "outcome": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/adverse-event-outcome",
               "code": "resolved"}]},
             "suspectEntity": [{"instance": {"reference": "#drug-1"}}]}""";

    static final String RECEIVED = """
            {"resourceType": "OperationOutcome", "issue": [
             {"severity": "information", "code": "informational",
              "diagnostics": "A new case was made: 0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f."},
             {"severity": "warning", "code": "code-invalid", "diagnostics":
              "In the case, /drugs/0 is not recognised as a drug of the catalog: kept as written"}]}""";

    static final String INVALID = """
            {"resourceType": "OperationOutcome", "issue": [
             {"severity": "error", "code": "required", "diagnostics": "is required",
              "expression": ["AdverseEvent.suspectEntity"]}]}""";

    static final String CONFLICT = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "conflict",
             "diagnostics": "This version of the report was received before with other content."}]}""";

    static final String ERASED = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "deleted",
             "diagnostics": "The case of this report was erased: nothing is kept under its number."}]}""";

    static final String CAPABILITIES = """
            {"resourceType": "CapabilityStatement", "status": "active", "date": "2026-11-22", "kind": "instance",
             "fhirVersion": "4.0.1", "format": ["application/fhir+json", "json"],
             "rest": [{"mode": "server", "resource": [{"type": "AdverseEvent",
               "interaction": [{"code": "create"}, {"code": "read"}]}]}]}""";

    private FhirApi() {}
}
