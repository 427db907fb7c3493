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

    private ImportApi() {}
}
