package theriac.adverseevent.casework;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.Api;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static theriac.adverseevent.casework.Desk.act;
import static theriac.adverseevent.casework.Desk.done;
import static theriac.adverseevent.casework.Desk.entries;
import static theriac.adverseevent.casework.Desk.queue;
import static theriac.adverseevent.casework.Desk.work;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@TestProfile(SitesWithDuties.class)
class WorkingOnCasesTest {

    private static final String SECRET = "quokka words nobody may read";

    @Test
    void workIsTakenHandedOnAndPutBack() {
        var id = Desk.serious("work-assign-1", "");
        queue("assignee=nobody").body("items.caseId", hasItem(id));

        done(act("PUT", id, "/assignee", Map.of("assignee", "me")));
        work(id).body("assignee", equalTo("assessor@demo-hospital"));
        queue("assignee=me").body("items.caseId", hasItem(id));

        done(act("PUT", id, "/assignee", Map.of("assignee", "a.jansen")));
        queue("assignee=a.jansen").body("items.caseId", contains(id));

        done(act("DELETE", id, "/assignee", Map.of()));
        work(id).body("assignee", nullValue());
        act("PUT", id, "/assignee", Map.of("assignee", "nobody")).then().statusCode(400);
    }

    @Test
    void whoHasNotSeenHowTheWorkStandsChangesNothing() {
        var id = Desk.serious("work-stale-1", "");
        int seen = Desk.version(id);
        done(act("PUT", id, "/state", Map.of("state", "in-assessment"), seen));

        act("PUT", id, "/state", Map.of("state", "closed", "reason", "done"), seen)
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"" + (seen + 1) + "\""));
        Api.as("assessor", Api.SITE)
                .contentType(ContentType.JSON)
                .body(Map.of("words", "hello"))
                .post("/cases/" + id + "/work/comments")
                .then()
                .statusCode(428);
        work(id).body("state", equalTo("in-assessment"));
        entries(id, "assessor").body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "received, closed, 400",
        "received, received, 409",
        "received, nullified, 409",
        "received, done, 400",
        "in-assessment, received, 204",
        "closed, in-assessment, 400",
        "closed, received, 409"
    })
    void workGoesOnlyWhereItMayAndSaysWhyWhereItMust(String from, String to, int status) {
        var id = Desk.serious("work-moves-" + from + "-" + to, "");
        if (!from.equals("received")) {
            done(act("PUT", id, "/state", Map.of("state", from, "reason", "a test")));
        }

        act("PUT", id, "/state", Map.of("state", to)).then().statusCode(status);
    }

    @Test
    void whatIsNotRecognisedWaitsForCoding() {
        String uncoded = Api.report("""
                        {"senderReportId":"work-coding-1","drugs":[{"name":"unobtainium","role":"suspect"}],\
                        "reactions":[{"term":"drowsiness"}]}""").path("caseId");

        queue("needsCoding=true&gravity=not-serious").body("items.caseId", hasItem(uncoded));
        queue("needsCoding=true&gravity=serious").body("items.caseId", not(hasItem(uncoded)));
    }

    @Test
    void questionsStayOpenUntilTheyAreAnswered() {
        var id = Desk.serious("work-ask-1", "");
        done(act("POST", id, "/questions", Map.of("words", "Was it given again?")));
        queue("openQuestion=true").body("items.caseId", hasItem(id));
        work(id).body("questions[0].words", equalTo("Was it given again?")).body("questions[0].answer", nullValue());

        done(act("PUT", id, "/questions/1/answer", Map.of("words", "No.")));

        work(id).body("questions[0].answer", equalTo("No.")).body("questions[0].answeredAt", notNullValue());
        queue("openQuestion=true").body("items.caseId", not(hasItem(id)));
        act("PUT", id, "/questions/1/answer", Map.of("words", "Yes.")).then().statusCode(409);
        act("PUT", id, "/questions/2/answer", Map.of("words", "Yes.")).then().statusCode(404);
    }

    @Test
    void whatIsSaidIsEncryptedForAssessorsAloneAndForgottenWithTheCase() throws SQLException {
        var id = Desk.serious("work-secret-1", "\"narrative\":\"a narrative\"");
        done(act("POST", id, "/comments", Map.of("words", SECRET)));
        done(act("POST", id, "/questions", Map.of("words", SECRET)));
        done(act("PUT", id, "/state", Map.of("state", "closed", "reason", SECRET)));

        entries(id, "assessor").body("items.words", hasItem(SECRET));
        entries(id, "auditor").body("items.words", not(hasItem(SECRET))).body("items", hasSize(2));
        Api.as("auditor", Api.SITE)
                .get("/cases/" + id + "/work")
                .then()
                .statusCode(200)
                .body("questions[0].words", nullValue());
        assertThat(rows("case_work_entry", "case_question", "audit_entry")).noneMatch(row -> row.contains("quokka"));

        strings("update subject_key set wrapped_key = null, forgotten_at = now() where subject = 'case/" + id
                + "' returning subject");
        entries(id, "assessor").body("items.words", not(hasItem(SECRET))).body("items", hasSize(2));
    }

    @Test
    void everyActIsAudited() throws SQLException {
        var id = Desk.serious("work-audit-1", "");
        done(act("PUT", id, "/assignee", Map.of("assignee", "me"), 1));
        done(act("POST", id, "/comments", Map.of("words", "hello"), 2));
        queue("assignee=me");

        assertThat(strings("select action from audit_entry where subject = 'case/" + id + "' order by entry_id"))
                .containsExactly("receive-report", "assign-case", "comment-on-case", "list-casework");
    }

    @Test
    void anotherSitesWorkIsNotThereAndAuditorsChangeNothing() {
        var id = Desk.serious("work-site-1", "");

        Api.as("assessor", Api.OTHER_SITE).get("/cases/" + id + "/work").then().statusCode(404);
        Api.as("assessor", Api.OTHER_SITE)
                .header("If-Match", "\"1\"")
                .delete("/cases/" + id + "/work/assignee")
                .then()
                .statusCode(404);
        assertThat(Api.as("assessor", Api.OTHER_SITE).get("/casework?limit=500").<List<String>>path("items.site"))
                .doesNotContain(Api.SITE);
        assertThat(Api.as("assessor", "*").get("/casework?limit=500").<List<String>>path("items.caseId"))
                .contains(id);
        Api.as("auditor", Api.SITE)
                .header("If-Match", "\"1\"")
                .delete("/cases/" + id + "/work/assignee")
                .then()
                .statusCode(403);
        Api.as("reporter", Api.SITE).get("/casework").then().statusCode(403);
    }

    @Test
    void theQueueIsPagedInItsOrderAndCounted() {
        for (int i = 0; i < 5; i++) {
            Desk.serious("work-page-" + i, "");
        }
        List<String> all = queue("").extract().path("items.caseId");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.as("assessor", Api.SITE).get("/casework?limit=2&cursor=" + cursor);
            paged.addAll(page.<List<String>>path("items.caseId"));
            cursor = page.path("nextCursor");
        }

        assertThat(paged).isEqualTo(all);
        int toDo = Api.as("assessor", Api.SITE).get("/casework/counts").path("toDo");
        assertThat(toDo).isEqualTo(all.size());
    }

    @ParameterizedTest
    @CsvSource({
        "state=open, query:state",
        "overdue=yes, query:overdue",
        "gravity=grave, query:gravity",
        "limit=0, query:limit",
        "cursor=bm9uZQ, query:cursor"
    })
    void aWrongFilterIsNamed(String query, String pointer) {
        Api.as("assessor", Api.SITE)
                .get("/casework?" + query)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
    }

    private static List<String> rows(String... tables) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (var table : tables) {
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
