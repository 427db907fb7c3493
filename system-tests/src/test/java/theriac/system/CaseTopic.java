package theriac.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The topic `adverse-event.case.v1`, read as any reader would: from its beginning, committed records only.
record CaseTopic(String bootstrapServers) {

    private static final String NAME = "adverse-event.case.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// The state of one case, waited for.
    String awaitCase(String caseId) {
        var deadline = Instant.now().plus(PATIENCE);
        try (var consumer = topic().consumer()) {
            while (Instant.now().isBefore(deadline)) {
                for (var received : consumer.poll(Duration.ofMillis(200))) {
                    if (received.key().equals(caseId)) {
                        return received.value();
                    }
                }
            }
        }
        throw new AssertionError("case " + caseId + " was not announced within " + PATIENCE);
    }

    /// All records that stand in the topic now.
    List<ConsumerRecord<String, String>> all() {
        return topic().all();
    }

    private StateTopic topic() {
        return new StateTopic(bootstrapServers, NAME);
    }
}
