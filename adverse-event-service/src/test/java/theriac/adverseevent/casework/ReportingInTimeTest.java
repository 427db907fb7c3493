package theriac.adverseevent.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static theriac.adverseevent.casework.Desk.act;
import static theriac.adverseevent.casework.Desk.done;
import static theriac.adverseevent.casework.Desk.entries;
import static theriac.adverseevent.casework.Desk.followUp;
import static theriac.adverseevent.casework.Desk.queue;
import static theriac.adverseevent.casework.Desk.submission;
import static theriac.adverseevent.casework.Desk.work;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@TestProfile(SitesWithDuties.class)
class ReportingInTimeTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Test
    void aSeriousCaseIsDueFifteenDaysAfterTheDayOnWhichItCameAndTheCaseShowsIt() {
        var id = Desk.serious("work-serious-1", "");

        var today = LocalDate.ofInstant(Instant.parse(work(id).extract().path("receivedAt")), ZURICH);
        var end = today.plusDays(16).atStartOfDay(ZURICH).toInstant().toString();
        work(id).body("state", equalTo("received"))
                .header("ETag", equalTo("\"1\""))
                .body("dayZero", equalTo(today.toString()))
                .body("dueOn", equalTo(today.plusDays(15).toString()))
                .body("dueBefore", equalTo(end))
                .body("overdue", equalTo(false))
                .body("clocks", hasSize(1))
                .body("clocks[0].rule", equalTo("ch-hospital-serious"))
                .body("clocks[0].status", equalTo("running"))
                .body("clocks[0].source.citation", notNullValue());
        Api.as("assessor", Api.SITE)
                .get("/cases/" + id)
                .then()
                .body("work.state", equalTo("received"))
                .body("work.dueOn", equalTo(today.plusDays(15).toString()))
                .body("work.clockRule", equalTo("ch-hospital-serious"))
                .body("work.clockSource", notNullValue())
                .body("work.overdue", equalTo(false));
    }

    @Test
    void aCaseThatMustNotBeReportedSaysWhy() {
        String id = Api.report("""
                        {"senderReportId":"work-none-1","situations":["overdose"],\
                        "drugs":[{"name":"baclofen","role":"suspect"}],"reactions":[]}""").path("caseId");

        work(id).body("clocks", empty()).body("noClock", equalTo("no-reaction")).body("dueOn", nullValue());
        queue("withoutClock=true").body("items.caseId", hasItem(id));
        Api.as("assessor", Api.SITE).get("/cases/" + id).then().body("work.noClock", equalTo("no-reaction"));
    }

    @Test
    void whoLearnedOfACaseLongAgoIsOverdueAndComesFirst() {
        var late = Desk.learnedOn("2026-01-10", "work-late-1");
        var later = Desk.learnedOn("2026-02-10", "work-late-2");

        work(late)
                .body("dueOn", equalTo("2026-01-25"))
                .body("dueBefore", equalTo("2026-01-25T23:00:00Z"))
                .body("overdue", equalTo(true))
                .body("clocks[0].status", equalTo("overdue"));
        List<String> overdue = queue("overdue=true").extract().path("items.caseId");
        assertThat(overdue).containsSubsequence(late, later);
        assertThat(queue("").extract().<List<Object>>path("items.dueBefore"))
                .first()
                .isNotNull();
    }

    @Test
    void aSubmissionStopsTheClockASignificantFollowUpSetsItGoingAgainAndAMistakeIsTakenBack() {
        var id = Desk.learnedOn("2026-01-11", "work-submit-1");
        var made = Map.of(
                "caseRevision", 1,
                "jurisdiction", "CH",
                "recipient", "Swissmedic",
                "submittedAt",
                        Instant.parse(work(id).extract().path("receivedAt"))
                                .plusMillis(1)
                                .toString(),
                "acknowledgement", "CH-4711");

        done(act("POST", id, "/submissions", made));

        work(id).body("clocks[0].status", equalTo("submitted-late"))
                .body("clocks[0].submission", equalTo(1))
                .body("submissions[0].acknowledgement", equalTo("CH-4711"))
                .body("overdue", equalTo(false))
                .body("dueOn", nullValue());

        done(act("POST", id, "/submissions/1/withdrawal", Map.of("reason", "never arrived")));
        work(id).body("clocks[0].status", equalTo("overdue")).body("submissions[0].withdrawn", equalTo(true));
        act("POST", id, "/submissions/1/withdrawal", Map.of("reason", "never arrived"))
                .then()
                .statusCode(409);
    }

    @Test
    void aFollowUpDoesNotMoveWhatIsDueAndAddsWhatItSetsGoing() {
        var id = Desk.serious("work-follow-1", "");
        followUp("work-follow-1", 2, "\"seriousness\":[\"hospitalisation\",\"life-threatening\"]");

        work(id).body("clocks", hasSize(2))
                .body("clocks.since", contains(1, 2))
                .body("followUps[0].changes", contains("new-seriousness"))
                .body("followUps[0].significance", equalTo("by-rule"));

        done(act("POST", id, "/submissions", submission(id, 1)));
        work(id).body("clocks.status", contains("submitted", "running"));
        done(act("POST", id, "/submissions", submission(id, 2)));
        work(id).body("clocks.status", contains("submitted", "submitted")).body("dueOn", nullValue());
    }

    @Test
    void aClosedCaseIsOpenedByASignificantFollowUpAndByNoOther() {
        var id = Desk.serious("work-reopen-1", "");
        done(act("PUT", id, "/state", Map.of("state", "in-assessment")));
        act("PUT", id, "/state", Map.of("state", "closed"))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/reason"));
        done(act("POST", id, "/submissions", submission(id, 1)));
        done(act("PUT", id, "/state", Map.of("state", "closed")));
        queue("").body("items.caseId", not(hasItem(id)));

        followUp("work-reopen-1", 2, "\"seriousness\":[\"hospitalisation\"],\"narrative\":\"now with words\"");
        work(id).body("state", equalTo("closed")).body("followUps[0].significance", equalTo("to-judge"));
        queue("followUpToJudge=true").body("items.caseId", hasItem(id));

        followUp("work-reopen-1", 3, "\"seriousness\":[\"death\",\"hospitalisation\"]");
        work(id).body("state", equalTo("received")).body("clocks.status", contains("submitted", "running"));
        entries(id, "assessor").body("items.detail", hasItems("closed to received", "in-assessment to closed"));
    }

    @Test
    void anAssessorHasTheLastWordOnWhetherAFollowUpIsSignificant() {
        var id = Desk.serious("work-judge-1", "");
        done(act("POST", id, "/submissions", submission(id, 1)));
        done(act("PUT", id, "/state", Map.of("state", "closed", "reason", "reported")));
        followUp("work-judge-1", 2, "\"seriousness\":[\"hospitalisation\"],\"narrative\":\"the drug was stopped\"");

        done(act("PUT", id, "/follow-ups/2", Map.of("significant", true, "reason", "a dechallenge")));
        work(id).body("state", equalTo("received"))
                .body("followUps[0].significance", equalTo("significant"))
                .body("followUps[0].judgedBy", equalTo("assessor@demo-hospital"))
                .body("clocks.status", contains("submitted", "running"));

        done(act("PUT", id, "/follow-ups/2", Map.of("significant", false, "reason", "was told before")));
        work(id).body("followUps[0].significance", equalTo("not-significant"))
                .body("clocks.status", contains("submitted"));
        act("PUT", id, "/follow-ups/9", Map.of("significant", true, "reason", "none"))
                .then()
                .statusCode(404);
        act("PUT", id, "/follow-ups/2", Map.of("significant", true)).then().statusCode(400);
    }

    @Test
    void aClosedCaseIsOpenedWhenWhatWasMissingToReportItIsKnown() {
        String id = Api.report("""
                        {"senderReportId":"work-missing-1","situations":["overdose"],"seriousness":["death"],\
                        "drugs":[{"name":"baclofen","role":"suspect"}],"reactions":[]}""").path("caseId");
        done(act("PUT", id, "/state", Map.of("state", "closed", "reason", "no reaction")));

        followUp("work-missing-1", 2, "\"seriousness\":[\"death\"]");

        work(id).body("state", equalTo("received"))
                .body("noClock", nullValue())
                .body("clocks.since", contains(2))
                .body("followUps[0].changes", contains("new-reaction", "minimum-criteria-met"));
        entries(id, "assessor").body("items.detail", hasItem("closed to received"));
    }

    @Test
    void aClockEndsWithAReasonWhereNoReportIsNeeded() {
        var id = Desk.serious("work-waive-1", "");

        act("POST", id, "/waivers", Map.of("jurisdiction", "EU", "reason", "none"))
                .then()
                .statusCode(409);
        done(act("POST", id, "/waivers", Map.of("jurisdiction", "CH", "reason", "reported by the referring hospital")));

        work(id).body("clocks[0].status", equalTo("waived")).body("dueOn", nullValue());
        entries(id, "assessor").body("items[0].words", equalTo("reported by the referring hospital"));
    }

    @Test
    void aHolderInTwoJurisdictionsHasAClockInEachAndSubmissionsStopTheirOwn() {
        String id = Api.as("reporter", Api.OTHER_SITE)
                .contentType(ContentType.JSON)
                .body(Desk.body("work-holder-1", "\"country\":\"DE\",\"seriousness\":[\"death\"]"))
                .post("/case-reports")
                .path("caseId");

        Api.as("assessor", Api.OTHER_SITE)
                .get("/cases/" + id + "/work")
                .then()
                .body("clocks.rule", hasItems("eu-holder-serious", "us-applicant-alert"))
                .body("expectedness", equalTo("unknown"));
        Api.as("assessor", Api.OTHER_SITE)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("jurisdiction", "US", "reason", "not marketed there"))
                .post("/cases/" + id + "/work/waivers")
                .then()
                .statusCode(204);
        Api.as("assessor", Api.OTHER_SITE)
                .get("/cases/" + id + "/work")
                .then()
                .body("clocks.find { it.jurisdiction == 'US' }.status", equalTo("waived"))
                .body("clocks.find { it.jurisdiction == 'EU' }.status", equalTo("running"));
    }

    @Test
    void aWrongSubmissionIsNamed() {
        var id = Desk.serious("work-wrong-1", "");
        var received = Instant.parse(work(id).extract().path("receivedAt"));
        var good = submission(id, 1);

        expectWrong(id, good, "caseRevision", 2, "/caseRevision");
        expectWrong(id, good, "submittedAt", received.plusSeconds(9_000).toString(), "/submittedAt");
        expectWrong(id, good, "submittedAt", received.minusSeconds(90).toString(), "/submittedAt");
        expectWrong(id, good, "jurisdiction", "Switzerland", "/jurisdiction");
        expectWrong(id, good, "recipient", " ", "/recipient");
        work(id).body("submissions", empty());
    }

    private static void expectWrong(String id, Map<String, Object> good, String field, Object value, String pointer) {
        var wrong = new HashMap<>(good);
        wrong.put(field, value);
        act("POST", id, "/submissions", wrong).then().statusCode(400).body("violations.pointer", hasItem(pointer));
    }
}
