package theriac.imports.rest;

/// What the description of the API repeats.
final class ImportApi {

    static final String PROBLEM_JSON = "application/problem+json";
    static final String LIMIT = "How many items a page may hold";
    static final String CURSOR = "The nextCursor of the page before";
    static final String WHICH = "Which import";

    static final String INVALID = """
            {
              "type": "urn:theriac:problem:invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "detail": "See violations for each field.",
              "violations": [{ "pointer": "", "detail": "the zip lacks files of a quarter: REACyyQq.txt" }]
            }""";
    static final String CONFLICT = """
            {
              "type": "urn:theriac:problem:conflict",
              "title": "The request conflicts with the current state",
              "status": 409,
              "detail": "Import 5f0a4a5e-8c58-4f0f-9f8e-2f9a1c0b7d11 is running: wait for its end, or stop it."
            }""";
    static final String NOT_FOUND = """
            {
              "type": "urn:theriac:problem:not-found",
              "title": "There is no such resource",
              "status": 404,
              "detail": "There is no such import."
            }""";

    private ImportApi() {}
}
