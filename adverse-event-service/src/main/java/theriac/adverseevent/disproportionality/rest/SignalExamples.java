package theriac.adverseevent.disproportionality.rest;

/// Examples in the description of the API.
final class SignalExamples {

    static final String PROBLEM_JSON = "application/problem+json";

    static final String INVALID_SUBGROUP = """
            {
              "type": "urn:theriac:problem:invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "detail": "See violations for each field.",
              "violations": [
                { "pointer": "query:subgroup", "detail": "part 2 (age) must be years such as 65-, -17, 18-64 or 70" }
              ]
            }""";

    private static final String BASIS = """
            "basis":{"countedAt":"2026-11-21T10:00:01Z","cases":32422,"caughtUp":true,"lag":0,\
            "prior":{"fittedTo":"2026-11-21T09:58:00Z","cases":32400,"pairs":17189,"negativeLogLikelihood":4162.4557,\
            "alpha1":3.25,"beta1":0.4,"alpha2":2.02,"beta2":1.91,"share":0.065},\
            "caution":"These numbers compare reports with reports. They show neither that a drug caused a reaction nor\
             how often it does; a pair above a threshold is a statistic of disproportionate reporting, and no signal\
             until people have judged its cases."}""";

    private static final String NUMBERS = """
            "a":28,"b":942,"c":17,"d":31435,"expected":1.3463,\
            "prr":{"value":53.405458,"lower":29.332013,"upper":97.236523},\
            "ror":{"value":54.963157,"lower":29.980827,"upper":100.762688},"chiSquare":{"value":524.464735},\
            "ic":{"value":3.948,"lower":3.36,"upper":4.43},\
            "ebgm":{"undefined":"no-prior","because":"no prior has been fitted"}""";

    static final String SIGNALS = "{\"items\":[{\"drug\":\"baclofen\",\"reaction\":\"hallucination\","
            + "\"verdict\":\"crossed\",\"listed\":\"listed\",\"statistics\":{" + NUMBERS + "},"
            + "\"review\":{\"state\":\"under-review\",\"since\":\"2026-11-20T13:00:00Z\","
            + "\"firstCrossedAt\":\"2026-11-20T10:00:01Z\"}}],\"total\":1," + BASIS + "}";

    static final String PAIR = "{\"drug\":\"baclofen\",\"reaction\":\"hallucination\",\"listed\":\"listed\","
            + "\"suppressed\":false,\"statistics\":{" + NUMBERS
            + "},\"breakdowns\":[{\"by\":\"year\",\"parts\":[{\"value\":\"2026\",\"suppressed\":true}]}],"
            + "\"methods\":[{\"name\":\"chi-square-yates\",\"formula\":\"N (max(0, |ad - bc| - N/2))^2 / [(a + b)(c + d)"
            + "(a + c)(b + d)]\",\"source\":\"Yates 1934, Suppl J R Stat Soc 1:217\"}]," + BASIS + "}";

    static final String NEVER_NAMED = """
            {
              "type": "urn:theriac:problem:not-found",
              "title": "There is no such resource",
              "status": 404,
              "detail": "No case has ever named this drug or this reaction so; it may be spelt differently."
            }""";

    static final String CASES = """
            {"items":[{"caseId":"0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f","revision":1,"background":"hospital",
            "receivedAt":"2026-11-21T10:00:00Z","onset":"2026-11-20","seriousness":["hospitalisation"]}],
            "ofOtherSites":0,"total":1}""";

    static final String COMBINATIONS = "{\"items\":[{\"drug\":\"itraconazole\",\"with\":\"ethinylestradiol\","
            + "\"reaction\":\"delayed bleeding\",\"counts\":{\"n111\":10,\"n11\":23,\"n101\":0,\"n10\":16,\"n011\":9,"
            + "\"n01\":1466,\"n001\":20,\"n00\":3998},\"expected\":{\"value\":0.141201},"
            + "\"omega\":{\"value\":4.03347,\"lower\":3.00333,\"upper\":4.79004}}]," + BASIS + "}";

    static final String COMPARISON = "{\"drugs\":[\"baclofen\",\"tizanidine\"],\"items\":[]," + BASIS + "}";

    static final String EXPORT = "{\"query\":\"screen=ic&format=json\",\"methods\":[],\"total\":1,\"pairs\":["
            + "{\"drug\":\"baclofen\",\"reaction\":\"hallucination\",\"verdict\":\"crossed\",\"listed\":\"listed\","
            + "\"statistics\":{" + NUMBERS + "}}]," + BASIS + "}";

    private SignalExamples() {}
}
