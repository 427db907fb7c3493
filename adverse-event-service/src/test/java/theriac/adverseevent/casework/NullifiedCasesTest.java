package theriac.adverseevent.casework;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import theriac.platform.quarkus.PlatformTestResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static theriac.adverseevent.casework.Desk.act;
import static theriac.adverseevent.casework.Desk.done;
import static theriac.adverseevent.casework.Desk.followUp;
import static theriac.adverseevent.casework.Desk.nullify;
import static theriac.adverseevent.casework.Desk.queue;
import static theriac.adverseevent.casework.Desk.submission;
import static theriac.adverseevent.casework.Desk.work;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@TestProfile(SitesWithDuties.class)
class NullifiedCasesTest {

    @Test
    void aNullifiedCaseIsDueOnlyToThoseWhoGotIt() {
        var unsent = Desk.serious("work-null-1", "");
        var sent = Desk.serious("work-null-2", "");
        done(act("POST", sent, "/submissions", submission(sent, 1)));
        nullify("work-null-1", 2);
        nullify("work-null-2", 2);

        work(unsent)
                .body("state", equalTo("nullified"))
                .body("noClock", equalTo("nullified"))
                .body("clocks", empty());
        queue("").body("items.caseId", not(hasItem(unsent))).body("items.caseId", hasItem(sent));
        work(sent).body("state", equalTo("nullified")).body("clocks.status", contains("submitted", "running"));
        done(act("POST", sent, "/submissions", submission(sent, 2)));
        queue("").body("items.caseId", not(hasItem(sent)));
        act("PUT", sent, "/state", Map.of("state", "received")).then().statusCode(409);

        followUp("work-null-1", 3, "\"seriousness\":[\"hospitalisation\"]");
        work(unsent).body("state", equalTo("received")).body("clocks.status", contains("running"));
    }

    @Test
    void aNullifiedCaseHasNothingToJudge() {
        var id = Desk.serious("work-null-3", "");
        followUp("work-null-3", 2, "\"seriousness\":[\"hospitalisation\"],\"narrative\":\"now with words\"");
        queue("followUpToJudge=true").body("items.caseId", hasItem(id));

        nullify("work-null-3", 3);
        nullify("work-null-3", 4);

        queue("").body("items.caseId", not(hasItem(id)));
        work(id).body("followUps.significance", contains("to-judge", "by-rule"));
        act("PUT", id, "/follow-ups/2", Map.of("significant", true, "reason", "none"))
                .then()
                .statusCode(409);
    }
}
