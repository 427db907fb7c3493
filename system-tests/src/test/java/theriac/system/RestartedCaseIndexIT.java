package theriac.system;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A replica that dies goes on from the file that it wrote last.
@ExtendWith(OnePlatform.class)
class RestartedCaseIndexIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String PAIR = "/signals/orphenadrine/ataxia";

    private final PlatformUnderTest platform;

    RestartedCaseIndexIT(PlatformUnderTest platform) {
        this.platform = platform;
    }

    @Test
    void aKilledReplicaGoesOnFromItsSnapshotAndCountsWhatCameMeanwhile() throws Exception {
        try (var replica = platform.replica("adverse-event")) {
            replica.start();
            replica.awaitReady();
            var before = Instant.now();
            report(5);
            await().atMost(SOON).untilAsserted(() -> assertSameCounts(replica, 5));
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> Files.getLastModifiedTime(replica.caseIndex())
                            .toInstant()
                            .isAfter(before));

            replica.kill();
            report(2);
            replica.start();
            replica.awaitReady();

            await().atMost(SOON).untilAsserted(() -> assertSameCounts(replica, 7));
            assertThat(replica.log())
                    .filteredOn(line -> line.contains("the case index goes on"))
                    .last()
                    .asString()
                    .containsPattern("fromTheBeginningBecause\\W+it is not")
                    .containsPattern("cases\\W+[1-9]");
        }
    }

    private void report(int times) {
        IntStream.range(0, times)
                .forEach(_ -> platform.adverseEvent("reporter", "demo-hospital")
                        .post("/case-reports", """
                        {"senderReportId":"RESTART-%s","drugs":[{"name":"orphenadrine","role":"suspect"}],
                         "reactions":[{"term":"ataxia"}]}""".formatted(UUID.randomUUID()))
                        .then()
                        .statusCode(201));
    }

    /// The replica counts what the platform's own counts, in every cell.
    private void assertSameCounts(ServiceReplica replica, int both) {
        assertThat(counts(platform.at(replica.url(), "assessor", "*")))
                .isEqualTo(counts(platform.adverseEvent("assessor", "*")))
                .containsEntry("a", both);
    }

    private static Map<String, Integer> counts(Api api) {
        var statistics = api.get(PAIR).jsonPath().setRootPath("statistics");
        return Map.of(
                "a", statistics.getInt("a"),
                "b", statistics.getInt("b"),
                "c", statistics.getInt("c"),
                "d", statistics.getInt("d"));
    }
}
