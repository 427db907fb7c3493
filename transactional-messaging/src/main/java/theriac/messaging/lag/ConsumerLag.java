package theriac.messaging.lag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Asks the brokers what the group of this service has committed and where the topics end. So the answer is the same
/// from every replica, and right also when none of them consumes.
@ApplicationScoped
public class ConsumerLag {

    private static final int PATIENCE_MILLIS = 3_000;

    private final Admin admin;
    private final String group;

    ConsumerLag(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.admin = Admin.create(settings);
        this.group = service;
    }

    @PreDestroy
    void close() {
        admin.close();
    }

    /// The group that this service's replicas share: its name.
    public String group() {
        return group;
    }

    /// By topic; empty when the brokers do not answer, and an empty list when the service consumes in no group.
    public Optional<List<TopicLag>> byTopic() {
        try {
            return Optional.of(read());
        } catch (ExecutionException failure) {
            // A service that consumes in no group may not ask for one.
            return failure.getCause() instanceof GroupAuthorizationException
                    ? Optional.of(List.of())
                    : Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private List<TopicLag> read() throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var partitions = assigned();
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                partitions.add(partition);
            }
        });
        // Nothing may be committed yet of a partition that is new: then all of it is to be read.
        var starts = offsets(partitions, OffsetSpec.earliest());
        var ends = offsets(partitions, OffsetSpec.latest());
        var topics = new TreeMap<String, TopicLag>();
        for (var partition : partitions) {
            var taken = taken(committed, starts, partition);
            var lag = Math.max(0, ends.getOrDefault(partition, taken) - taken);
            topics.merge(
                    partition.topic(),
                    new TopicLag(partition.topic(), 1, lag),
                    (a, b) -> new TopicLag(a.topic(), a.partitions() + b.partitions(), a.lag() + b.lag()));
        }
        return List.copyOf(topics.values());
    }

    private static long taken(
            Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, Long> starts,
            TopicPartition partition) {
        var offset = committed.get(partition);
        return offset == null ? starts.getOrDefault(partition, 0L) : offset.offset();
    }

    private Set<TopicPartition> assigned() throws ExecutionException, InterruptedException {
        var described =
                admin.describeConsumerGroups(List.of(group)).describedGroups().get(group);
        if (described == null) {
            return new HashSet<>();
        }
        try {
            return described.get().members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return new HashSet<>();
            }
            throw failure;
        }
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var asked = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which));
        var committedOnly = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return admin.listOffsets(asked, committedOnly).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }
}
