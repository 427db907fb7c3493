package theriac.contracts;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/// A topic and how it is kept, as `asyncapi.yaml` documents it.
///
/// @param address the topic's name; `{sender}` in it stands for one topic per hospital
/// @param partitions how many; never changed for a topic whose keys must stay in order
/// @param configuration Kafka's topic settings by their own names, such as `cleanup.policy`
public record Topic(String address, int partitions, Map<String, String> configuration) {

    private static final String SENDER = "{sender}";
    private static final Pattern SENDER_FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public Topic {
        configuration = Map.copyOf(configuration);
    }

    static Topic compacted(String address, int partitions) {
        return new Topic(address, partitions, Map.of("cleanup.policy", "compact"));
    }

    static Topic keptFor(Duration retention, String address, int partitions) {
        return new Topic(
                address,
                partitions,
                Map.of("cleanup.policy", "delete", "retention.ms", String.valueOf(retention.toMillis())));
    }

    /// Whether there is one such topic per hospital.
    public boolean perSender() {
        return address.contains(SENDER);
    }

    /// The topic of one hospital; a topic that all share stays as it is.
    public Topic of(String sender) {
        if (!SENDER_FORM.matcher(sender).matches()) {
            throw new IllegalArgumentException("a sender is 1 to 63 lower-case letters, digits and inner hyphens");
        }
        return new Topic(address.replace(SENDER, sender), partitions, configuration);
    }
}
