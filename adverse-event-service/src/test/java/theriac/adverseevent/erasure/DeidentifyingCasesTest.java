package theriac.adverseevent.erasure;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DeidentifyingCasesTest {

    private static final String REQUEST = "{\"reason\":\"patient-request\"}";

    @Test
    void whatTellsWhoThePatientIsGoesAndWhatSignalsAreMadeOfStays() throws SQLException {
        var id = report("nameless-1", "namelexin", "52.5");
        work(id, "/comments", Map.of("words", "spoke with quokkasky"));
        work(id, "/questions", Map.of("words", "when did quokkasky fall"));
        assess(id).then().statusCode(200);
        var reference = referenceOf(id);
        assertThat(allRows()).anyMatch(row -> row.contains(reference));

        deidentify(id, "\"1\"", REQUEST)
                .then()
                .statusCode(200)
                .body("reason", equalTo("patient-request"))
                .body("deidentifiedBy", equalTo("admin@demo-hospital"));

        theCase(id)
                .body("revision", equalTo(2))
                .body("state", equalTo("open"))
                .body("patientReference", nullValue())
                .body("narrative", nullValue())
                .body("ageYears", equalTo(52))
                .body("sex", equalTo("female"))
                .body("country", equalTo("CH"))
                .body("onset", equalTo("2026-10-02"))
                .body("reporter", equalTo("physician"))
                .body("seriousness", contains("hospitalisation"))
                .body("drugs.reportedAs", contains("namelexin"))
                .body("reactions.term", contains("drowsiness"));
        assertThat(counts("namelexin")).isEqualTo(1);
        assertThat(strings("select 1 from case_original join safety_case using (case_no) where case_id = '" + id + "'"))
                .isEmpty();
        assertThat(rowsBesidesTheWayOut()).noneMatch(row -> row.contains(reference) || tellsOfIt(row));
        Api.as("assessor", Api.SITE)
                .get("/cases/" + id + "/work")
                .then()
                .statusCode(200)
                .body("questions.words", contains("(de-identified)"));
        assertThat(Api.as("assessor", Api.SITE)
                        .get("/cases/" + id + "/assessments")
                        .asString())
                .contains("(de-identified)", "possible");
        Api.as("assessor", Api.SITE)
                .get("/cases/" + id + "/de-identification")
                .then()
                .statusCode(200)
                .body("reason", equalTo("patient-request"));
        Api.as("assessor", Api.SITE).get("/cases/" + id + "/e2b").then().statusCode(200);
        assertThat(strings("select action from audit_entry where subject = 'case/" + id + "'"))
                .contains("de-identify-case", "read-de-identification");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var states = Kafka.records(Topics.CASE).stream()
                    .filter(one -> id.equals(one.key()))
                    .toList();
            assertThat(states).hasSize(2);
            assertThat(states.getLast().value())
                    .contains("\"revision\":2", "\"ageYears\":52,")
                    .doesNotContain(reference);
        });
    }

    @Test
    void aFollowUpCountsAndTellsNoMoreWhoThePatientIs() throws SQLException {
        var id = report("nameless-2", "namelidone", "61.25");
        deidentify(id, "\"1\"", REQUEST).then().statusCode(200);
        var followUp = confidential("nameless-2", "namelidone", "97.5")
                .replaceFirst("\\{", "{\"version\":2,")
                .replace("hospitalisation", "death");

        Api.report(followUp).then().statusCode(200).body("revision", equalTo(3));

        for (var again : List.of(followUp, confidential("nameless-2", "namelidone", "61.25"))) {
            Api.report(again).then().statusCode(200).body("revision", equalTo(3));
        }
        theCase(id)
                .body("seriousness", contains("death"))
                .body("ageYears", equalTo(90))
                .body("patientReference", nullValue())
                .body("narrative", nullValue());
        overKafka(followUp.replace("\"version\":2", "\"version\":3").replace("death", "disability"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> theCase(id)
                        .body("seriousness", contains("disability"))
                        .body("patientReference", nullValue())
                        .body("narrative", nullValue()));
        assertThat(strings("select 1 from case_original join safety_case using (case_no) where case_id = '" + id + "'"))
                .isEmpty();
        Api.as("assessor", Api.SITE).get("/cases/" + id + "/versions").then().statusCode(200);
    }

    @Test
    void peopleGoOnWorkingOnIt() throws SQLException {
        var id = report("nameless-3", "namelopam", "40");
        work(id, "/comments", Map.of("words", "spoke with quokkasky"));
        deidentify(id, "\"1\"", REQUEST).then().statusCode(200);

        work(id, "/comments", Map.of("words", "nothing more to ask"));

        Api.as("assessor", Api.SITE)
                .get("/cases/" + id + "/work/entries")
                .then()
                .statusCode(200)
                .body("items.words", hasItem("nothing more to ask"))
                .body("items.words", hasItem("(de-identified)"));
        var seen = Api.as("admin", Api.SITE).get("/cases/" + id + "/erasure").header("ETag");
        Api.as("admin", Api.SITE)
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(REQUEST)
                .post("/cases/" + id + "/erasure")
                .then()
                .statusCode(200);
        Api.as("admin", Api.SITE)
                .get("/cases/" + id + "/de-identification")
                .then()
                .statusCode(404);
        deidentify(id, seen, REQUEST).then().statusCode(404);
    }

    @Test
    void whoeverDeidentifiesHasTheRoleAndHasSeenTheCaseAndMayAskTwice() {
        var id = report("nameless-4", "namelazine", "40");
        deidentify(id, null, REQUEST).then().statusCode(428);
        deidentify(id, "\"2\"", REQUEST).then().statusCode(412).header("ETag", equalTo("\"1\""));
        deidentify(id, "\"1\"", "{\"reason\":\"because\"}")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/reason"));
        for (var role : List.of("reporter", "assessor", "auditor", "prescriber", "catalog-editor")) {
            deidentify(Api.as(role, Api.SITE), id, "\"1\"", REQUEST).then().statusCode(403);
        }
        deidentify(Api.as("admin", Api.OTHER_SITE), id, "\"1\"", REQUEST).then().statusCode(404);
        Api.as("admin", Api.SITE)
                .get("/cases/" + id + "/de-identification")
                .then()
                .statusCode(404);

        String first = deidentify(id, "\"1\"", REQUEST).path("deidentifiedAt");

        deidentify(id, "\"1\"", "{\"reason\":\"ordered\"}")
                .then()
                .statusCode(200)
                .body("reason", equalTo("patient-request"))
                .body("deidentifiedAt", equalTo(first));
        theCase(id).body("revision", equalTo(2));
    }

    @Test
    void oneThatEndsInTheMiddleChangesNothingAndIsAskedForAgain() throws SQLException {
        var id = report("nameless-5", "nameloxon", "52.5");
        run("create function fail_naming() returns trigger language plpgsql as $$"
                + " begin raise exception 'away'; end $$");
        run("create trigger fail_naming before insert on case_deidentification for each row when (new.case_id = '" + id
                + "') execute function fail_naming()");
        try {
            deidentify(id, "\"1\"", REQUEST).then().statusCode(500);
            theCase(id)
                    .body("revision", equalTo(1))
                    .body("narrative", equalTo("The quokkasky fell."))
                    .body("ageYears", equalTo(52.5f));
        } finally {
            run("drop trigger fail_naming on case_deidentification");
            run("drop function fail_naming");
        }

        deidentify(id, "\"1\"", REQUEST).then().statusCode(200);
        theCase(id).body("narrative", nullValue());
    }

    private static String report(String number, String drug, String age) {
        return Api.report(confidential(number, drug, age))
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private static String confidential(String number, String drug, String age) {
        return """
                {"senderReportId":"%s","patient":{"identifier":{"system":"%s","value":"of-%s"},"sex":"female","ageYears":%s},
                 "onset":"2026-10-02","seriousness":["hospitalisation"],"country":"CH","reporter":"physician",
                 "drugs":[{"name":"%s","role":"suspect"}],"reactions":[{"term":"drowsiness"}],
                 "narrative":"The quokkasky fell."}""".formatted(number, Api.IDENTIFIER_SYSTEM, number, age, drug);
    }

    private static void overKafka(String report) {
        Kafka.send(
                Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE,
                "patient",
                AdverseEventReportV1.TYPE,
                report.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse theCase(String id) {
        return Api.as("assessor", Api.SITE)
                .get("/cases/" + id + "?with=narrative")
                .then()
                .statusCode(200);
    }

    private static Response deidentify(String id, @Nullable String seen, String body) {
        return deidentify(Api.as("admin", Api.SITE), id, seen, body);
    }

    private static Response deidentify(RequestSpecification who, String id, @Nullable String seen, String body) {
        if (seen != null) {
            who.header("If-Match", seen);
        }
        return who.contentType(ContentType.JSON).body(body).post("/cases/" + id + "/de-identification");
    }

    private static String referenceOf(String id) {
        return Api.as("assessor", Api.SITE).get("/cases/" + id).path("patientReference");
    }

    private static void work(String id, String path, Map<String, ?> body) {
        int version = Api.as("assessor", Api.SITE).get("/cases/" + id + "/work").path("version");
        Api.as("assessor", Api.SITE)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/cases/" + id + "/work" + path)
                .then()
                .statusCode(204);
    }

    private static Response assess(String id) {
        return Api.as("assessor", Api.SITE)
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body("""
                        {"caseRevision":1,"whoUmc":{"timing":"plausible","otherCauses":"unlikely","withdrawal":"reasonable",\
                        "definitive":"no","rechallenge":"not-necessary","information":"sufficient"},\
                        "category":"possible","reason":"quokkasky had not slept"}""")
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

    private static boolean tellsOfIt(String row) {
        return List.of("quokkasky", "of-nameless-1").stream()
                .anyMatch(word -> row.contains(word)
                        || row.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> rowsBesidesTheWayOut() throws SQLException {
        return rowsOf(strings("select tablename from pg_tables where schemaname = 'public' and tablename <> 'outbox'"));
    }

    private static List<String> allRows() throws SQLException {
        return rowsOf(strings("select tablename from pg_tables where schemaname = 'public'"));
    }

    private static List<String> rowsOf(List<String> tables) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (var table : tables) {
            rows.addAll(strings("select t::text from " + table + " t"));
        }
        return rows;
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
