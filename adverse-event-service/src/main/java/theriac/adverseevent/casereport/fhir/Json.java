package theriac.adverseevent.casereport.fhir;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Makes the JSON of FHIR's data types, which holds neither null nor what is empty.
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode contained(String type, String id) {
        return object().put("resourceType", type).put("id", id);
    }

    static ObjectNode reference(String id) {
        return object().put("reference", "#" + id);
    }

    /// A CodeableConcept of one code.
    static ObjectNode concept(String system, String code) {
        var concept = object();
        concept.putArray("coding").add(coding(system, code));
        return concept;
    }

    static ObjectNode coding(String system, String code) {
        return object().put("system", system).put("code", code);
    }

    static ObjectNode text(String words) {
        return object().put("text", words);
    }

    /// Adds an extension with a value of this type, such as `valueCode`.
    static void extend(ObjectNode element, String url, String type, Optional<String> value) {
        value.ifPresent(is ->
                element.withArray("extension").add(object().put("url", url).put(type, is)));
    }

    static void put(ObjectNode element, String name, Optional<String> value) {
        value.ifPresent(is -> element.put(name, is));
    }

    /// Sets a list where it has something.
    static void put(ObjectNode element, String name, ArrayNode list) {
        if (!list.isEmpty()) {
            element.set(name, list);
        }
    }
}
