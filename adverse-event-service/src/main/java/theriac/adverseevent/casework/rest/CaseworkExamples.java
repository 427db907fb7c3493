package theriac.adverseevent.casework.rest;

/// What the API's description shows.
final class CaseworkExamples {

    static final String PROBLEM_JSON = "application/problem+json";
    static final String SEEN = "\"3\"";

    private static final String CASE = """
            "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f", "version": 3, "site": "demo-hospital",
              "state": "in-assessment", "assignee": "a.jansen", "receivedAt": "2026-03-01T22:30:00Z",
              "gravity": "serious", "expectedness": "unknown", "linkedAlert": false, "needsCoding": true""";

    static final String QUEUED = "{" + CASE + """
            , "caseRevision": 2, "senderReportId": "H1-42", "dueOn": "2026-03-16", "dueBefore": "2026-03-16T23:00:00Z",
              "overdue": false, "openQuestions": 1, "followUpsToJudge": 0}""";

    static final String QUEUE = "{\"items\": [" + QUEUED + "]}";

    static final String COUNTS = """
            {"toDo": 7, "received": 4, "inAssessment": 3, "overdue": 1, "serious": 5, "unassigned": 4, "mine": 2,
             "openQuestion": 1, "followUpToJudge": 1, "needsCoding": 2, "linkedAlert": 1, "withoutClock": 2}""";

    static final String WORK = "{" + CASE + """
            , "dayZero": "2026-03-01", "overdue": false, "dueOn": "2026-03-16", "dueBefore": "2026-03-16T23:00:00Z",
             "clocks": [{"jurisdiction": "CH", "rule": "ch-hospital-serious", "since": 1, "dayZero": "2026-03-01",
               "dueOn": "2026-03-16", "dueBefore": "2026-03-16T23:00:00Z", "status": "running", "calendarDays": 15,
               "addressee": "Swissmedic, by the regional pharmacovigilance centres",
               "source": {"citation": "Arzneimittelverordnung (VAM, SR 812.212.21), article 63(1)(a) and (3)",
                 "url": "https://lawbrary.ch/law/art/VAM-v2024.10-de-art-63"}}],
             "followUps": [{"revision": 2, "receivedAt": "2026-03-04T09:00:00Z", "changes": [],
               "significance": "to-judge"}],
             "submissions": [], "questions": [{"number": 1, "askedAt": "2026-03-05T10:00:00Z", "askedBy": "a.jansen",
               "words": "Was the drug given again?"}]}""";

    static final String ENTRIES = """
            {"items": [{"number": 2, "at": "2026-03-05T10:00:00Z", "actor": "a.jansen", "kind": "comment",
              "words": "Ask for the plasma level."},
             {"number": 1, "at": "2026-03-05T09:00:00Z", "actor": "a.jansen", "kind": "state",
              "detail": "received to in-assessment"}]}""";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/reason", "detail": "is required here"}]}""";

    private CaseworkExamples() {}
}
