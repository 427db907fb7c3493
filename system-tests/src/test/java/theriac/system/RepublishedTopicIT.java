package theriac.system;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Topics and databases that were put apart are brought into step as docs/operations.md says.
@ExtendWith(OnePlatform.class)
class RepublishedTopicIT {

    private static final String HOSPITAL = "demo-hospital";
    private static final String REPORTS = "hospital.adverse-event-report.v1." + HOSPITAL;
    private static final String GROUP = "adverse-event-service";
    private static final Duration SOON = Duration.ofMinutes(2);

    private final PlatformUnderTest platform;
    private final String run = UUID.randomUUID().toString();

    RepublishedTopicIT(PlatformUnderTest platform) {
        this.platform = platform;
    }

    @Test
    void aTopicThatWasEmptiedIsWrittenAnewAndItsReadersStandAgain() throws Exception {
        var drugs = new StateTopic(platform.kafka(), "catalog.drug.v1");
        await().atMost(SOON).until(() -> platform.database("catalog").count("select count(*) from outbox") == 0);
        var before = drugs.asReadersKnowIt();
        assertThat(before).containsKey("baclofen");
        empty(drugs.name());
        restart("interaction");
        assertThat(unknownDrugs()).contains("unknown-drug");

        republish("catalog");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(drugs.asReadersKnowIt()).isEqualTo(before));
        await().atMost(SOON).untilAsserted(() -> assertThat(unknownDrugs()).doesNotContain("unknown-drug"));
    }

    @Test
    void aDatabaseThatWasRestoredAndItsTopicsAndReadersComeIntoStep() throws Exception {
        var cases = new StateTopic(platform.kafka(), "adverse-event.case.v1");
        var kept = report("kept", 1, "vomiting");
        await().atMost(SOON).until(() -> revisionIn(cases, kept) == 1);
        var database = new RestorableDatabase(platform.administration(), platform.database("adverse-event"));
        database.backUp();
        var moment = Instant.now();
        assertThat(report("kept", 2, "vomiting")).isEqualTo(kept);
        var lost = report("lost", 1, "vomiting");
        try (var topic = new HospitalTopic(platform.kafka(), HOSPITAL)) {
            topic.send("patient-1", body("by-topic", 1, "vomiting"));
        }
        await().atMost(SOON).until(() -> revisionIn(cases, kept) == 2 && revisionIn(cases, lost) == 1);
        await().atMost(SOON).until(() -> stored("by-topic") == 1);

        var service = platform.process("adverse-event");
        Signals.send("STOP", service);
        database.restore();
        setBack(moment);
        Signals.send("KILL", service);
        awaitSuccessor("adverse-event", service);
        assertThat(stored("lost")).isZero();
        republish("adverse-event");

        await().atMost(SOON).untilAsserted(() -> assertThat(revisions(cases)).isEqualTo(revisionsInDatabase()));
        assertThat(revisionIn(cases, kept)).as("above what readers have seen").isEqualTo(3);
        assertThat(cases.asReadersKnowIt()).doesNotContainKey(lost);
        await().atMost(SOON).until(() -> stored("by-topic") == 1);

        var again = report("lost", 1, "vomiting");
        report("kept", 2, "vomiting");
        await().atMost(SOON).untilAsserted(() -> assertThat(revisions(cases)).isEqualTo(revisionsInDatabase()));
        assertThat(again).isNotEqualTo(lost);
        assertThat(revisionIn(cases, kept)).isEqualTo(4);
    }

    /// Step 3: the group is empty when its only member is gone.
    private void setBack(Instant moment) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            admin.removeMembersFromConsumerGroup(GROUP, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
            var committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var asked = committed.keySet().stream()
                    .filter(partition -> partition.topic().equals(REPORTS))
                    .collect(Collectors.<TopicPartition, TopicPartition, OffsetSpec>toMap(
                            partition -> partition, _ -> OffsetSpec.forTimestamp(moment.toEpochMilli())));
            assertThat(asked).isNotEmpty();
            var then = admin.listOffsets(asked).all().get().entrySet().stream()
                    .filter(offset -> offset.getValue().offset() >= 0)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            offset -> new OffsetAndMetadata(offset.getValue().offset())));
            assertThat(then).as("partitions with reports of the lost time").isNotEmpty();
            admin.alterConsumerGroupOffsets(GROUP, then).all().get();
        }
    }

    private void empty(String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(SOON)
                    .ignoreExceptionsMatching(failure -> failure.getCause() instanceof TopicExistsException)
                    .until(() -> {
                        admin.createTopics(List.of(new NewTopic(topic, Optional.of(6), Optional.empty())
                                        .configs(Map.of("cleanup.policy", "compact"))))
                                .all()
                                .get();
                        return true;
                    });
        }
    }

    private void restart(String service) throws IOException, InterruptedException {
        var process = platform.process(service);
        Signals.send("KILL", process);
        awaitSuccessor(service, process);
    }

    private void awaitSuccessor(String service, ProcessHandle before) {
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> platform.process(service).pid() != before.pid());
        platform.awaitReady(service);
    }

    private void republish(String service) throws IOException, InterruptedException {
        var command = platform.run("republish", service);
        assertThat(command.exitCode()).as(command.output()).isZero();
        assertThat(command.output()).contains("states told and on their way");
    }

    private List<String> unknownDrugs() {
        return platform.interaction("prescriber", HOSPITAL)
                .post("/interaction-checks", "{\"medications\":[{\"name\":\"baclofen\"}]}")
                .jsonPath()
                .getList("notChecked.reason");
    }

    /// Sent again while it is not acknowledged, as a hospital's interface engine does: the database was away.
    private String report(String number, int version, String reaction) {
        return await().atMost(SOON)
                .ignoreExceptions()
                .until(
                        () -> platform.adverseEvent("reporter", HOSPITAL)
                                .post("/case-reports", body(number, version, reaction)),
                        answer -> answer.statusCode() < 300)
                .jsonPath()
                .getString("caseId");
    }

    private String body(String number, int version, String reaction) {
        return """
                {"senderReportId":"%s-%s","version":%d,"drugs":[{"name":"baclofen","role":"suspect"}],\
                "reactions":[{"term":"%s"}],"seriousness":[%s]}""".formatted(number, run, version, reaction, version > 1 ? "\"death\"" : "");
    }

    private static int revisionIn(StateTopic topic, String key) {
        var state = topic.asReadersKnowIt().get(key);
        return state == null ? 0 : StateTopic.revision(state);
    }

    private static Map<String, Integer> revisions(StateTopic topic) {
        return topic.asReadersKnowIt().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, state -> StateTopic.revision(state.getValue())));
    }

    private Map<String, Integer> revisionsInDatabase() throws IOException, SQLException {
        return platform.database("adverse-event").texts("select case_id || ' ' || revision from safety_case").stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> Integer.valueOf(line[1])));
    }

    private long stored(String number) throws IOException, SQLException {
        return platform.database("adverse-event")
                .count("select count(*) from safety_case where sender_report_id = '" + number + "-" + run + "'");
    }
}
