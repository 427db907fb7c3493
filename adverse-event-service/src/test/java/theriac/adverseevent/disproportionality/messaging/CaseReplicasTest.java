package theriac.adverseevent.disproportionality.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import theriac.adverseevent.Kafka;
import theriac.adverseevent.changefeed.ChangeFeed;
import theriac.adverseevent.disproportionality.Replica;
import theriac.contracts.Topics;
import theriac.contracts.adverseevent.CaseV1;
import theriac.platform.quarkus.PlatformTestResource;
import theriac.signaldetection.index.PairCount;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Workers;

import static org.assertj.core.api.Assertions.assertThat;

/// Replicas that read `adverse-event.case.v1`: what they count, and from where they go on.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class CaseReplicasTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String CASE = "00000000-ca5e-7000-8000-%012d";

    @Inject
    ObjectMapper json;

    @Inject
    ChangeFeed changes;

    @TempDir
    Path directory;

    @Test
    void twoReplicasOverOneTopicAnswerTheSame() throws Exception {
        open(100, "twinol", "coma");
        open(101, "twinol", "seizure");
        var first = new Reading("one");
        first.read();
        open(102, "twinol", "coma");
        open(100, "twinol", "seizure", 2);
        first.read();
        var second = new Reading("two");

        assertSame(first, second);

        assertThat(second.count("twinol", "coma").both()).isEqualTo(1);
        assertThat(second.count("twinol", "seizure").both()).isEqualTo(2);
        assertThat(second.replica.index().cases())
                .isEqualTo(first.replica.index().cases());
    }

    @Test
    void mergedNullifiedAndForgottenCasesCountNowhereAndComeBackWhenUnmerged() throws Exception {
        for (var number = 200; number < 205; number++) {
            open(number, "mergol", "coma");
        }
        var replica = new Reading("merged");
        replica.read();
        assertThat(replica.count("mergol", "coma").both()).isEqualTo(5);

        send(
                200,
                state(
                        200,
                        2,
                        "merged",
                        "mergol",
                        "{\"term\":\"coma\"}",
                        ",\"mergedInto\":\"" + CASE.formatted(201) + "\""));
        send(202, state(202, 2, "nullified", "mergol", "{\"term\":\"coma\"}", ""));
        send(203, null);
        replica.read();
        assertThat(replica.count("mergol", "coma").both()).isEqualTo(2);

        open(200, "mergol", "coma", 3);
        open(203, "mergol", "coma", 9);
        replica.read();
        assertThat(replica.count("mergol", "coma").both()).isEqualTo(3);
        var another = new Reading("merged too");
        another.read();
        assertThat(another.count("mergol", "coma")).isEqualTo(replica.count("mergol", "coma"));
    }

    @Test
    void aReactionThatMeddraAloneKnowsCountsByItsCode() throws Exception {
        send(300, state(300, 1, "open", "codol", "{\"meddraPt\":\"99000002\"}", ""));
        send(301, state(301, 1, "open", "codol", "{\"meddraPt\":\"99000002\",\"reportedAs\":\"odd feeling\"}", ""));
        send(302, state(302, 1, "open", "codol", "{\"meddraPt\":\"99000001\",\"term\":\"seizure\"}", ""));
        send(303, state(303, 1, "open", "codol", "{\"reportedAs\":\"odd feeling\"}", ""));
        send(304, state(304, 1, "open", "codol", "{}", ""));
        var replica = new Reading("coded");

        replica.read();

        assertThat(replica.count("codol", "meddra:99000002").both()).isEqualTo(2);
        assertThat(replica.count("codol", "meddra:99000001").both()).isZero();
        assertThat(replica.count("codol", "seizure").both()).isEqualTo(1);
        assertThat(replica.count("codol", "reported:odd feeling").both()).isEqualTo(1);
        assertThat(replica.count("codol", "seizure").drug()).isEqualTo(5);
    }

    @Test
    void aRestartReadsOnFromTheFileAndComesToTheSame() throws Exception {
        open(400, "restartol", "coma");
        open(402, "restartol", "fever");
        open(403, "restartol", "fever");
        open(401, "restartol", "seizure");
        var before = new Reading("restarted");
        long all = before.read();
        before.replica.index().writeSnapshot();
        open(401, "restartol", "coma", 2);
        send(400, null);
        before.read();

        var after = new Reading("restarted");
        long read = after.read();

        assertThat(read).isLessThan(all);
        assertThat(after.count("restartol", "coma").both()).isEqualTo(1);
        assertSame(before, after);
    }

    @Test
    void aFileThatIsDamagedOrOfAnotherTopicIsReadAnewFromTheBeginning() throws Exception {
        open(500, "damagol", "coma");
        var before = new Reading("damaged");
        long all = before.read();
        before.replica.index().writeSnapshot();
        var file = directory.resolve("damaged").resolve("case-index.snapshot");
        var whole = Files.readAllBytes(file);

        flip(file, whole.length / 2);
        assertReadsAll("damaged", all, before);
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        assertReadsAll("damaged", all, before);
        Files.writeString(file, "not a snapshot at all");
        assertReadsAll("damaged", all, before);
        var foreign = new Replica(directory.resolve("foreign"), CLOCK);
        foreign.index().resume("another topic", Map.of(0, 9L));
        foreign.read(List.of(Replica.aCase("foreign-1", "damagol", "coma")));
        foreign.index().writeSnapshot();
        assertReadsAll("foreign", all, before);
    }

    private void assertReadsAll(String directory, long all, Reading before) throws Exception {
        var after = new Reading(directory);

        assertThat(after.read()).isGreaterThanOrEqualTo(all);

        assertSame(before, after);
    }

    /// Other tests may have written meanwhile, so both read to the same end.
    private static void assertSame(Reading one, Reading other) throws Exception {
        do {
            one.read();
            other.read();
        } while (!one.offsets().equals(other.offsets()));
        assertThat(one.pairs()).isEqualTo(other.pairs()).isNotEmpty();
    }

    private static void flip(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static void open(int number, String drug, String reaction) {
        open(number, drug, reaction, 1);
    }

    private static void open(int number, String drug, String reaction, int revision) {
        send(number, state(number, revision, "open", drug, "{\"term\":\"" + reaction + "\"}", ""));
    }

    private static void send(int number, @Nullable String state) {
        var value = state == null ? null : state.getBytes(StandardCharsets.UTF_8);
        Kafka.send(Topics.CASE, CASE.formatted(number), CaseV1.TYPE, value);
    }

    private static String state(int number, int revision, String state, String drug, String reaction, String more) {
        return """
                {"caseId":"%s","revision":%d,"state":"%s","background":"hospital","receivedAt":"2026-11-22T08:15:30Z",\
                "seriousness":[],"alcohol":"unknown","drugs":[{"drugId":"%s","role":"suspect"}],"reactions":[%s]%s}""".formatted(CASE.formatted(number), revision, state, drug, reaction, more);
    }

    /// A replica that reads the topic by the steps of a reader.
    private final class Reading {

        private final Replica replica;
        private final CaseFeed feed;

        Reading(String name) {
            replica = new Replica(directory.resolve(name), CLOCK);
            feed = new CaseFeed(replica.index(), changes, json);
        }

        /// Reads from where it goes on to where the topic ends, and tells how many records that were.
        long read() throws ExecutionException, InterruptedException {
            Map<String, Object> config =
                    Map.of("bootstrap.servers", PlatformTestResource.kafka(), "isolation.level", "read_committed");
            try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
                var partitions = consumer.partitionsFor(Topics.CASE).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                var ends = consumer.endOffsets(partitions);
                feed.resume(topicId(), byNumber(ends))
                        .forEach((partition, offset) ->
                                consumer.seek(new TopicPartition(Topics.CASE, partition), offset));
                long read = 0;
                while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                    for (var record : consumer.poll(Duration.ofMillis(100))) {
                        feed.apply(record.key(), record.value());
                        read++;
                    }
                }
                var positions = new HashMap<TopicPartition, Long>();
                partitions.forEach(one -> positions.put(one, consumer.position(one)));
                feed.applied(byNumber(positions));
                return read;
            }
        }

        Map<Integer, Long> offsets() {
            return replica.index().view().offsets();
        }

        PairCount count(String drug, String reaction) {
            return replica.index().view().pair(Scope.SCREEN, Set.of(drug), Set.of(reaction));
        }

        /// Every pair with a case.
        Map<List<String>, PairCount> pairs() {
            var view = replica.index().view();
            var pairs = new HashMap<List<String>, PairCount>();
            view.pairs(Scope.SCREEN, Workers.ALONE, () -> counts -> {
                for (var place = 0; place < counts.size(); place++) {
                    pairs.put(
                            List.of(
                                    view.drugs().name(counts.drug()),
                                    view.reactions().name(counts.reaction(place))),
                            counts.pair(place));
                }
            });
            return pairs;
        }

        private String topicId() throws ExecutionException, InterruptedException {
            try (var admin = Admin.create(Map.of("bootstrap.servers", PlatformTestResource.kafka()))) {
                return admin.describeTopics(List.of(Topics.CASE)).topicNameValues().values().stream()
                        .findFirst()
                        .orElseThrow()
                        .get()
                        .topicId()
                        .toString();
            }
        }

        private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
            var byNumber = new HashMap<Integer, Long>();
            offsets.forEach((partition, offset) -> byNumber.put(partition.partition(), offset));
            return byNumber;
        }
    }
}
