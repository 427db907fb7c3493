package theriac.deploy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import static theriac.deploy.Manifests.containers;
import static theriac.deploy.Manifests.each;
import static theriac.deploy.Manifests.nameOf;
import static theriac.deploy.Manifests.pod;
import static theriac.deploy.Manifests.podLabels;

/// What refers to another object must find it.
final class WiringRules {

    private static final Set<String> KEYS_OF_SECRETS = Set.of("secretKeyRef", "accessKeyId", "secretAccessKey");

    private WiringRules() {}

    static Stream<String> selectors(Manifests manifests) {
        return Stream.of(
                        manifests.kind("Service").filter(service -> !matches(manifests, service.at("/spec/selector"))),
                        manifests
                                .kind("PodDisruptionBudget")
                                .filter(budget -> !matches(manifests, budget.at("/spec/selector/matchLabels"))),
                        manifests
                                .kind("NetworkPolicy")
                                .filter(policy -> !matches(manifests, policy.at("/spec/podSelector/matchLabels"))),
                        manifests
                                .kind("PodMonitor")
                                .filter(monitor -> !matches(manifests, monitor.at("/spec/selector/matchLabels"))),
                        manifests
                                .kind("Deployment")
                                .filter(it -> !includes(podLabels(it), it.at("/spec/selector/matchLabels"))),
                        manifests
                                .kind("Deployment")
                                .filter(it -> !each(pod(it).path("topologySpreadConstraints"))
                                        .allMatch(spread ->
                                                includes(podLabels(it), spread.at("/labelSelector/matchLabels")))))
                .flatMap(lost -> lost)
                .map(lost -> lost.path("kind").asText() + " " + nameOf(lost) + ": selects none of the pods");
    }

    static Stream<String> references(Manifests manifests) {
        var secrets = MadeSecrets.in(manifests);
        return Stream.concat(
                manifests.all().stream()
                        .flatMap(object -> secretReferences(object, "")
                                .filter(reference -> !found(reference, secrets))
                                .map(reference -> nameOf(object) + ": nobody makes the secret " + reference.name() + " "
                                        + reference.key())),
                manifests.kind("Deployment").flatMap(deployment -> namesOf(deployment, manifests)));
    }

    /// The other things that a pod names.
    private static Stream<String> namesOf(JsonNode deployment, Manifests manifests) {
        var pod = pod(deployment);
        var account = pod.path("serviceAccountName").asText();
        var claims = each(pod.path("volumes"))
                .map(volume -> volume.at("/persistentVolumeClaim/claimName").asText())
                .filter(name -> !name.isEmpty());
        var configMaps = each(pod.path("volumes"))
                .flatMap(volume -> Stream.concat(
                        Stream.of(volume.path("configMap")),
                        each(volume.at("/projected/sources")).map(source -> source.path("configMap"))))
                .map(reference -> reference.path("name").asText())
                .filter(name -> !name.isEmpty());
        return Stream.of(
                        claims.filter(name -> !manifests.has("PersistentVolumeClaim", name)),
                        configMaps.filter(name -> !manifests.has("ConfigMap", name)),
                        Stream.of(account)
                                .filter(name -> !name.isEmpty())
                                .filter(name -> !manifests.has("ServiceAccount", name)))
                .flatMap(lost -> lost)
                .map(lost -> nameOf(deployment) + ": names " + lost + ", which is not there");
    }

    static Stream<String> volumes(Manifests manifests) {
        return manifests.kind("Deployment").flatMap(deployment -> {
            var declared = each(pod(deployment).path("volumes"))
                    .map(volume -> volume.path("name").asText())
                    .collect(Collectors.toSet());
            var mounted = containers(deployment)
                    .flatMap(container -> each(container.path("volumeMounts")))
                    .map(mount -> mount.path("name").asText())
                    .collect(Collectors.toSet());
            return Stream.concat(
                            mounted.stream()
                                    .filter(name -> !declared.contains(name))
                                    .map(name -> "mounts " + name + ", which is no volume"),
                            declared.stream()
                                    .filter(name -> !mounted.contains(name))
                                    .map(name -> "never mounts " + name))
                    .map(breach -> nameOf(deployment) + ": " + breach);
        });
    }

    private record SecretReference(String name, String key) {}

    private static boolean found(SecretReference reference, Map<String, Set<String>> secrets) {
        var keys = secrets.get(reference.name());
        return keys != null && (reference.key().isEmpty() || keys.contains(reference.key()));
    }

    private static Stream<SecretReference> secretReferences(JsonNode node, String field) {
        var here = switch (field) {
            case "secret" -> ofVolume(node);
            case "passwordSecret" -> Stream.of("username", "password").map(key -> reference(node, key));
            case "certificateRefs" -> each(node).map(each -> reference(each, "tls.crt"));
            case "secretTargetRef" ->
                each(node).map(each -> reference(each, each.path("key").asText()));
            case String other
            when KEYS_OF_SECRETS.contains(other) ->
                Stream.of(reference(node, node.path("key").asText()));
            default -> Stream.<SecretReference>empty();
        };
        var below = node.isObject()
                ? node.properties().stream().flatMap(child -> secretReferences(child.getValue(), child.getKey()))
                : each(node).flatMap(child -> secretReferences(child, ""));
        return Stream.concat(here, below);
    }

    private static Stream<SecretReference> ofVolume(JsonNode secret) {
        var name = secret.path(secret.has("secretName") ? "secretName" : "name").asText();
        return secret.has("items")
                ? each(secret.path("items"))
                        .map(item -> new SecretReference(name, item.path("key").asText()))
                : Stream.of(new SecretReference(name, ""));
    }

    private static SecretReference reference(JsonNode node, String key) {
        return new SecretReference(node.path("name").asText(), key);
    }

    private static boolean matches(Manifests manifests, JsonNode labels) {
        return Stream.concat(
                        manifests.kind("Deployment").map(Manifests::podLabels),
                        manifests.kind("Cluster").map(Manifests::instanceLabels))
                .anyMatch(pod -> includes(pod, labels));
    }

    /// Whether all of these labels are there. No labels at all would select everything, which nobody here means.
    static boolean includes(JsonNode labels, JsonNode wanted) {
        return !wanted.isEmpty()
                && wanted.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }
}
