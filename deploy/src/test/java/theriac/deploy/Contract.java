package theriac.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/// The topics as `asyncapi.yaml` tells them.
final class Contract {

    private static final String SENDER = "{sender}";

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract ofCheckout() {
        var file = Checkout.ROOT.resolve("event-contracts/src/main/resources/contracts/asyncapi.yaml");
        try {
            return new Contract(new YAMLMapper().readTree(Checkout.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One topic of the platform.
    ///
    /// @param settings such as `cleanup.policy`
    /// @param writers services, or `hospital-` and its name
    record Topic(
            String address, int partitions, Map<String, String> settings, Set<String> writers, Set<String> readers) {}

    /// All topics, those per hospital once for each of these.
    List<Topic> topics(Set<String> hospitals) {
        return document.path("channels").properties().stream()
                .flatMap(channel -> channel.getValue().path("address").asText().contains(SENDER)
                        ? hospitals.stream().sorted().map(hospital -> topic(channel.getKey(), hospital))
                        : Set.of("").stream().map(nobody -> topic(channel.getKey(), nobody)))
                .toList();
    }

    private Topic topic(String channel, String hospital) {
        var described = document.path("channels").path(channel);
        var kafka = described.path("bindings").path("kafka");
        var settings = new TreeMap<String, String>();
        kafka.path("topicConfiguration")
                .properties()
                .forEach(setting -> settings.put(
                        setting.getKey(),
                        setting.getValue().isArray()
                                ? String.join(",", Manifests.texts(setting.getValue()))
                                : setting.getValue().asText()));
        return new Topic(
                described.path("address").asText().replace(SENDER, hospital),
                kafka.path("partitions").asInt(),
                settings,
                parties(channel, "send", hospital),
                parties(channel, "receive", hospital));
    }

    private Set<String> parties(String channel, String action, String hospital) {
        return Manifests.each(document.path("operations"))
                .filter(operation -> operation.path("action").asText().equals(action))
                .filter(operation ->
                        operation.path("channel").path("$ref").asText().equals("#/channels/" + channel))
                .map(operation -> operation.path("x-service").asText())
                .map(service -> service.equals("hospital") ? "hospital-" + hospital : service)
                .collect(Collectors.toSet());
    }
}
