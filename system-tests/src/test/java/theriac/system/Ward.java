package theriac.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

/// A hospital ward that exists nowhere, and what its systems tell the platform.
record Ward(PlatformUnderTest platform) {

    private static final String HOSPITAL = "demo-hospital";

    /// Baclofen, 60 mg a day by mouth for three months, is stopped at once; a seizure is reported the next morning.
    record AbruptStop(String alertId, String caseId) {}

    AbruptStop abruptStopWithSeizure() {
        var patient = "P-" + UUID.randomUUID();
        var reporter = platform.interaction("reporter", HOSPITAL);
        var medication = """
                "patient":{"identifier":{"system":"urn:oid:2.16.528.1.1007.3.1","value":"%s"}},\
                "medication":{"name":"baclofen"}""".formatted(patient);
        reporter.post("/medication-events", """
                        {"senderEventId":"%s","type":"started","occurredAt":"2026-08-20T08:00:00Z",%s,
                         "dosage":{"dose":{"value":20,"unit":"mg"},"timesPerDay":3,"route":"oral"}}""".formatted(UUID.randomUUID(), medication))
                .then()
                .statusCode(201);
        reporter.post("/medication-events", """
                        {"senderEventId":"%s","type":"stopped","occurredAt":"2026-11-20T18:00:00Z",%s}""".formatted(UUID.randomUUID(), medication))
                .then()
                .statusCode(201);
        var caseId = report("""
                "onset":"2026-11-21","patient":{"identifier":{"system":"urn:oid:2.16.528.1.1007.3.1","value":"%s"},\
                "sex":"female","ageYears":61},"country":"NL","reporter":"physician","seriousness":["hospitalisation"],\
                "narrative":"Invented: a seizure on the morning after baclofen was stopped at admission.",\
                """.formatted(patient), "seizure");
        var assessor = platform.adverseEvent("assessor", "*");
        var alertId = await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> assessor.get("/cases/" + caseId).jsonPath().getString("linkedAlertId"),
                        linked -> linked != null);
        return new AbruptStop(alertId, caseId);
    }

    /// A report about baclofen.
    ///
    /// @param further fields with their commas, or nothing
    String report(String further, String reaction) {
        return platform.adverseEvent("reporter", HOSPITAL)
                .post("/case-reports", """
                        {"senderReportId":"%s",%s"drugs":[{"name":"baclofen","role":"suspect"}],\
                        "reactions":[{"term":"%s"}]}""".formatted("WARD-" + UUID.randomUUID(), further, reaction))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("caseId");
    }

    /// The same serious reaction reported twice, by ward and by pharmacy.
    ///
    /// @param pairId under which it is offered as a probable duplicate
    /// @param number the first report's own
    record Twins(String pairId, String firstCaseId, String secondCaseId, String number) {}

    /// Reports one reaction to a drug that no catalog knows twice, and waits until the two are offered as one case.
    Twins twoReportsOfOneCase() {
        var number = "WARD-" + UUID.randomUUID();
        var drug = "Unheard-of " + number.substring(5, 13);
        var first = twin(number, drug);
        var second = twin(number + "-PHARMACY", drug);
        var assessor = platform.adverseEvent("assessor", "*");
        var path = "items.find { it.first.report.senderReportId.startsWith('" + number + "') }.pairId";
        var pairId = await().atMost(Duration.ofMinutes(3))
                .until(() -> assessor.get("/duplicates?limit=500").jsonPath().getString(path), found -> found != null);
        return new Twins(pairId, first, second, number);
    }

    private String twin(String number, String drug) {
        return send("""
                {"senderReportId":"%s","onset":"2026-11-03","patient":{"sex":"female","ageYears":61},"country":"CH",\
                "reporter":"physician","seriousness":["hospitalisation"],"drugs":[{"name":"%s","role":"suspect"}],\
                "reactions":[{"term":"hiccups"}]}""".formatted(number, drug));
    }

    /// Sends a report as it stands here.
    ///
    /// @return the id of its case
    String send(String report) {
        return platform.adverseEvent("reporter", HOSPITAL)
                .post("/case-reports", report)
                .then()
                .statusCode(anyOf(is(200), is(201)))
                .extract()
                .jsonPath()
                .getString("caseId");
    }

    /// A report on the hospital's topic that nobody can read.
    ///
    /// @param number the report's own
    /// @param letterId the dead letter's
    record UnreadableReport(String number, String letterId) {}

    /// Sends a report whose drug has a role that there is not, and waits for its dead letter.
    UnreadableReport unreadableReport() throws Exception {
        var number = "WARD-" + UUID.randomUUID();
        var before = openLetters();
        try (var topic = new HospitalTopic(platform.kafka(), HOSPITAL)) {
            topic.send("patient-9", """
                    {"senderReportId":"%s","drugs":[{"name":"baclofen","role":"culprit"}],\
                    "reactions":[{"term":"drowsiness"}]}""".formatted(number));
        }
        var letters = await().atMost(Duration.ofMinutes(3)).until(this::openLetters, now -> now.size() > before.size());
        letters.removeAll(before);
        return new UnreadableReport(number, letters.getFirst());
    }

    private List<String> openLetters() {
        return new ArrayList<>(platform.adverseEvent("admin", "*")
                .get("/dead-letters?state=open&limit=500")
                .jsonPath()
                .getList("items.id", String.class));
    }
}
