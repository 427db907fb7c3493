package theriac.adverseevent.codingqueue.rest;

/// Examples for the description of the API.
final class CodingExamples {

    static final String PROBLEM_JSON = "application/problem+json";

    static final String INVALID = """
            {
              "type": "urn:theriac:problem:invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "detail": "See violations for each field.",
              "violations": [{ "pointer": "/drugId", "detail": "must be a drug of the catalog" }]
            }""";

    static final String NOTHING_TYPED = """
            {
              "type": "urn:theriac:problem:invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "detail": "See violations for each field.",
              "violations": [{ "pointer": "query:q", "detail": "must not be blank" }]
            }""";

    private CodingExamples() {}
}
