package theriac.interaction.check.rest;

/// Examples for the API's description.
final class CheckExamples {

    static final String REQUEST = """
            {"medications": [{"name": "baclofen"}, {"code": {"system": "rxnorm", "code": "3322"}}, {"name": "wonderdrug"}],
             "alcoholUse": "none"}""";

    static final String WHOLE_REQUEST = """
            {"medications": [
               {"name": "baclofen", "dose": {"value": 30, "unit": "mg"}, "timesPerDay": 3, "route": "oral",
                "start": "2026-11-01"},
               {"name": "diazepam", "dose": {"value": 1, "unit": "mL"}, "concentration": {"value": 5, "unit": "mg/mL"},
                "frequency": "BID", "route": "oral"}],
             "alcoholUse": "none", "conditions": ["sleep apnea"], "ageYears": 78, "sex": "female", "weightKg": 61,
             "renalFunction": {"egfr": 25, "measuredOn": "2026-11-10"}, "onDialysis": false}""";

    static final String ANSWER = """
            {"alerts": [{
               "ruleId": "cns-depressants-together", "ruleVersion": 1, "severity": "moderate",
               "tier": "passive",
               "summary": "Several drugs that depress the central nervous system: baclofen, diazepam.",
               "drugs": [{"id": "baclofen", "name": "baclofen", "pointers": ["/medications/0"]},
                         {"id": "diazepam", "name": "diazepam", "pointers": ["/medications/1"]}],
               "pairs": [{"drugs": ["baclofen", "diazepam"], "ruleId": "cns-depressants-together", "ruleVersion": 1,
                          "severity": "moderate", "boxedWarning": false}],
               "mechanism": "Drugs that depress the central nervous system add up.",
               "expectedReactions": ["drowsiness", "dizziness", "confusion", "fall", "respiratory depression"],
               "management": "Ask whether each of them is still needed.",
               "evidenceLevel": "label", "jurisdiction": "US",
               "sources": [{"citation": "US prescribing information of baclofen tablets, section on drug interactions"}]}],
             "siteOverrides": [],
             "doseFindings": [],
             "associationNotes": [],
             "sedativeLoad": {"total": 3, "parts": [{"drugId": "baclofen", "name": "baclofen", "grade": 1},
                              {"drugId": "diazepam", "name": "diazepam", "grade": 2}], "notGraded": []},
             "duplicates": [],
             "notChecked": [
              {"what": "wonderdrug", "reason": "unknown-drug",
               "detail": "The drug catalog knows no drug of this name or code.", "pointers": ["/medications/2"]},
              {"what": "kidney function", "reason": "renal-function-unknown",
               "detail": "Not known (kidney function), so the dosing advice on baclofen could not be fully checked.",
               "pointers": ["/renalFunction", "/medications/0"]}],
             "understood": [{"pointer": "/medications/0", "drugId": "baclofen", "name": "baclofen", "by": "name"},
                            {"pointer": "/medications/1", "drugId": "diazepam", "name": "diazepam", "by": "code"}],
             "checkedAgainst": {"day": "2026-11-21", "drugs": 187, "rules": 143, "rulesDigest": "3f1c0b52a9d4e871"}}""";

    static final String WHOLE_ANSWER = """
            {"alerts": [],
             "siteOverrides": [{
               "overrideId": "0c9b7a52-6a0e-4d0c-9f5a-3a8f1f2b7c11",
               "ruleId": "gabapentinoid-with-cns-depressant", "ruleVersion": 1, "effect": "switched-off",
               "detail": "Switched off at this site: rule gabapentinoid-with-cns-depressant/1 (Several drugs that depress the central nervous system), which says of baclofen with gabapentin: moderate. Reason: Reviewed daily on this ward",
               "reason": "Reviewed daily on this ward", "since": "2026-11-20T10:00:00Z",
               "cases": [{"drugs": [{"id": "baclofen", "name": "baclofen", "pointers": ["/medications/0"]},
                                    {"id": "gabapentin", "name": "gabapentin", "pointers": ["/medications/1"]}],
                          "originalSeverity": "moderate", "certain": true}]}],
             "doseFindings": [
              {"kind": "over-daily-maximum", "drugId": "baclofen", "name": "baclofen",
               "detail": "baclofen 90 mg, oral: the day's total is over it (dailyMaximum 80 mg in oral-adult).",
               "doseRuleId": "oral-adult", "route": "oral",
               "limit": {"name": "dailyMaximum", "amount": {"value": 80, "unit": "mg"}, "given": {"value": 90, "unit": "mg"}},
               "source": {"citation": "Baclofen tablets, US prescribing information", "evidenceLevel": "label",
                          "jurisdiction": "US"}, "pointers": ["/medications/0"]}],
             "associationNotes": [{
               "signalId": "5b0f8a6e-2f5a-4a55-8f0b-9a3f61f4d002",
               "text": "Reports of suspected adverse reactions name both baclofen and tolperisone with: drowsiness. This cannot show that they cause it, nor how often it happens. Do not start, stop or change a treatment on this note alone.",
               "tier": "passive",
               "drugs": [{"id": "baclofen", "name": "baclofen", "pointers": ["/medications/0"]},
                         {"id": "tolperisone", "name": "tolperisone", "pointers": ["/medications/2"]}],
               "reaction": "drowsiness", "confirmedAt": "2026-11-21T09:00:00Z", "expiresAt": "2027-02-19T09:00:00Z"}],
             "sedativeLoad": {"total": 1, "parts": [{"drugId": "baclofen", "name": "baclofen", "grade": 1}],
                              "notGraded": [], "inResearchBand": false},
             "duplicates": [], "notChecked": [],
             "understood": [{"pointer": "/medications/0", "drugId": "baclofen", "name": "baclofen", "by": "name"}],
             "checkedAgainst": {"day": "2026-11-21", "drugs": 187, "rules": 143, "rulesDigest": "3f1c0b52a9d4e871"}}""";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/medications/0", "detail": "must have a name, a code or both"}]}""";

    private CheckExamples() {}
}
