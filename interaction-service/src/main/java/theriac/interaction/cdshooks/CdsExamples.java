package theriac.interaction.cdshooks;

/// Examples for the API's description.
final class CdsExamples {

    static final String PROBLEM_JSON = "application/problem+json";

    static final String DISCOVERY = """
            {"services": [{"hook": "order-sign", "id": "order-sign",
              "title": "Interactions and doses of orders that are about to be signed",
              "description": "Checks all draft medication orders against each other and against what the patient takes and has.",
              "prefetch": {"patient": "Patient/{{context.patientId}}", "conditions": "Condition?patient={{context.patientId}}"}}]}""";

    static final String REQUEST = """
            {"hook": "order-sign", "hookInstance": "0f3c1c55-9d5c-4b6e-8f3a-5f0a3f3f6a01",
             "context": {"userId": "Practitioner/7", "patientId": "1288992",
               "draftOrders": {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {
                 "resourceType": "MedicationRequest", "id": "103", "status": "draft", "intent": "order",
                 "subject": {"reference": "Patient/1288992"},
                 "medicationCodeableConcept": {"text": "diazepam", "coding": [
                   {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "3322"}]}}}]}},
             "prefetch": {
               "patient": {"resourceType": "Patient", "id": "1288992", "gender": "female", "birthDate": "1948-03-01"},
               "medicationRequests": {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {
                 "resourceType": "MedicationRequest", "id": "r1", "status": "active", "intent": "order",
                 "subject": {"reference": "Patient/1288992"},
                 "medicationCodeableConcept": {"text": "baclofen"}}}]},
               "medicationStatements": null, "medicationDispenses": null, "conditions": null, "observations": null}}""";

    static final String ANSWER = """
            {"cards": [{"uuid": "4e0a3a1e-8fe9-4bd4-a0d4-77b3b48e7a02",
              "summary": "Several drugs that depress the central nervous system: diazepam, baclofen.",
              "detail": "**moderate**: Several drugs that depress the central nervous system: diazepam, baclofen.",
              "indicator": "info",
              "source": {"label": "Baclofen tablets, US prescribing information, section on drug interactions",
                "topic": {"system": "urn:theriac:interaction-rule", "code": "cns-depressants-together",
                          "display": "cns depressants together"}},
              "suggestions": [{"label": "Cancel the order of diazepam", "uuid": "b1f3b7ee-3a58-4f55-8f2c-0c6b6c2b6d11",
                "actions": [{"type": "update", "description": "Sets the status of the draft order to cancelled: diazepam",
                  "resourceId": "MedicationRequest/103",
                  "resource": {"resourceType": "MedicationRequest", "id": "103", "status": "cancelled", "intent": "order",
                    "subject": {"reference": "Patient/1288992"}, "medicationCodeableConcept": {"text": "diazepam"}}}]}],
              "selectionBehavior": "any",
              "overrideReasons": [{"system": "urn:theriac:override-reason", "code": "will-monitor",
                                   "display": "The patient will be monitored"}]}],
             "extension": {"theriac-check": {"notChecked": [], "siteOverrides": [], "alertsAmongCurrentMedication": 0,
               "hiddenBySite": 0, "filteredAsRepeated": 0,
               "rules": ["cns-depressants-together/1"]}}}""";

    static final String WRONG_HOOK = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/hook", "detail": "must be order-sign, the hook of this service"}]}""";

    static final String MISSING = """
            {"type": "urn:theriac:problem:prefetch-missing", "title": "The request lacks what the check needs", "status": 412,
             "detail": "Send these prefetch keys; null says that you have searched and found nothing.",
             "violations": [{"pointer": "/prefetch/conditions",
               "detail": "is missing, and there is no fhirServer to fetch it from"}]}""";

    static final String NO_SERVICE = """
            {"type": "urn:theriac:problem:not-found", "title": "There is no such resource", "status": 404,
             "detail": "The services are order-select, order-sign and patient-view."}""";

    static final String FEEDBACK = """
            {"feedback": [{"card": "4e0a3a1e-8fe9-4bd4-a0d4-77b3b48e7a02", "outcome": "overridden",
              "overrideReason": {"reason": {"system": "urn:theriac:override-reason", "code": "will-monitor"}},
              "outcomeTimestamp": "2026-11-22T09:30:00Z"}]}""";

    static final String WRONG_FEEDBACK = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/feedback/0/outcome", "detail": "must be accepted or overridden"}]}""";

    static final String COUNTS = """
            {"items": [{"rule": "cns-depressants-together", "shown": 12, "accepted": 3, "overridden": 7,
              "reasons": {"urn:theriac:override-reason|will-monitor": 5}}]}""";

    private CdsExamples() {}
}
