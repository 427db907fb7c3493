package theriac.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/// Compares a record with its schema field by field: the same names, the same types, required exactly where the
/// record's component is not nullable, and each described and shown by an example.
final class RecordMirrorsSchemaCheck {

    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "string",
            Instant.class, "string date-time",
            LocalDate.class, "string date",
            BigDecimal.class, "number",
            Integer.class, "integer",
            int.class, "integer",
            long.class, "integer",
            Boolean.class, "boolean",
            boolean.class, "boolean");

    private final String contract;
    private final JsonNode root;
    private final Set<String> shown = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    RecordMirrorsSchemaCheck(String contract, ContractFolder folder) {
        this.contract = contract;
        this.root = parsed(folder.schema(contract));
        folder.examples(contract).forEach(example -> collect(parsed(folder.example(example)), ""));
    }

    private static JsonNode parsed(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void collect(JsonNode node, String at) {
        shown.add(at);
        node.properties().forEach(field -> collect(field.getValue(), at + "/" + field.getKey()));
        if (node.isArray()) {
            node.forEach(item -> collect(item, at + "/items"));
        }
    }

    List<String> findings(Class<?> type) {
        compare(type, root, "");
        return List.copyOf(findings);
    }

    private void compare(Class<?> type, JsonNode schema, String at) {
        var properties = schema.path("properties");
        differ(at + ": fields", names(Stream.of(type.getRecordComponents())), keys(properties));
        differ(at + ": required fields", names(required(type)), texts(schema.path("required")));
        for (var component : type.getRecordComponents()) {
            var property = properties.path(component.getName());
            var place = at + "/" + component.getName();
            if (property.path("description").asText().isBlank()) {
                findings.add(contract + place + ": is not described");
            }
            if (!shown.contains(place)) {
                findings.add(contract + place + ": no example shows it");
            }
            compare(component.getGenericType(), resolved(property), place);
        }
    }

    private void compare(Type type, JsonNode schema, String at) {
        if (type instanceof ParameterizedType list) {
            differ(at + ": type", "array", schema.path("type").asText());
            compare(list.getActualTypeArguments()[0], resolved(schema.path("items")), at + "/items");
        } else if (type instanceof Class<?> nested && nested.isRecord()) {
            differ(at + ": type", "object", schema.path("type").asText());
            compare(nested, schema, at);
        } else {
            differ(at + ": type", String.valueOf(TYPES.get(type)), simpleType(schema));
        }
    }

    /// A string's format matters where Java has a type of its own for it.
    private static String simpleType(JsonNode schema) {
        var type = schema.path("type").asText();
        var format = schema.path("format").asText();
        return format.startsWith("date") ? type + " " + format : type;
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    private void differ(String what, Object inRecord, Object inSchema) {
        if (!inRecord.equals(inSchema)) {
            findings.add(contract + what + " of the record " + inRecord + ", of the schema " + inSchema);
        }
    }

    private static Stream<RecordComponent> required(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    private static Set<String> names(Stream<RecordComponent> components) {
        return components.map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }
}
