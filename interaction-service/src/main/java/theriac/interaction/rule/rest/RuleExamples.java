package theriac.interaction.rule.rest;

/// Examples for the API's description.
final class RuleExamples {

    static final String PAGE = """
            {"items": [{
               "id": "gabapentinoid-with-opioid", "version": 1, "subject": "cns-depressants-together",
               "appliesTo": {"kind": "together", "drugs": [{"classes": ["gabapentinoid"]}, {"classes": ["opioid"]}]},
               "severity": {"otherwise": "major"}, "boxedWarning": false,
               "mechanism": "Gabapentin and pregabalin can weaken breathing, above all beside an opioid.",
               "expectedReactions": ["sedation", "dizziness", "respiratory depression"],
               "management": "Start the gabapentinoid at the lowest dose and raise it slowly.",
               "evidence": {"level": "label", "jurisdiction": "US", "sources": [
                 {"citation": "FDA Drug Safety Communication on serious breathing problems with gabapentin and pregabalin",
                  "dated": "2019-12-19"}]},
               "author": "Theriac project", "effectiveFrom": "2026-01-01"}]}""";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "query:limit", "detail": "must be less than or equal to 500"}]}""";

    private RuleExamples() {}
}
