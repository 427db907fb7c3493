package theriac.adverseevent.casework;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static theriac.adverseevent.casework.Desk.act;
import static theriac.adverseevent.casework.Desk.done;
import static theriac.adverseevent.casework.Desk.work;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@TestProfile(SitesWithDuties.class)
class ReckoningAgainTest {

    private final ReckonAgain reckonAgain;

    @Inject
    ReckoningAgainTest(ReckonAgain reckonAgain) {
        this.reckonAgain = reckonAgain;
    }

    @Test
    void aCaseThatWasReceivedBeforeThereWereClocksGetsItsClocks() throws SQLException {
        var id = Desk.serious("again-1", "");
        String dueOn = work(id).extract().path("dueOn");
        run("delete from case_clock where case_id = '" + id + "'");
        run("update case_work set seen = null, reckoned_with = '', known_on = null, known_revision = null,"
                + " day_zero = null, day_zero_revision = null, due_before = null, due_on = null, gravity = 'not-serious'"
                + " where case_id = '" + id + "'");
        work(id).body("clocks", empty());

        assertThat(reckonAgain.reckonSome()).isEqualTo(1);

        assertThat(reckonAgain.reckonSome()).isZero();
        work(id).body("clocks.status", contains("running"))
                .body("gravity", equalTo("serious"))
                .body("state", equalTo("received"))
                .body("dueOn", equalTo(dueOn));
    }

    @Test
    void aCaseThatAReplicaOfTheVersionBeforeReceivedIsFound() throws SQLException {
        var id = Desk.serious("again-4", "");
        run("delete from case_work where case_id = '" + id + "'");
        Api.as("assessor", Api.SITE).get("/cases/" + id).then().body("work.noClock", equalTo("not-reckoned-yet"));

        assertThat(reckonAgain.reckonSome()).isEqualTo(1);

        work(id).body("clocks.status", contains("running")).body("gravity", equalTo("serious"));
    }

    @Test
    void otherRulesSetOtherClocksFromTheSameDayAndLeaveWhatPeopleDid() throws SQLException {
        var running = Desk.serious("again-2", "");
        var waived = Desk.serious("again-3", "");
        done(act("POST", waived, "/waivers", Map.of("jurisdiction", "CH", "reason", "a test")));
        done(act("PUT", running, "/assignee", Map.of("assignee", "me")));
        String dueOn = work(running).extract().path("dueOn");
        run("update case_clock set rule = 'ch-taken-back', due_on = due_on + 45 where case_id = '" + running + "'");
        run("update case_work set reckoned_with = 'others' where case_id in ('" + running + "', '" + waived + "')");

        assertThat(reckonAgain.reckonSome()).isEqualTo(2);

        work(running)
                .body("clocks.rule", contains("ch-hospital-serious"))
                .body("dueOn", equalTo(dueOn))
                .body("assignee", equalTo("assessor@demo-hospital"));
        work(waived).body("clocks.status", contains("waived"));
    }

    private static void run(String sql) throws SQLException {
        var database = PlatformTestResource.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
