package theriac.adverseevent.signal.rest;

/// What the API's description shows.
final class SignalReviewExamples {

    static final String PROBLEM_JSON = "application/problem+json";
    static final String SEEN = "\"3\"";

    static final String SIGNAL = """
            {"signalId": "5d2c6f7e-1b2a-3c4d-9e8f-0a1b2c3d4e5f", "revision": 4, "state": "confirmed",
             "drugId": "baclofen", "otherDrugId": "tolperisone", "withAlcohol": false, "reaction": "drowsiness",
             "listed": true, "above": ["omega"], "firstCrossedAt": "2026-11-20T10:00:01Z",
             "changedAt": "2026-11-21T09:00:00Z",
             "confirmation": {"at": "2026-11-21T09:00:00Z", "assessors": 2, "cases": 5, "reporters": 3},
             "crossings": [{"at": "2026-11-20T10:00:01Z", "screen": "omega", "above": true, "cases": 5,
               "expected": 1.25, "statistic": 0.31}],
             "decisions": [
               {"act": "take-up", "by": "a.jansen", "at": "2026-11-20T13:00:00Z", "counted": 5, "cases": []},
               {"act": "confirm", "by": "a.jansen", "at": "2026-11-20T16:00:00Z", "counted": 5,
                "cases": ["0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f"]},
               {"act": "confirm", "by": "m.rossi", "at": "2026-11-21T09:00:00Z", "counted": 5,
                "cases": ["0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f"]}]}""";

    static final String SIGNALS = "{\"items\": [" + SIGNAL + "]}";

    static final String DECISION = """
            {"act": "refute", "reason": "All five cases came from one ward whose scale was miscalibrated."}""";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/reason", "detail": "must say why"}]}""";

    private SignalReviewExamples() {}
}
