package theriac.adverseevent.casework;

import java.time.Duration;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static theriac.adverseevent.casework.Desk.queue;
import static theriac.adverseevent.casework.Desk.work;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@TestProfile(SitesWithDuties.class)
class MergedCasesTest {

    @Test
    void aMergedCaseStaysDueUntilItIsReportedOrSomebodySaysThatItNeedNotBe() {
        var number = "\"worldwideNumber\":\"NL-WORK-MERGED-1\"";
        var one = Desk.serious("work-merged-1", number);
        var other = Desk.serious("work-merged-2", number);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(List.of(stateOf(one), stateOf(other))).containsExactlyInAnyOrder("open", "merged"));

        for (var id : List.of(one, other)) {
            work(id).body("state", equalTo("received")).body("clocks.status", contains("running"));
        }
        queue("").body("items.caseId", hasItems(one, other));
    }

    private static String stateOf(String caseId) {
        return Api.as("assessor", Api.SITE).get("/cases/" + caseId).path("state");
    }
}
