package theriac.deploy;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static theriac.deploy.Manifests.each;
import static theriac.deploy.Manifests.nameOf;
import static theriac.deploy.Manifests.podLabels;
import static theriac.deploy.WiringRules.includes;

/// The lines of the design's drawing, and nothing beside them: who may open a connection to whom.
final class NetworkRules {

    private static final Set<String> SERVICES =
            Set.of("catalog-service", "interaction-service", "adverse-event-service");

    private NetworkRules() {}

    static Stream<String> edges(Manifests manifests) {
        var drawn = drawn(manifests.overlay());
        var allowed = new TreeSet<String>();
        manifests.services().forEach(pod -> allowed.addAll(allowed(manifests, pod)));
        return Stream.of(
                        manifests
                                .services()
                                .filter(pod -> !isShut(manifests, pod, "Ingress") || !isShut(manifests, pod, "Egress"))
                                .map(pod -> nameOf(pod) + ": no policy shuts it in both directions"),
                        allowed.stream().filter(edge -> !drawn.contains(edge)).map(edge -> edge + ": nobody drew this"),
                        drawn.stream().filter(edge -> !allowed.contains(edge)).map(edge -> edge + ": is not allowed"))
                .flatMap(breaches -> breaches);
    }

    private static Set<String> drawn(String overlay) {
        var drawn = new HashSet<String>();
        for (var service : SERVICES) {
            drawn.add("gateway -> " + service + " http");
            drawn.add("dashboard -> " + service + " http");
            drawn.add("dashboard -> " + service + " management");
            drawn.add("monitoring -> " + service + " management");
            drawn.add(service + " -> theriac-kafka 9093");
            drawn.add(service + " -> theriac-database 5432");
        }
        drawn.add("gateway -> dashboard http");
        drawn.add("monitoring -> dashboard management");
        Stream.concat(SERVICES.stream(), Stream.of("dashboard")).forEach(pod -> {
            drawn.add(pod + " -> dns 53");
            drawn.add(pod + " -> " + (overlay.equals("small") ? "keycloak http" : "outside 443"));
        });
        return drawn;
    }

    /// Connections into and out of this pod that its policies allow.
    private static Set<String> allowed(Manifests manifests, ObjectNode pod) {
        var name = nameOf(pod);
        return policiesOf(manifests, pod)
                .flatMap(policy -> Stream.concat(
                        each(policy.at("/spec/ingress"))
                                .flatMap(rule -> peers(manifests, rule.path("from"))
                                        .flatMap(peer -> ports(rule).map(port -> peer + " -> " + name + " " + port))),
                        each(policy.at("/spec/egress"))
                                .flatMap(rule -> peers(manifests, rule.path("to"))
                                        .flatMap(peer -> ports(rule).map(port -> name + " -> " + peer + " " + port)))))
                .collect(Collectors.toSet());
    }

    private static Stream<ObjectNode> policiesOf(Manifests manifests, ObjectNode pod) {
        return manifests
                .kind("NetworkPolicy")
                .filter(policy -> includes(podLabels(pod), policy.at("/spec/podSelector/matchLabels")));
    }

    private static boolean isShut(Manifests manifests, ObjectNode pod, String direction) {
        return policiesOf(manifests, pod)
                .anyMatch(policy ->
                        Manifests.texts(policy.at("/spec/policyTypes")).contains(direction));
    }

    /// The names of those that a rule means: pods of ours, or what the labels of others tell. A rule without
    /// peers or ports means everyone.
    private static Stream<String> peers(Manifests manifests, JsonNode peers) {
        return peers.isEmpty() ? Stream.of("everyone") : each(peers).flatMap(peer -> peer(manifests, peer));
    }

    private static Stream<String> peer(Manifests manifests, JsonNode peer) {
        if (peer.has("ipBlock")) {
            var everyone = peer.at("/ipBlock/cidr").asText().endsWith("/0");
            return Stream.of(everyone ? "everyone" : "outside");
        }
        var labels = peer.at("/podSelector/matchLabels");
        if (labels.path("k8s-app").asText().equals("kube-dns")) {
            return Stream.of("dns");
        }
        if (peer.has("namespaceSelector")) {
            return Stream.of(peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                    .asText("every namespace"));
        }
        if (labels.has("strimzi.io/name")) {
            return Stream.of(labels.path("strimzi.io/name").asText());
        }
        if (labels.has("cnpg.io/cluster")) {
            return Stream.of(labels.path("cnpg.io/cluster").asText());
        }
        return manifests
                .kind("Deployment")
                .filter(pod -> labels.isEmpty() || includes(podLabels(pod), labels))
                .map(Manifests::nameOf);
    }

    private static Stream<String> ports(JsonNode rule) {
        return rule.path("ports").isEmpty()
                ? Stream.of("every port")
                : each(rule.path("ports")).map(port -> port.path("port").asText());
    }
}
