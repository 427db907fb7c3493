package theriac.adverseevent.duplicate.rest;

/// Examples in the description of the service.
final class DuplicateExamples {

    static final String PROBLEM_JSON = "application/problem+json";

    static final String INVALID = """
            {
              "type": "urn:theriac:problem:invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "violations": [{ "pointer": "/reason", "detail": "must not be blank" }]
            }""";

    private DuplicateExamples() {}
}
