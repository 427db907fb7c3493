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
    static final String NOT_FOUND = """
            {
              "type": "urn:theriac:problem:not-found",
              "title": "There is no such resource",
              "status": 404,
              "detail": "There is no such pair, or one of its cases is of another site."
            }""";
    static final String CONFLICT = """
            {
              "type": "urn:theriac:problem:conflict",
              "title": "The request conflicts with the current state",
              "status": 409,
              "detail": "This can't be done: one of the cases is merged or nullified by now."
            }""";
    static final String STALE = """
            {
              "type": "urn:theriac:problem:precondition-failed",
              "title": "The resource changed since it was read",
              "status": 412,
              "detail": "It is another by now: read it again."
            }""";
    static final String UNCONDITIONAL = """
            {
              "type": "urn:theriac:problem:precondition-required",
              "title": "The request must say which state it rests on",
              "status": 428,
              "detail": "Send the ETag of the pair, as you last read it, in If-Match."
            }""";

    private DuplicateExamples() {}
}
