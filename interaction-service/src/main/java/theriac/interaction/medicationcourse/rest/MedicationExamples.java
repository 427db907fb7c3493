package theriac.interaction.medicationcourse.rest;

/// Examples of the API's description.
final class MedicationExamples {

    static final String PROBLEM_JSON = "application/problem+json";

    static final String STARTED = """
            {"senderEventId": "M-1001", "type": "started", "occurredAt": "2026-08-22T08:00:00Z",
             "patient": {"identifier": {"system": "urn:oid:2.16.528.1.1007.3.1", "value": "EXAMPLE-0001"}},
             "medication": {"name": "baclofen"},
             "dosage": {"dose": {"value": 20, "unit": "mg"}, "timesPerDay": 3, "route": "oral"}}""";

    static final String TWO_LINES = """
            {"senderEventId":"M-1","type":"started","occurredAt":"2026-08-22T08:00:00Z","patient":{"identifier":{"system":"urn:oid:2.16.528.1.1007.3.1","value":"EXAMPLE-0001"}},"medication":{"name":"baclofen"},"dosage":{"dose":{"value":20,"unit":"mg"},"timesPerDay":3,"route":"oral"}}
            {"senderEventId":"M-2","type":"stopped","occurredAt":"2026-11-20T18:00:00Z","patient":{"identifier":{"system":"urn:oid:2.16.528.1.1007.3.1","value":"EXAMPLE-0001"}},"medication":{"name":"baclofen"}}
            """;

    static final String RECEIPT = """
            {"senderEventId": "M-1001", "outcome": "accepted", "notices": []}""";

    static final String TWO_RESULTS = """
            {"line":1,"status":201,"receipt":{"senderEventId":"M-1","outcome":"accepted","notices":[]}}
            {"line":2,"status":400,"violations":[{"pointer":"/occurredAt","detail":"must not be in the future"}]}
            """;

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/dosage/concentration", "detail": "is required for a dose in mL"}]}""";

    static final String COURSES = """
            {"patientReference": "k1.lRvTh0bYQeBX2yMZyhm3B0zgQ1Yd9QyH7yqNnUZ9hbs", "asOf": "2026-11-22T10:00:00Z",
             "medications": [{"drugId": "baclofen", "name": "baclofen",
               "periods": [
                 {"route": "oral", "standing": "taken", "daily": "60 mg", "from": "2026-08-22T08:00:00Z",
                  "until": "2026-11-20T18:00:00Z", "since": "started"},
                 {"route": "oral", "standing": "ended", "daily": "0 mg", "from": "2026-11-20T18:00:00Z",
                  "since": "stopped", "reason": "encephalopathy"}],
               "abruptDiscontinuations": [{"route": "oral", "at": "2026-11-20T18:00:00Z",
                 "lastDose": "2026-11-20T18:00:00Z", "from": "60 mg", "to": "0 mg", "rule": "baclofen/oral",
                 "faults": ["step-too-large", "taper-too-short"], "reactions": ["hallucinations", "seizure"],
                 "onsetFrom": "2026-11-20T18:00:00Z", "onsetUntil": "2026-11-28T18:00:00Z",
                 "urgentReview": {"reason": "encephalopathy", "advice": "Have the patient seen now."},
                 "source": "US label, warnings"}],
               "alerts": [{"alertId": "0a4f7f0e-3c1e-4c5a-9a3c-2f6f1f1c7a01", "revision": 1, "state": "raised",
                 "severity": "major", "tier": "interruptive", "route": "oral", "at": "2026-11-20T18:00:00Z",
                 "raisedAt": "2026-11-20T18:00:02.114Z"}]}],
             "notRecognised": []}""";

    private MedicationExamples() {}
}
