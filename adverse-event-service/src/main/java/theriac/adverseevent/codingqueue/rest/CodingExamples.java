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

    static final String NOT_FOUND = """
            {
              "type": "urn:theriac:problem:not-found",
              "title": "There is no such resource",
              "status": 404,
              "detail": "There is no such decision, or it is another site's."
            }""";

    static final String CONFLICT = """
            {
              "type": "urn:theriac:problem:conflict",
              "title": "The request conflicts with the current state",
              "status": 409,
              "detail": "Something else was decided about this text: decision 5b0f6f0e-8c58-4f0f-9f8e-2f9a1c0b7d11. Take it back first."
            }""";

    private CodingExamples() {}
}
