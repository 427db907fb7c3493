package theriac.catalog.drug.fhir;

import jakarta.ws.rs.core.UriInfo;

/// What all of the FHIR edge shares, and examples for its documentation.
final class FhirApi {

    static final String FHIR_JSON = "application/fhir+json";

    /// The most characters that FHIR allows an id.
    static final int LONGEST_ID = 64;

    static final int USUAL_RESOURCES = 20;
    static final int MOST_RESOURCES = 100;

    static final String LOGIN = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "login",
             "diagnostics": "A valid token is needed. Send a bearer token in the Authorization header."}]}""";

    static final String FORBIDDEN = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "forbidden",
             "diagnostics": "The token does not allow this. The token names no site."}]}""";

    static final String NOT_FOUND = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "not-found",
             "diagnostics": "The catalog has no drug of this id."}]}""";

    static final String UNSUPPORTED = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "not-supported",
             "diagnostics": "Modifiers are not supported.", "location": ["http.code:text"]}]}""";

    static final String FAULT = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "exception",
             "diagnostics": "Something went wrong on our side. Incident 6f1c4a52-9a0e-4c39-8a53-6d1f1f6b2a10."}]}""";

    static final String DRUG = """
            {"resourceType": "MedicationKnowledge", "id": "baclofen", "meta": {"versionId": "1.1"},
             "contained": [{"resourceType": "DocumentReference", "id": "source-1", "status": "current",
               "extension": [{"url": "urn:theriac:fhir:extension:jurisdiction", "valueCodeableConcept":
                 {"coding": [{"system": "urn:iso:std:iso:3166", "code": "US"}]}}],
               "type": {"coding": [{"system": "urn:theriac:fhir:evidence-level", "code": "label"}]},
               "description": "Baclofen tablets, US prescribing information",
               "content": [{"attachment": {"title": "Baclofen tablets, US prescribing information"}}]}],
             "code": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "1292"}],
               "text": "baclofen"},
             "status": "active",
             "monograph": [{"type": {"coding": [{"system": "urn:theriac:fhir:evidence-level", "code": "label"}]},
               "source": {"reference": "#source-1"}}],
             "ingredient": [{"itemCodeableConcept": {"text": "baclofen"}, "isActive": true}],
             "administrationGuidelines": [{
               "extension": [{"url": "urn:theriac:fhir:extension:dose-advice", "valueCode": "use"},
                 {"url": "urn:theriac:fhir:extension:source", "valueReference": {"reference": "#source-1"}}],
               "dosage": [{"type": {"coding": [{"system": "urn:theriac:fhir:dosage-type", "code": "maximum"}]},
                 "dosage": [{"text": "At most 80 mg in 24 hours",
                   "route": {"coding": [{"system": "urn:theriac:fhir:route", "code": "oral"}]},
                   "maxDosePerPeriod": {
                     "numerator": {"value": 80, "unit": "mg", "system": "http://unitsofmeasure.org", "code": "mg"},
                     "denominator": {"value": 1, "unit": "d", "system": "http://unitsofmeasure.org", "code": "d"}}}]}],
               "patientCharacteristics": [{"characteristicCodeableConcept":
                 {"coding": [{"system": "urn:theriac:fhir:measure", "code": "age-years"}]}, "value": [">=12"]}]}]}""";

    static final String SEARCHSET = """
            {"resourceType": "Bundle", "type": "searchset", "total": 1,
             "link": [{"relation": "self", "url":
               "https://catalog.example.org/fhir/MedicationKnowledge?code=M03BX01"}],
             "entry": [{"fullUrl": "https://catalog.example.org/fhir/MedicationKnowledge/baclofen",
               "resource": {"resourceType": "MedicationKnowledge", "id": "baclofen", "meta": {"versionId": "1.1"},
                 "code": {"coding": [{"system": "http://www.whocc.no/atc", "code": "M03BX01"}], "text": "baclofen"},
                 "status": "active"},
               "search": {"mode": "match"}}]}""";

    static final String CAPABILITIES = """
            {"resourceType": "CapabilityStatement", "status": "active", "date": "2026-11-22", "kind": "instance",
             "fhirVersion": "4.0.1", "format": ["application/fhir+json", "json"],
             "rest": [{"mode": "server", "resource": [{"type": "MedicationKnowledge",
               "interaction": [{"code": "read"}, {"code": "search-type"}]}]}]}""";

    private static final String ROOT = "fhir";

    private FhirApi() {}

    /// The address below which FHIR is spoken, as the caller wrote it.
    static String base(UriInfo address) {
        return address.getBaseUriBuilder().path(ROOT).build().toString();
    }

    /// Whether a request is for this edge.
    static boolean isFhir(UriInfo address) {
        var path = address.getPath();
        var relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.equals(ROOT) || relative.startsWith(ROOT + "/");
    }
}
