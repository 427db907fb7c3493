package theriac.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/// Everything that an overlay would send to a cluster.
record Manifests(String overlay, List<ObjectNode> all) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    /// The overlay of this name, rendered once per test run; each caller has its own copy.
    static Manifests of(String overlay) {
        var yaml = RENDERED.computeIfAbsent(
                overlay,
                name -> Kubectl.render(Checkout.DEPLOY.resolve("overlays").resolve(name)));
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(yaml)) {
            return new Manifests(overlay, List.copyOf(documents.readAll()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<ObjectNode> kind(String kind) {
        return all.stream().filter(it -> kind.equals(it.path("kind").textValue()));
    }

    /// The one object of this kind and name.
    ObjectNode the(String kind, String name) {
        return kind(kind)
                .filter(it -> name.equals(nameOf(it)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(overlay + " has no " + kind + " " + name));
    }

    boolean has(String kind, String name) {
        return kind(kind).anyMatch(it -> name.equals(nameOf(it)));
    }

    /// Our own services' Deployments: what else there is (a laptop's Keycloak) is none of them.
    Stream<ObjectNode> services() {
        return kind("Deployment")
                .filter(it -> "theriac"
                        .equals(podLabels(it).path("app.kubernetes.io/part-of").textValue()));
    }

    static String nameOf(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    static JsonNode pod(JsonNode deployment) {
        return deployment.path("spec").path("template").path("spec");
    }

    /// Labels that CloudNativePG gives the pods of a cluster of PostgreSQL.
    static JsonNode instanceLabels(JsonNode cluster) {
        return JsonNodeFactory.instance.objectNode().put("cnpg.io/cluster", nameOf(cluster));
    }

    static JsonNode podLabels(JsonNode deployment) {
        return deployment.path("spec").path("template").path("metadata").path("labels");
    }

    static Stream<JsonNode> containers(JsonNode deployment) {
        return each(pod(deployment).path("containers"));
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return each(array).map(JsonNode::asText).toList();
    }
}
