package theriac.adverseevent.casereport.rest;

/// What the API's description shows.
final class Examples {

    static final String PROBLEM_JSON = "application/problem+json";

    static final String SMALLEST_REPORT = """
            {
              "senderReportId": "H1-42",
              "drugs": [{ "name": "baclofen", "role": "suspect" }],
              "reactions": [{ "term": "drowsiness" }]
            }""";

    static final String FULL_REPORT = """
            {
              "senderReportId": "H1-43",
              "version": 2,
              "patient": {
                "identifier": { "system": "https://demo-hospital.example/patient-number", "value": "EXAMPLE-0001" },
                "sex": "female",
                "ageYears": 52.5
              },
              "onset": "2026-11-18",
              "country": "NL",
              "reporter": "physician",
              "seriousness": ["life-threatening", "hospitalisation"],
              "alcohol": "no",
              "drugs": [
                { "name": "Lioresal", "code": { "system": "rxnorm", "code": "1292" }, "role": "suspect",
                  "route": "oral" },
                { "name": "paracetamol", "role": "concomitant" }
              ],
              "reactions": [{ "term": "seizure" }, { "term": "confusion" }],
              "narrative": "Invented for this example: seizure two days after 60 mg a day was stopped at once."
            }""";

    static final String NDJSON_REPORTS = """
            {"senderReportId":"H1-42","drugs":[{"name":"baclofen","role":"suspect"}],"reactions":[{"term":"fall"}]}
            {"senderReportId":"H1-43","drugs":[],"reactions":[{"term":"fall"}]}
            """;

    static final String NDJSON_RESULTS = """
            {"line":1,"status":201,"receipt":{"caseId":"0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f","revision":1,\
            "senderReportId":"H1-42","version":1,"receivedAt":"2026-11-21T10:00:00Z","notices":[]}}
            {"line":2,"status":400,"violations":[{"pointer":"/drugs","detail":"must have at least one entry"}]}
            """;

    static final String INVALID = """
            {
              "type": "urn:theriac:problem:invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "detail": "See violations for each field.",
              "violations": [{ "pointer": "/drugs/0/role", "detail": "is required" }]
            }""";

    static final String E2B_BATCH = """
            <MCCI_IN200100UV01 xmlns="urn:hl7-org:v3" ITSVersion="XML_1.0">
              <id extension="H1-BATCH-7" root="2.16.840.1.113883.3.989.2.1.3.22"/>
              <creationTime value="20261121101500+0100"/>
              <name code="1" codeSystem="2.16.840.1.113883.3.989.2.1.1.1"/>
              <PORR_IN049016UV><!-- one per report --></PORR_IN049016UV>
              <receiver typeCode="RCV"><device classCode="DEV" determinerCode="INSTANCE">
                <id extension="THERIAC" root="2.16.840.1.113883.3.989.2.1.3.14"/></device></receiver>
              <sender typeCode="SND"><device classCode="DEV" determinerCode="INSTANCE">
                <id extension="DEMOHOSPITAL" root="2.16.840.1.113883.3.989.2.1.3.13"/></device></sender>
            </MCCI_IN200100UV01>""";

    static final String E2B_ACKNOWLEDGEMENT = """
            <MCCI_IN200101UV01 xmlns="urn:hl7-org:v3" ITSVersion="XML_1.0">
              <MCCI_IN000002UV01>
                <id extension="0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f" root="2.16.840.1.113883.3.989.2.1.3.19"/>
                <acknowledgement typeCode="CA"><targetMessage>
                  <id extension="NL-DEMOHOSPITAL-42" root="2.16.840.1.113883.3.989.2.1.3.1"/></targetMessage>
                  <acknowledgementDetail><text>a new case</text></acknowledgementDetail></acknowledgement>
              </MCCI_IN000002UV01>
              <acknowledgement typeCode="AA"><targetBatch>
                <id extension="H1-BATCH-7" root="2.16.840.1.113883.3.989.2.1.3.22"/></targetBatch></acknowledgement>
            </MCCI_IN200101UV01>""";

    static final String NOT_XML = """
            {
              "type": "urn:theriac:problem:invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "detail": "See violations for each field.",
              "violations": [{ "pointer": "", "detail": "must not have a document type declaration" }]
            }""";

    private Examples() {}
}
