package theriac.interaction.patientcheck.rest;

/// Examples for the API's description.
final class PatientCheckExamples {

    static final String PROBLEM_JSON = "application/problem+json";

    static final String REQUEST = """
            {"medications": [{"name": "zolpidem", "dose": {"value": 10, "unit": "mg"}, "timesPerDay": 1}],
             "alcoholUse": "none", "ageYears": 52}""";

    static final String ANSWER = """
            {"added": [{"pointer": "/medications/1", "drugId": "baclofen", "name": "baclofen", "route": "oral",
                        "since": "2026-08-22T18:00:00Z", "held": false}],
             "check": {
               "alerts": [{
                 "ruleId": "cns-depressants-together", "ruleVersion": 1, "severity": "moderate", "tier": "passive",
                 "summary": "Several drugs that depress the central nervous system: zolpidem, baclofen.",
                 "drugs": [{"id": "zolpidem", "name": "zolpidem", "pointers": ["/medications/0"]},
                           {"id": "baclofen", "name": "baclofen", "pointers": ["/medications/1"]}],
                 "pairs": [{"drugs": ["zolpidem", "baclofen"], "ruleId": "cns-depressants-together", "ruleVersion": 1,
                            "severity": "moderate", "boxedWarning": false}],
                 "mechanism": "Drugs that depress the central nervous system add up.",
                 "expectedReactions": ["drowsiness", "dizziness", "confusion", "fall", "respiratory depression"],
                 "management": "Ask whether each of them is still needed.",
                 "evidenceLevel": "label", "jurisdiction": "US",
                 "sources": [{"citation": "US prescribing information of zolpidem tartrate tablets, sections 5.1 and 7.1"}]}],
               "siteOverrides": [], "doseFindings": [], "associationNotes": [],
               "sedativeLoad": {"total": 3, "parts": [{"drugId": "zolpidem", "name": "zolpidem", "grade": 2},
                                {"drugId": "baclofen", "name": "baclofen", "grade": 1}], "notGraded": []},
               "duplicates": [], "notChecked": [],
               "understood": [{"pointer": "/medications/0", "drugId": "zolpidem", "name": "zolpidem", "by": "name"},
                              {"pointer": "/medications/1", "drugId": "baclofen", "name": "baclofen", "by": "name"}],
               "checkedAgainst": {"day": "2026-11-21", "drugs": 272, "rules": 143, "rulesDigest": "3f1c0b52a9d4e871"}}}""";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/medications", "detail": "must hold 1 to 200 medications"}]}""";

    private PatientCheckExamples() {}
}
