package theriac.interaction.check.rest;

/// Examples for the API's description.
final class CheckExamples {

    static final String REQUEST = """
            {"medications": [{"name": "baclofen"}, {"code": {"system": "rxnorm", "code": "3322"}}, {"name": "wonderdrug"}],
             "alcoholUse": "none"}""";

    static final String ANSWER = """
            {"alerts": [{
               "ruleId": "cns-depressants-together", "ruleVersion": 1, "severity": "moderate",
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
             "notChecked": [{"what": "wonderdrug", "reason": "unknown-drug",
               "detail": "The drug catalog knows no drug of this name or code.", "pointers": ["/medications/2"]}],
             "understood": [{"pointer": "/medications/0", "drugId": "baclofen", "name": "baclofen", "by": "name"},
                            {"pointer": "/medications/1", "drugId": "diazepam", "name": "diazepam", "by": "code"}],
             "checkedAgainst": {"day": "2026-11-21", "drugs": 187, "rules": ["cns-depressants-together/1"]}}""";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/medications/0", "detail": "must have a name, a code or both"}]}""";

    private CheckExamples() {}
}
