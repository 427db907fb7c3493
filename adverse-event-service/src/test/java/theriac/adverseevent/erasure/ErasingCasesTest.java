package theriac.adverseevent.erasure;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.contracts.hospital.AdverseEventReportV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ErasingCasesTest {

    private static final String REQUEST = "{\"reason\":\"patient-request\"}";

    /// Where an erased case may still be named: by what is left of it, by who did what, and on the way out.
    private static final Set<String> TRACES =
            Set.of("safety_case", "case_erasure", "audit_entry", "subject_key", "duplicate_queue", "outbox");

    @Test
    void nothingOfWhatWasSentOrSaidIsLeftInAnyTable() throws SQLException {
        var id = report("erase-all-1", "erasetta", "gone-1");
        Api.report(confidential("erase-all-1", "erasetta", "gone-1").replaceFirst("\\{", "{\"version\":2,"))
                .then()
                .statusCode(200);
        work(id, "POST", "/comments", Map.of("words", "spoke with wombatsky"));
        work(id, "POST", "/questions", Map.of("words", "when did wombatsky fall"));
        assess(id, 2).then().statusCode(200);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> strings("select reported from unmatched_text").contains("erasetta"));
        assertThat(tablesNaming(id)).contains("case_work", "case_assessment", "case_original", "case_drug");

        erase(id, "\"2\"", REQUEST)
                .then()
                .statusCode(200)
                .body("reason", equalTo("patient-request"))
                .body("erasedBy", equalTo("admin@demo-hospital"))
                .body("erasedAt", notNullValue());

        assertThat(tablesNaming(id)).isSubsetOf(TRACES);
        assertThat(strings("select 1 from subject_key where wrapped_key is null and subject = 'case/" + id + "'"))
                .hasSize(1);
        // A count of texts that was under way may still put one back; the next takes it out.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(allRows()).noneMatch(ErasingCasesTest::tellsOfIt));
        assertThat(strings(
                                "select to_jsonb(c) - 'case_id' - 'case_no' - 'received_at' from safety_case c where case_id = '"
                                        + id + "'")
                        .getFirst())
                .contains("\"state\": \"erased\"", "\"revision\": 3", "\"sender_report_id\": \"erase-all-1\"")
                .contains(
                        "\"sex\": null", "\"onset_first\": null", "\"patient_reference\": null", "\"seriousness\": 0");
    }

    @Test
    void everybodyForgetsIt() {
        var id = report("erase-forget-1", "erasetin", "forget-1");
        var before = counts("erasetin");
        assertThat(before).isEqualTo(1);

        erase(id, "\"1\"", REQUEST).then().statusCode(200);

        assertThat(counts("erasetin")).isZero();
        for (var path : List.of("", "/e2b", "/work", "/assessments", "/completeness", "/sources")) {
            Api.as("assessor", Api.SITE).get("/cases/" + id + path).then().statusCode(404);
        }
        Api.as("assessor", Api.SITE).get("/fhir/AdverseEvent/" + id).then().statusCode(404);
        Api.as("reporter", Api.SITE).get("/case-reports/erase-forget-1").then().statusCode(410);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var records = Kafka.records(Topics.CASE).stream()
                    .filter(one -> id.equals(one.key()))
                    .toList();
            assertThat(records).hasSize(2);
            assertThat(records.getLast().value()).isNull();
        });
    }

    @Test
    void whatItsSenderSendsAgainStaysAway() throws SQLException {
        var id = report("erase-again-1", "erasettum", "again-1");
        erase(id, "\"1\"", REQUEST).then().statusCode(200);
        var report = confidential("erase-again-1", "erasettum", "again-1");
        var followUp = report.replaceFirst("\\{", "{\"version\":7,");

        Api.report(report).then().statusCode(410).body("type", equalTo("urn:theriac:problem:gone"));
        Api.report(followUp).then().statusCode(410);
        Api.as("reporter", Api.SITE)
                .contentType("application/x-ndjson")
                .body((report.replace("\n", "") + "\n" + Api.smallest("erase-again-2"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/case-reports")
                .then()
                .statusCode(200)
                .body(containsString("\"line\":1,\"status\":410"))
                .body(containsString("\"line\":2,\"status\":201"));
        var sent = Kafka.send(
                Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE,
                "patient",
                AdverseEventReportV1.TYPE,
                followUp.getBytes(StandardCharsets.UTF_8));
        Kafka.send(
                Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE,
                "patient",
                AdverseEventReportV1.TYPE,
                Api.smallest("erase-again-3").getBytes(StandardCharsets.UTF_8));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> Api.as("reporter", Api.SITE)
                        .get("/case-reports/erase-again-3")
                        .then()
                        .statusCode(200));

        assertThat(Kafka.records(Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE + Topics.DEAD_LETTER_SUFFIX))
                .noneMatch(one -> one.value().contains("\"partition\":" + sent.partition() + ",")
                        && one.value().contains("\"offset\":" + sent.offset() + ","));
        assertThat(tablesNaming(id)).isSubsetOf(TRACES);
        assertThat(strings("select action from audit_entry where subject = 'case/" + id + "'"))
                .contains("erase-case", "refuse-erased-report");
        Api.report(confidential("erase-again-4", "erasettum", "again-1")).then().statusCode(201);
    }

    @Test
    void casesThatWereCountedAsItAreCountedForThemselves() throws SQLException {
        var survivor = report("erase-merge-1", "erasamol", "merge-1", "NL-ERASE-1");
        var merged = Api.as("reporter", Api.OTHER_SITE)
                .contentType(ContentType.JSON)
                .body("{\"worldwideNumber\":\"NL-ERASE-1\","
                        + Api.smallest("erase-merge-2").substring(1))
                .post("/case-reports")
                .<String>path("caseId");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(List.of(stateOf(survivor), stateOf(merged)))
                        .containsExactlyInAnyOrder("open", "merged"));
        var front = stateOf(survivor).equals("open") ? survivor : merged;
        var other = front.equals(survivor) ? merged : survivor;

        eraseAnywhere(front).then().statusCode(200);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(stateOf(other)).isEqualTo("open"));
        assertThat(strings("select 1 from safety_case where merged_into is null and case_id = '" + other + "'"))
                .hasSize(1);
    }

    @Test
    void whoeverErasesHasTheRoleAndHasSeenTheCaseAndMayAskTwice() {
        var id = report("erase-if-1", "erasalin", "if-1");
        Api.as("assessor", Api.SITE).get("/cases/" + id + "/erasure").then().statusCode(403);
        Api.as("auditor", Api.SITE)
                .get("/cases/" + id + "/erasure")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("revision", equalTo(1))
                .body("reported", equalTo(false));

        erase(id, null, REQUEST).then().statusCode(428);
        erase(id, "\"2\"", REQUEST).then().statusCode(412).header("ETag", equalTo("\"1\""));
        erase(id, "\"1\"", "{\"reason\":\"because\"}")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/reason"));
        for (var role : List.of("reporter", "assessor", "auditor", "prescriber", "catalog-editor")) {
            erase(Api.as(role, Api.SITE), id, "\"1\"", REQUEST).then().statusCode(403);
        }
        erase(Api.as("admin", Api.OTHER_SITE), id, "\"1\"", REQUEST).then().statusCode(404);
        Api.as("assessor", Api.SITE).get("/cases/" + id).then().statusCode(200).body("revision", equalTo(1));

        erase(id, "\"1\"", REQUEST).then().statusCode(200);
        erase(id, "\"1\"", "{\"reason\":\"ordered\"}")
                .then()
                .statusCode(200)
                .body("reason", equalTo("patient-request"));
        Api.as("admin", Api.SITE)
                .get("/cases/" + id + "/erasure")
                .then()
                .statusCode(200)
                .body("reason", equalTo("patient-request"));
    }

    @Test
    void whatWasReportedToAnAuthorityIsKeptAsLongAsTheLawDemands() {
        var id = report("erase-kept-1", "erasovir", "kept-1");
        var received = Instant.parse(
                Api.as("assessor", Api.SITE).get("/cases/" + id + "/work").path("receivedAt"));
        work(
                id,
                "POST",
                "/submissions",
                Map.of(
                        "caseRevision",
                        1,
                        "jurisdiction",
                        "CH",
                        "recipient",
                        "Swissmedic",
                        "submittedAt",
                        received.plusMillis(1).toString()));

        var patient = referenceOf(id);

        erase(id, "\"1\"", REQUEST).then().statusCode(409);
        ofPatient(patient, "patient-request")
                .then()
                .statusCode(200)
                .body("erased", empty())
                .body("kept", contains(id));

        erase(id, "\"1\"", "{\"reason\":\"retention-expired\"}").then().statusCode(200);
    }

    @Test
    void allCasesOfAPatientAreErasedAtOnce() {
        var one = report("erase-patient-1", "erasapin", "patient-1");
        var other = report("erase-patient-2", "erasapin", "patient-1");
        var anothers = report("erase-patient-3", "erasapin", "patient-2");

        var patient = referenceOf(one);

        ofPatient(patient, "patient-request")
                .then()
                .statusCode(200)
                .body("erased", hasItems(one, other))
                .body("kept", empty());
        ofPatient(patient, "patient-request").then().statusCode(200).body("erased", empty());

        Api.as("assessor", Api.SITE).get("/cases/" + one).then().statusCode(404);
        Api.as("assessor", Api.SITE).get("/cases/" + other).then().statusCode(404);
        Api.as("assessor", Api.SITE).get("/cases/" + anothers).then().statusCode(200);
    }

    @Test
    void anErasureThatEndsInTheMiddleErasesNothingAndIsAskedForAgain() throws SQLException {
        var id = report("erase-half-1", "erasidol", "half-1");
        run("create function fail_erasure() returns trigger language plpgsql as $$"
                + " begin raise exception 'away'; end $$");
        run("create trigger fail_erasure before update on subject_key for each row" + " when (new.subject = 'case/" + id
                + "') execute function fail_erasure()");
        try {
            erase(id, "\"1\"", REQUEST).then().statusCode(500);
            Api.as("assessor", "*")
                    .get("/cases/" + id + "?with=narrative")
                    .then()
                    .statusCode(200)
                    .body("revision", equalTo(1))
                    .body("narrative", equalTo("The wombatsky fell."));
        } finally {
            run("drop trigger fail_erasure on subject_key");
            run("drop function fail_erasure");
        }

        erase(id, "\"1\"", REQUEST).then().statusCode(200);
        Api.as("assessor", "*").get("/cases/" + id).then().statusCode(404);
    }

    private static String report(String number, String drug, String patient) {
        return Api.report(confidential(number, drug, patient))
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private static String report(String number, String drug, String patient, String worldwide) {
        return Api.report(confidential(number, drug, patient)
                        .replaceFirst("\\{", "{\"worldwideNumber\":\"" + worldwide + "\","))
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private static String confidential(String number, String drug, String patient) {
        return """
                {"senderReportId":"%s","patient":{"identifier":{"system":"%s","value":"erase-%s"},"sex":"female"},
                 "onset":"2026-10-02","seriousness":["hospitalisation"],"country":"CH","reporter":"physician",
                 "drugs":[{"name":"%s","role":"suspect"}],"reactions":[{"term":"drowsiness"}],
                 "narrative":"The wombatsky fell."}""".formatted(number, Api.IDENTIFIER_SYSTEM, patient, drug);
    }

    private static Response erase(String id, @Nullable String seen, String body) {
        return erase(Api.as("admin", Api.SITE), id, seen, body);
    }

    private static Response eraseAnywhere(String id) {
        var seen = Api.as("admin", "*").get("/cases/" + id + "/erasure").header("ETag");
        return erase(Api.as("admin", "*"), id, seen, REQUEST);
    }

    private static Response erase(RequestSpecification who, String id, @Nullable String seen, String body) {
        if (seen != null) {
            who.header("If-Match", seen);
        }
        return who.contentType(ContentType.JSON).body(body).post("/cases/" + id + "/erasure");
    }

    private static Response ofPatient(String reference, String reason) {
        return Api.as("admin", Api.SITE)
                .contentType(ContentType.JSON)
                .body("{\"patientReference\":\"%s\",\"reason\":\"%s\"}".formatted(reference, reason))
                .post("/cases/erasures");
    }

    private static String referenceOf(String id) {
        return Api.as("assessor", Api.SITE).get("/cases/" + id).path("patientReference");
    }

    private static void work(String id, String method, String path, Map<String, ?> body) {
        int version = Api.as("assessor", Api.SITE).get("/cases/" + id + "/work").path("version");
        Api.as("assessor", Api.SITE)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, "/cases/" + id + "/work" + path)
                .then()
                .statusCode(204);
    }

    private static Response assess(String id, int revision) {
        return Api.as("assessor", Api.SITE)
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body("{\"caseRevision\":" + revision + """
                        ,"whoUmc":{"timing":"plausible","otherCauses":"unlikely","withdrawal":"reasonable",\
                        "definitive":"no","rechallenge":"not-necessary","information":"sufficient"},\
                        "category":"possible","reason":"wombatsky had not slept"}""")
                .put("/cases/" + id + "/assessments/1/1");
    }

    private static int counts(String drug) {
        return Json.read(Api.as("assessor", "*")
                        .get("/cases/counts?by=drug&drug=" + drug)
                        .asString())
                .path("items")
                .path(0)
                .path("cases")
                .asInt();
    }

    private static String stateOf(String id) throws SQLException {
        return strings("select state from safety_case where case_id = '" + id + "'")
                .getFirst();
    }

    private static boolean tellsOfIt(String row) {
        return List.of("erasetta", "erase-gone-1", "wombatsky").stream()
                .anyMatch(word -> row.contains(word)
                        || row.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8))));
    }

    /// Tables with a row that names the case, by its id or by its number, whatever the column is called.
    private static Set<String> tablesNaming(String id) throws SQLException {
        var number = strings("select case_no from safety_case where case_id = '" + id + "'")
                .getFirst();
        Set<String> naming = new HashSet<>();
        for (var table : tables()) {
            var byId = strings("select 1 from " + table + " t where t::text like '%" + id + "%' limit 1");
            var hasNumber = !strings("select 1 from information_schema.columns where table_name = '" + table
                            + "' and column_name = 'case_no'")
                    .isEmpty();
            if (!byId.isEmpty()
                    || (hasNumber
                            && !strings("select 1 from " + table + " where case_no = " + number)
                                    .isEmpty())) {
                naming.add(table);
            }
        }
        return naming;
    }

    private static List<String> allRows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (var table : tables()) {
            rows.addAll(strings("select t::text from " + table + " t"));
        }
        return rows;
    }

    private static List<String> tables() throws SQLException {
        return strings("select tablename from pg_tables where schemaname = 'public'");
    }

    private static void run(String sql) throws SQLException {
        var database = PlatformTestResource.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
