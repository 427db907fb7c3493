package theriac.adverseevent.assessment.rest;

/// What the API's description shows.
final class AssessmentExamples {

    static final String PROBLEM_JSON = "application/problem+json";

    private static final String CRITERIA = """
            "whoUmc": {"timing": "plausible", "otherCauses": "unlikely", "withdrawal": "reasonable",
              "definitive": "no", "rechallenge": "not-necessary", "information": "sufficient"}""";

    private static final String ANSWERS = """
            {"reported-before": "unknown", "after-drug": "yes", "improved-on-stopping": "yes",
              "came-back-on-rechallenge": "unknown", "other-causes": "no", "came-back-on-placebo": "unknown",
              "toxic-concentration": "unknown", "followed-dose": "unknown", "similar-reaction-before": "no",
              "confirmed-objectively": "yes"}""";

    private static final String DIPS_ANSWERS = """
            {"reported-before": "yes", "fits-precipitant": "yes", "fits-object": "yes", "fits-time-course": "yes",
              "improved-without-precipitant": "yes", "came-back-with-precipitant": "unknown", "other-causes": "no",
              "object-concentration": "unknown", "confirmed-objectively": "yes",
              "followed-precipitant-dose": "unknown"}""";

    static final String REQUEST = "{\"caseRevision\": 1, " + CRITERIA + ", \"naranjo\": " + ANSWERS
            + ", \"dips\": {\"precipitant\": 2, \"answers\": " + DIPS_ANSWERS + "}}";

    static final String ASSESSMENT = """
            {"drug": "lioresal", "reaction": "somnolence", "assessor": "a.jansen", "version": 1, "caseRevision": 1,
             "assessedAt": "2026-11-21T10:00:00Z",\s""" + CRITERIA + """
            , "follows": "probable", "category": "probable",
             "naranjo": {"answers":\s""" + ANSWERS
            + ", \"score\": 6, \"category\": \"probable\"},\n \"dips\": {\"precipitant\": \"tizanidine\", \"answers\": "
            + DIPS_ANSWERS + ", \"score\": 7, \"category\": \"probable\"}}";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/reason",
               "detail": "is required: the category does not follow from the criteria"}]}""";

    private AssessmentExamples() {}
}
