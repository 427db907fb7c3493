package theriac.deploy;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Ways to change what was rendered, as people change it by mistake.
final class Planting {

    /// The service whose Deployment most mistakes are made in.
    static final String SERVICE = "catalog-service";

    private Planting() {}

    static Consumer<Manifests> deployment(String pointer, Object value) {
        return change("Deployment", SERVICE, pointer, value);
    }

    static Consumer<Manifests> without(String pointer) {
        return manifests ->
                parent(manifests.the("Deployment", SERVICE), pointer).remove(last(pointer));
    }

    static Consumer<Manifests> change(String kind, String name, String pointer, Object value) {
        return manifests -> set(manifests.the(kind, name), pointer, value);
    }

    static void set(ObjectNode object, String pointer, Object value) {
        parent(object, pointer).set(last(pointer), plain(value));
    }

    private static JsonNode plain(Object value) {
        var nodes = JsonNodeFactory.instance;
        return switch (value) {
            case Boolean truth -> nodes.booleanNode(truth);
            case Integer number -> nodes.numberNode(number);
            default -> nodes.textNode(value.toString());
        };
    }

    static ArrayNode rule(Manifests manifests, String direction, String peers) {
        return (ArrayNode) manifests.the("NetworkPolicy", "services").at("/spec/" + direction + "/0/" + peers);
    }

    static void grant(Manifests manifests, String user, String topic, String operation, String pattern) {
        var acl = ((ArrayNode) manifests.the("KafkaUser", user).at("/spec/authorization/acls")).addObject();
        acl.putObject("resource").put("type", "topic").put("name", topic).put("patternType", pattern);
        acl.putArray("operations").add(operation);
    }

    private static ObjectNode parent(JsonNode object, String pointer) {
        return (ObjectNode) object.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/");
    }
}
