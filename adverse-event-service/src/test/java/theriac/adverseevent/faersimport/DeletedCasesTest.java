package theriac.adverseevent.faersimport;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static theriac.adverseevent.faersimport.FaersImports.caseOf;
import static theriac.adverseevent.faersimport.FaersImports.imported;
import static theriac.adverseevent.faersimport.FaersImports.items;
import static theriac.adverseevent.faersimport.FaersImports.refusalsOf;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DeletedCasesTest {

    @Test
    void aDeletedCaseIsNullifiedOnceAndAnnounced() {
        imported(Zips.ofManyCases(4_100_001, 2));
        var known = caseOf("4100001");
        var list = Zips.ofDeletions("26Q3", "Deleted/DELETE26Q3.txt", " \n4100001\n4100001\n");

        var run = imported(list);

        assertThat(run.path("linesRead").asInt()).isEqualTo(2);
        assertThat(run.path("retired").asInt()).isEqualTo(1);
        assertThat(caseOf("4100001").path("state").asText()).isEqualTo("nullified");
        assertThat(caseOf("4100001").path("revision").asInt()).isEqualTo(2);
        assertThat(caseOf("4100002").path("state").asText()).isEqualTo("open");
        assertThat(reportOf(run)).containsExactly("DELETE26Q3.txt 2 case 4100001 the FDA deleted it: nullified");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Kafka.records(Topics.CASE).stream()
                        .filter(record ->
                                record.key().equals(known.path("caseId").asText()))
                        .anyMatch(record -> record.value().contains("\"nullified\"")));

        var again = imported(list);

        assertThat(again.path("retired").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(1);
        assertThat(caseOf("4100001").path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void aCaseThatIsDeletedBeforeItsQuarterIsImportedEndsLikeOneThatIsDeletedAfterwards() {
        imported(Zips.ofManyCases(4_200_001, 1));
        var run = imported(Zips.ofDeletions("26Q3", "ADR26Q3DeletedCases.txt", "4200001\n4300001"));
        imported(Zips.ofManyCases(4_300_001, 1));

        assertThat(run.path("retired").asInt()).isEqualTo(2);
        assertThat(stateOf("4300001")).isEqualTo(stateOf("4200001"));
        assertThat(caseOf("4300001").path("state").asText()).isEqualTo("nullified");
    }

    @Test
    void aVersionThatTheFdaLearnedOfAfterTheDeletionStands() {
        imported(Zips.ofManyCases(4_400_001, 1));

        imported(Zips.ofDeletions("25Q4", "deleted/AllDeletedCases.txt", "caseid$\n4400001$\nno number$\n"));

        assertThat(caseOf("4400001").path("state").asText()).isEqualTo("open");
        assertThat(caseOf("4400001").path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void aLineOfAListThatIsNoNumberCostsThatLine() {
        var run = imported(Zips.ofDeletions("25Q4", "DELETED/25Q4DeletedCases.txt", "4500001\nno number\n4500002$\n"));

        assertThat(run.path("retired").asInt()).isEqualTo(2);
        assertThat(refusalsOf(run)).containsExactly("25Q4DeletedCases.txt 2 line caseid");
    }

    private static List<String> reportOf(JsonNode run) {
        return items(Api.as("admin", "*").get("/imports/" + run.path("importId").asText() + "/lines?outcome=retired"))
                .map(line -> String.join(
                        " ",
                        line.path("file").asText(),
                        line.path("line").asText(),
                        line.path("what").asText(),
                        line.path("reason").asText()))
                .toList();
    }

    /// All that is told of a case but its numbers and times.
    private static JsonNode stateOf(String number) {
        ObjectNode state = caseOf(number).deepCopy();
        return state.without(List.of("caseId", "senderReportId", "receivedAt", "revision"));
    }
}
