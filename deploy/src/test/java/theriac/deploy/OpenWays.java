package theriac.deploy;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static theriac.deploy.Manifests.each;
import static theriac.deploy.Manifests.instanceLabels;
import static theriac.deploy.Manifests.nameOf;
import static theriac.deploy.Manifests.podLabels;
import static theriac.deploy.WiringRules.includes;

/// Who may open a connection to whom, as `from -> to port`, by the policies of both ends: of our pods, and of the
/// database's.
final class OpenWays {

    private final Manifests manifests;
    private final Set<String> leave = new TreeSet<>();
    private final Set<String> enter = new TreeSet<>();
    private final Set<String> shutOut = new HashSet<>();
    private final Set<String> shutIn = new HashSet<>();

    OpenWays(Manifests manifests) {
        this.manifests = manifests;
        manifests.services().forEach(pod -> add(nameOf(pod), podLabels(pod)));
        manifests.kind("Cluster").forEach(cluster -> add(nameOf(cluster), instanceLabels(cluster)));
    }

    private void add(String name, JsonNode labels) {
        if (isShut(labels, "Ingress")) {
            shutIn.add(name);
        }
        if (isShut(labels, "Egress")) {
            shutOut.add(name);
        }
        policiesOf(labels).forEach(policy -> {
            add(policy.at("/spec/ingress"), "from", enter, (peer, port) -> peer + " -> " + name + " " + port);
            add(policy.at("/spec/egress"), "to", leave, (peer, port) -> name + " -> " + peer + " " + port);
        });
    }

    private void add(JsonNode rules, String side, Set<String> ways, BiFunction<String, String, String> way) {
        each(rules)
                .forEach(rule -> peers(rule.path(side))
                        .forEach(peer -> ports(rule).forEach(port -> ways.add(way.apply(peer, port)))));
    }

    /// Whether a policy refuses what it does not name.
    boolean isShut(JsonNode labels, String direction) {
        return policiesOf(labels)
                .anyMatch(policy ->
                        Manifests.texts(policy.at("/spec/policyTypes")).contains(direction));
    }

    private Stream<ObjectNode> policiesOf(JsonNode labels) {
        return manifests
                .kind("NetworkPolicy")
                .filter(policy -> includes(labels, policy.at("/spec/podSelector/matchLabels")));
    }

    /// What the policies of one end at least allow.
    Stream<String> atOneEnd() {
        return Stream.concat(leave.stream(), enter.stream()).distinct();
    }

    /// Whether a connection comes through: each end that is shut allows it.
    boolean atBothEnds(String way) {
        var ends = way.substring(0, way.lastIndexOf(' ')).split(" -> ", 2);
        return (leave.contains(way) || !shutOut.contains(ends[0]))
                && (enter.contains(way) || !shutIn.contains(ends[1]))
                && (leave.contains(way) || enter.contains(way));
    }

    /// The names of those that a rule means: pods of ours, or what the labels of others tell. A rule without
    /// peers or ports means everyone.
    private Stream<String> peers(JsonNode peers) {
        return peers.isEmpty() ? Stream.of("everyone") : each(peers).flatMap(this::peer);
    }

    private Stream<String> peer(JsonNode peer) {
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
