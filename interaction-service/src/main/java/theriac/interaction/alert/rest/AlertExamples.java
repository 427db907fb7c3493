package theriac.interaction.alert.rest;

/// Examples of the API's description.
final class AlertExamples {

    static final String PROBLEM_JSON = "application/problem+json";
    static final String TAG = "Alerts";
    static final String TAG_DESCRIPTION = "Stops and cuts of medication that call for someone, live";

    private static final String ALERT_BEGINS = """
            {"alertId": "0a4f7f0e-3c1e-4c5a-9a3c-2f6f1f1c7a01", "revision": 1, "state": "raised",
             "kind": "abrupt-discontinuation", "severity": "major", "tier": "interruptive",
             "ruleId": "stopping-baclofen-oral", "ruleVersion": 1,
             "patientReference": "k1.lRvTh0bYQeBX2yMZyhm3B0zgQ1Yd9QyH7yqNnUZ9hbs", "site": "demo-hospital",
             "drugId": "baclofen", "drugName": "baclofen",
             "raisedAt": "2026-11-20T18:00:02.114Z", "changedAt": "2026-11-20T18:00:02.114Z",
             "discontinuation": {"route": "oral", "at": "2026-11-20T18:00:00Z", "lastDose": "2026-11-20T18:00:00Z",
               "type": "stopped", "reason": "encephalopathy", "from": "60 mg", "to": "0 mg", "rule": "baclofen/oral",
               "faults": ["step-too-large", "taper-too-short"], "reactions": ["hallucinations", "seizure"],
               "onsetFrom": "2026-11-20T18:00:00Z", "onsetUntil": "2026-11-28T18:00:00Z",
               "urgentReview": {"reason": "encephalopathy", "advice": "Have the patient seen now."},
               "source": "US label of baclofen tablets"}""";

    static final String ALERT = ALERT_BEGINS + """
            , "revisions": [{"revision": 1, "state": "raised", "severity": "major", "rule": "stopping-baclofen-oral/1",
               "at": "2026-11-20T18:00:02.114Z", "by": "theriac/interaction-service"}]}""";

    static final String PAGE = "{\"items\": [" + ALERT_BEGINS + "}]}";

    static final String OVERRIDE = """
            {"reason": "patient-is-monitored", "comment": "On the ward, seen twice a day"}""";

    static final String EFFECTIVENESS = """
            {"rules": [
              {"ruleId": "cns-depressants-together", "ruleVersion": 1, "firedInChecks": 214, "alerts": 0, "open": 0,
               "overridden": 0, "overrideReasons": {}, "resolved": 0, "resolutionReasons": {}, "linkedAlerts": 0,
               "linkedCases": 0},
              {"ruleId": "stopping-baclofen-oral", "ruleVersion": 1, "firedInChecks": 0, "alerts": 12, "open": 3,
               "overridden": 4, "overrideReasons": {"patient-is-monitored": 3, "other": 1},
               "resolved": 5, "resolutionReasons": {"restarted": 4, "held": 1}, "linkedAlerts": 2, "linkedCases": 3}]}""";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "query:state", "detail": "must be one of raised, overridden, resolved"}]}""";

    private AlertExamples() {}
}
