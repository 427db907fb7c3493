package theriac.contracts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/// Checks what `asyncapi.yaml` says: references lead somewhere, each channel has a message with a schema, a key, a
/// writer and settings, each schema a channel, and [Topics] says the same.
final class AsyncApiCheck {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> PARTIES =
            Set.of("catalog-service", "interaction-service", "adverse-event-service", "hospital");

    private final ContractFolder folder;
    private final JsonNode root;
    private final List<String> findings = new ArrayList<>();

    AsyncApiCheck(ContractFolder folder) {
        this.folder = folder;
        this.root = folder.asyncapi();
    }

    List<String> findings() {
        require(root.path("asyncapi").asText().equals("3.0.0"), "is not AsyncAPI 3.0.0");
        require(root.path("info").has("title") && root.path("info").has("version"), "info has no title or version");
        references(root);
        root.path("channels").properties().forEach(channel -> channel(channel.getKey(), channel.getValue()));
        root.path("operations").properties().forEach(operation -> operation(operation.getKey(), operation.getValue()));
        everySchemaHasAChannel();
        topicsSayTheSame();
        return List.copyOf(findings);
    }

    private void references(JsonNode node) {
        var reference = node.path("$ref").asText();
        if (reference.startsWith("#/")) {
            require(!root.at(reference.substring(1)).isMissingNode(), reference + " leads nowhere");
        } else if (!reference.isEmpty()) {
            require(folder.schemas().contains(contractOf(reference)), reference + " is not a schema");
        }
        node.forEach(this::references);
    }

    private void channel(String name, JsonNode channel) {
        var address = channel.path("address").asText();
        require(!address.isEmpty(), name + " has no address");
        require(
                parametersOf(address).equals(keys(channel.path("parameters"))),
                name + " has other parameters than its address");
        require(!channel.path("messages").isEmpty(), name + " has no message");
        require(hasWriter(name), name + " has no writer");
        channel.path("messages").forEach(message -> message(name, resolved(message)));
    }

    private void message(String channel, JsonNode message) {
        var contract = message.path("name").asText();
        require(contract.equals(contractIn(message)), channel + " has a message that is not named for its schema");
        require(!message.at("/bindings/kafka/key/description").isMissingNode(), channel + " does not tell its key");
        var headers = StreamSupport.stream(message.path("traits").spliterator(), false)
                .flatMap(trait ->
                        resolved(trait).path("headers").path("required").valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        require(
                headers.containsAll(Set.of("ce_specversion", "ce_id", "ce_source", "ce_type")),
                channel + " does not demand the CloudEvents headers");
    }

    private void operation(String name, JsonNode operation) {
        require(Set.of("send", "receive").contains(operation.path("action").asText()), name + " is no send or receive");
        require(PARTIES.contains(operation.path("x-service").asText()), name + " does not tell whose it is");
        require(operation.at("/channel/$ref").asText().startsWith("#/channels/"), name + " is not about a channel");
    }

    private void everySchemaHasAChannel() {
        var inUse = root.path("channels")
                .valueStream()
                .flatMap(channel -> channel.path("messages").valueStream())
                .map(message -> contractIn(resolved(message)))
                .collect(Collectors.toSet());
        folder.schemas().forEach(contract -> require(inUse.contains(contract), contract + " has no channel"));
    }

    private void topicsSayTheSame() {
        var documented = new TreeMap<String, String>();
        root.path("channels").forEach(channel -> {
            var topic = topicOf(channel);
            documented.put(topic.address(), topic.toString());
        });
        var coded = Topics.ALL.stream().collect(Collectors.toMap(Topic::address, Topic::toString));
        require(
                coded.equals(documented),
                "documents other topics or settings than theriac.contracts.Topics: " + documented + " and " + coded);
    }

    private static Topic topicOf(JsonNode channel) {
        var kafka = channel.at("/bindings/kafka");
        Map<String, String> configuration = new TreeMap<>();
        kafka.path("topicConfiguration")
                .properties()
                .forEach(setting -> configuration.put(
                        setting.getKey(),
                        setting.getValue().isArray()
                                ? String.join(",", texts(setting.getValue()))
                                : setting.getValue().asText()));
        return new Topic(
                channel.path("address").asText(), kafka.path("partitions").asInt(), configuration);
    }

    private boolean hasWriter(String channel) {
        return root.path("operations")
                .valueStream()
                .anyMatch(operation -> operation.path("action").asText().equals("send")
                        && operation.at("/channel/$ref").asText().equals("#/channels/" + channel));
    }

    private static String contractIn(JsonNode message) {
        return contractOf(message.at("/payload/schema/$ref").asText());
    }

    private static String contractOf(String schemaFile) {
        return schemaFile.replace(".schema.json", "");
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    private static Set<String> parametersOf(String address) {
        return PARAMETER.matcher(address).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private void require(boolean holds, String finding) {
        if (!holds) {
            findings.add("asyncapi.yaml: " + finding);
        }
    }
}
