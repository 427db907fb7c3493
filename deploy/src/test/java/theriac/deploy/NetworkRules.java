package theriac.deploy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import static theriac.deploy.Manifests.nameOf;
import static theriac.deploy.Manifests.podLabels;

/// The lines of the design's drawing, and nothing beside them: who may open a connection to whom.
final class NetworkRules {

    private static final Set<String> SERVICES =
            Set.of("catalog-service", "interaction-service", "adverse-event-service");

    private NetworkRules() {}

    static Stream<String> edges(Manifests manifests) {
        var drawn = drawn(manifests.overlay());
        var open = new OpenWays(manifests);
        return Stream.of(
                        manifests
                                .services()
                                .filter(pod -> !open.isShut(podLabels(pod), "Ingress")
                                        || !open.isShut(podLabels(pod), "Egress"))
                                .map(pod -> nameOf(pod) + ": no policy shuts it in both directions"),
                        manifests
                                .kind("Cluster")
                                .filter(cluster -> !open.isShut(Manifests.instanceLabels(cluster), "Ingress"))
                                .map(cluster -> nameOf(cluster) + ": no policy says who comes in"),
                        open.atOneEnd().filter(edge -> !drawn.contains(edge)).map(edge -> edge + ": nobody drew this"),
                        drawn.stream().filter(edge -> !open.atBothEnds(edge)).map(edge -> edge + ": is not allowed"))
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
        for (var port : Set.of("5432", "8000")) {
            drawn.add("theriac-database -> theriac-database " + port);
            drawn.add("cnpg-system -> theriac-database " + port);
        }
        drawn.add("gateway -> dashboard http");
        drawn.add("monitoring -> dashboard management");
        Stream.concat(SERVICES.stream(), Stream.of("dashboard")).forEach(pod -> {
            drawn.add(pod + " -> dns 53");
            drawn.add(pod + " -> " + (overlay.equals("small") ? "keycloak http" : "outside 443"));
        });
        return drawn;
    }
}
