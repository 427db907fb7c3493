package theriac.interaction.patientreference.rest;

/// Examples for the API's description.
final class PatientReferenceExamples {

    static final String REQUEST = """
            {"system": "urn:oid:2.16.528.1.1007.3.1", "value": "EXAMPLE 42"}""";

    static final String ANSWER = """
            {"patientReference": "k1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "/value", "detail": "must not be blank"}]}""";

    static final String OTHER_SYSTEM = """
            {"type": "urn:theriac:problem:other-identifier-system",
             "title": "Another identifier system links this site's patients", "status": 422,
             "detail": "Send an identifier of the system that is configured for the site.",
             "violations": [{"pointer": "/system", "detail": "must be urn:oid:2.16.528.1.1007.3.1"}]}""";

    private PatientReferenceExamples() {}
}
