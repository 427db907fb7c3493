package theriac.deploy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;

/// Reads manifests into the classes of their API, as a server would that refuses unknown fields. The classes
/// themselves swallow what they do not know; here they may not.
final class StrictParsing {

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            kind("v1", ConfigMap.class),
            kind("v1", Namespace.class),
            kind("v1", PersistentVolumeClaim.class),
            kind("v1", Service.class),
            kind("v1", ServiceAccount.class),
            kind("apps/v1", Deployment.class),
            kind("networking.k8s.io/v1", NetworkPolicy.class),
            kind("policy/v1", PodDisruptionBudget.class),
            kind("gateway.networking.k8s.io/v1", Gateway.class),
            kind("gateway.networking.k8s.io/v1", HTTPRoute.class),
            kind("kafka.strimzi.io/v1", Kafka.class),
            kind("kafka.strimzi.io/v1", KafkaNodePool.class),
            kind("kafka.strimzi.io/v1", KafkaTopic.class),
            kind("kafka.strimzi.io/v1", KafkaUser.class));

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new NothingIsSwallowed())
            .build();

    private StrictParsing() {}

    static boolean knows(JsonNode manifest) {
        return KINDS.containsKey(kindOf(manifest));
    }

    /// What is wrong with a manifest of a known kind: nothing, or one sentence.
    static List<String> complaints(JsonNode manifest) {
        var type = KINDS.get(kindOf(manifest));
        if (type == null) {
            return List.of(kindOf(manifest) + ": nobody knows this kind");
        }
        try {
            var read = STRICT.treeToValue(manifest, type);
            return lost(manifest, STRICT.valueToTree(read), "").toList();
        } catch (JsonProcessingException unknown) {
            return List.of(unknown.getOriginalMessage());
        }
    }

    static String kindOf(JsonNode manifest) {
        return manifest.path("apiVersion").asText() + " "
                + manifest.path("kind").asText();
    }

    /// Fields that did not come back, where a class has a way of its own to swallow them.
    private static Stream<String> lost(JsonNode written, JsonNode read, String at) {
        if (!written.isObject()) {
            return Stream.empty();
        }
        return written.properties().stream().flatMap(field -> {
            var path = at + "/" + field.getKey();
            var value = field.getValue();
            if ((value.isContainerNode() && value.isEmpty()) || value.isNull()) {
                return Stream.empty();
            }
            return read.has(field.getKey())
                    ? lost(value, read.path(field.getKey()), path)
                    : Stream.of(path + " is not known");
        });
    }

    private static Map.Entry<String, Class<?>> kind(String apiVersion, Class<?> type) {
        return Map.entry(apiVersion + " " + type.getSimpleName(), type);
    }

    /// All kinds that can be read, for a look at which are used.
    static List<String> kinds() {
        return KINDS.keySet().stream().sorted().collect(Collectors.toList());
    }

    /// Takes from the classes the methods into which unknown fields go.
    private static final class NothingIsSwallowed extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return Boolean.FALSE;
        }
    }
}
