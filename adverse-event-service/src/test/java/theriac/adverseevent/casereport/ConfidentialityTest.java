package theriac.adverseevent.casereport;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.contracts.hospital.AdverseEventReportV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ConfidentialityTest {

    private static final String IDENTIFIER = "SECRETPATIENT4711";
    private static final String NARRATIVE = "zebrafish narrative nobody may read";

    @Test
    void narrativeAndIdentifierAreInNoTableAndOnNoTopicOfOurs() throws SQLException {
        String caseId = Api.report(confidential("secret-1")).path("caseId");
        Kafka.send(
                Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE,
                "token",
                AdverseEventReportV1.TYPE,
                confidential("secret-2").getBytes(StandardCharsets.UTF_8));
        Kafka.send(
                Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE,
                "token",
                AdverseEventReportV1.TYPE,
                confidential("secret-3").replace("suspect", "guilty").getBytes(StandardCharsets.UTF_8));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> Api.as("reporter", Api.SITE)
                        .get("/case-reports/secret-2")
                        .then()
                        .statusCode(200));
        var states = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> Kafka.records(Topics.CASE),
                        found -> found.stream().anyMatch(state -> caseId.equals(state.key())));
        assertThat(states).noneMatch(state -> holdsSecret(state.value()));
        assertThat(allRows()).isNotEmpty().noneMatch(ConfidentialityTest::holdsSecret);
    }

    @Test
    void onlyAnAssessorWhoAsksReadsTheNarrative() {
        String caseId = Api.report(confidential("secret-4")).path("caseId");

        Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId)
                .then()
                .body("narrative", nullValue())
                .body(not(containsString(IDENTIFIER)));
        Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId + "?with=narrative")
                .then()
                .body("narrative", equalTo(NARRATIVE))
                .body(not(containsString(IDENTIFIER)));
        Api.as("auditor", Api.SITE)
                .get("/cases/" + caseId + "?with=narrative")
                .then()
                .statusCode(403);
    }

    @Test
    void everyReadingAndChangeOfACaseIsAudited() throws SQLException {
        String caseId = Api.report(Api.smallest("audited-1")).path("caseId");
        Api.as("reporter", Api.SITE).get("/case-reports/audited-1");
        Api.as("assessor", Api.SITE).get("/cases/" + caseId);
        Api.as("assessor", "*").get("/cases/" + caseId + "?with=narrative");
        Api.as("assessor", "*").get("/cases/" + caseId + "/e2b");
        Api.as("assessor", "*").get("/cases/" + caseId + "/pdf");
        Api.as("auditor", "*").get("/cases/" + caseId + "/versions");
        Api.as("assessor", "*").get("/cases/" + caseId + "/versions?with=narrative");
        Api.report(Api.smallest("audited-1").replace("{\"sender", "{\"version\":2,\"sender"));

        assertThat(strings("select action || ' ' || actor || ' ' || site from audit_entry where subject = 'case/"
                        + caseId + "' order by entry_id"))
                .containsExactly(
                        "receive-report reporter@demo-hospital demo-hospital",
                        "look-up-report reporter@demo-hospital demo-hospital",
                        "read-case assessor@demo-hospital demo-hospital",
                        "read-narrative assessor@* *",
                        "export-case assessor@* *",
                        "export-case assessor@* *",
                        "read-versions auditor@* *",
                        "read-narrative assessor@* *",
                        "follow-up-report reporter@demo-hospital demo-hospital");
    }

    private static String confidential(String id) {
        return """
                {"senderReportId":"%s","patient":{"identifier":{"system":"%s","value":"%s"}},
                 "drugs":[{"name":"baclofen","role":"suspect"}],"reactions":[{"term":"coma"}],
                 "narrative":"%s"}""".formatted(id, Api.IDENTIFIER_SYSTEM, IDENTIFIER, NARRATIVE);
    }

    private static boolean holdsSecret(String text) {
        return text.contains(IDENTIFIER)
                || text.contains("zebrafish")
                || text.contains(hex(IDENTIFIER))
                || text.contains(hex("zebrafish"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Every row of every table as text, bytes in hexadecimal.
    private static List<String> allRows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (var table : strings("select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            rows.addAll(strings("select t::text from " + table + " t"));
        }
        return rows;
    }

    private static List<String> strings(String sql) throws SQLException {
        var database = PlatformTestResource.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> strings = new ArrayList<>();
            while (row.next()) {
                strings.add(row.getString(1));
            }
            return strings;
        }
    }
}
