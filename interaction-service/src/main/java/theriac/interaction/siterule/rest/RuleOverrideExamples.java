package theriac.interaction.siterule.rest;

/// Examples for the API's description.
final class RuleOverrideExamples {

    static final String TAG = "Rule overrides";
    static final String TAG_DESCRIPTION = "What a site decides about rules for its own checks, by two persons";
    static final String PROBLEM_JSON = "application/problem+json";

    static final String PROPOSAL = """
            {"ruleId": "gabapentinoid-with-opioid", "version": 1, "effect": "regraded", "severity": "moderate",
             "reason": "The pain team reviews each of these daily", "until": "2027-03-31"}""";

    static final String OVERRIDE = """
            {"id": "0c9b7a52-6a0e-4d0c-9f5a-3a8f1f2b7c11", "site": "demo-hospital",
             "ruleId": "gabapentinoid-with-opioid", "version": 1, "effect": "regraded", "severity": "moderate",
             "reason": "The pain team reviews each of these daily", "until": "2027-03-31", "state": "in-force",
             "history": [
               {"state": "proposed", "by": "ana", "at": "2026-11-20T09:00:00Z"},
               {"state": "in-force", "by": "ben", "at": "2026-11-20T10:00:00Z", "comment": "As agreed on 18 November"}]}""";

    static final String PAGE = "{\"items\": [" + OVERRIDE + "]}";

    static final String REVIEW = """
            {"verdict": "approve", "comment": "As agreed on 18 November"}""";

    static final String WITHDRAWAL = """
            {"reason": "The ward has closed"}""";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/ruleId", "detail": "must be the id of a rule"}]}""";

    static final String SAME_PERSON = """
            {"type": "urn:theriac:problem:forbidden", "title": "The token does not allow this", "status": 403,
             "detail": "You proposed this override; a second person has to review it."}""";

    static final String UNSAFE = """
            {"type": "urn:theriac:problem:rule-must-be-heard", "title": "A site may not silence this rule", "status": 422,
             "detail": "The rule opioid-with-cns-depressant/1 is contraindicated or stands in a boxed warning: a site may not switch it off, nor make it less than major.",
             "violations": [{"pointer": "/effect", "detail": "is not allowed for this rule"}]}""";

    private RuleOverrideExamples() {}
}
