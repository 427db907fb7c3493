package theriac.adverseevent.casereport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.contracts.catalog.DrugV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class RecodingTest {

    @Test
    void aReportThatCameBeforeItsDrugIsCodedWhenTheCatalogKnowsIt() {
        String byName = Api.report(reportOf("early-1", "{\"name\":\"TESTOLIUM.\",\"role\":\"suspect\"}"))
                .path("caseId");
        String byCode = Api.report(reportOf(
                        "early-2", "{\"code\":{\"system\":\"rxnorm\",\"code\":\"990011\"},\"role\":\"suspect\"}"))
                .path("caseId");
        Api.report(reportOf("early-3", "{\"name\":\"testolin\",\"role\":\"suspect\"}"));

        publishTestolium();

        for (var caseId : List.of(byName, byCode)) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> Api.as("assessor", Api.SITE)
                            .get("/cases/" + caseId)
                            .then()
                            .body("drugs[0].drugId", equalTo("testolium"))
                            .body("revision", equalTo(2)));
        }
        Api.report(reportOf("late-1", "{\"name\":\"Testolium\",\"role\":\"suspect\"}"))
                .then()
                .statusCode(201)
                .body("notices", empty());
        Api.as("assessor", Api.SITE).get("/cases?drug=testolium").then().body("items", hasSize(3));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Kafka.records(Topics.CASE).stream()
                                .filter(state -> byName.equals(state.key()))
                                .map(state -> state.value()))
                        .last()
                        .asString()
                        .contains("\"drugId\":\"testolium\"", "\"revision\":2"));
    }

    private static void publishTestolium() {
        var state = """
                {"drugId":"testolium","revision":1,"state":"published","name":"testolium","names":[],
                 "codes":[{"system":"rxnorm","code":"990011","status":"active"}],
                 "versions":[{"version":1,"effectiveFrom":"2026-01-01","classes":[],"doseRules":[],
                   "listedReactions":[]}]}""";
        Kafka.send(Topics.DRUG, "testolium", DrugV1.TYPE, state.getBytes(StandardCharsets.UTF_8));
    }

    private static String reportOf(String id, String drug) {
        return """
                {"senderReportId":"%s","drugs":[%s],"reactions":[{"term":"drowsiness"}]}""".formatted(id, drug);
    }
}
