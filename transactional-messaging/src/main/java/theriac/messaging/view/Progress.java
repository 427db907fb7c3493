package theriac.messaging.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

import theriac.messaging.StateTopicView.Currency;

/// How far a view has come. Written by its reader's thread alone, read by any.
final class Progress {

    private final Clock clock;

    private volatile Instant lastAnswer;
    private volatile boolean caughtUp;
    private volatile long lag;

    private Map<TopicPartition, Long> goal = Map.of();
    private Map<TopicPartition, Long> ends = Map.of();

    Progress(Clock clock) {
        this.clock = clock;
        this.lastAnswer = clock.instant();
    }

    /// The broker answered where the topic ends. The first such answer is what has to be reached to have
    /// caught up.
    void brokerAnswered(Map<TopicPartition, Long> endOffsets) {
        if (goal.isEmpty()) {
            goal = endOffsets;
        }
        ends = endOffsets;
        lastAnswer = clock.instant();
    }

    /// The broker sent records.
    void brokerAnswered() {
        lastAnswer = clock.instant();
    }

    /// All records before these positions are applied.
    void applied(Map<TopicPartition, Long> positions) {
        lag = distance(positions, ends);
        if (!caughtUp && !goal.isEmpty()) {
            caughtUp = distance(positions, goal) == 0;
        }
    }

    Currency currency() {
        var silence = Duration.between(lastAnswer, clock.instant());
        return new Currency(caughtUp, lag, silence.isNegative() ? Duration.ZERO : silence);
    }

    private static long distance(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
