package theriac.deploy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static theriac.deploy.Manifests.each;
import static theriac.deploy.Manifests.nameOf;
import static theriac.deploy.Manifests.podLabels;
import static theriac.deploy.Manifests.texts;
import static theriac.deploy.PodRules.breach;
import static theriac.deploy.WiringRules.includes;

/// How many there may be, and of what there is enough.
final class CapacityRules {

    /// Connections that the database keeps for its operator and for people.
    private static final int KEPT_BACK = 10;

    private CapacityRules() {}

    static Stream<String> databases(Manifests manifests) {
        var hba = manifests
                .kind("Cluster")
                .filter(cluster -> !texts(cluster.at("/spec/postgresql/pg_hba"))
                        .equals(List.of("hostssl sameuser all all scram-sha-256", "host all all all reject")))
                .map(cluster -> nameOf(cluster) + ": lets a role into another's database");
        return Stream.concat(hba, withDatabase(manifests).flatMap(service -> database(manifests, nameOf(service))));
    }

    private static Stream<String> database(Manifests manifests, String service) {
        var name = service.replace("-service", "").replace('-', '_');
        var url = settings(manifests, service).getProperty("quarkus.datasource.jdbc.url", "");
        var roles = manifests
                .kind("Cluster")
                .flatMap(cluster -> each(cluster.at("/spec/managed/roles")))
                .filter(role -> role.path("name").asText().equals(name));
        var databases = manifests
                .kind("Database")
                .filter(database -> database.at("/spec/name").asText().equals(name));
        var secret = service.replace("-service", "") + "-database";
        return Stream.of(
                        breach(!url.contains("/" + name + "?"), "is told of another database"),
                        breach(!url.contains("sslmode=verify-full"), "does not look at the database's certificate"),
                        breach(
                                databases.noneMatch(
                                        it -> it.at("/spec/owner").asText().equals(name)),
                                "has no database of its own"),
                        breach(
                                roles.noneMatch(role ->
                                        role.at("/passwordSecret/name").asText().equals(secret)
                                                && !role.path("superuser").asBoolean()),
                                "has no role of its own"))
                .flatMap(Optional::stream)
                .map(breach -> service + ": " + breach);
    }

    static Stream<String> disruptionBudgets(Manifests manifests) {
        return manifests.services().flatMap(deployment -> {
            var budgets = manifests
                    .kind("PodDisruptionBudget")
                    .filter(budget -> includes(podLabels(deployment), budget.at("/spec/selector/matchLabels")))
                    .toList();
            if (budgets.size() != 1) {
                return Stream.of(nameOf(deployment) + ": has " + budgets.size() + " disruption budgets");
            }
            var spec = budgets.getFirst().path("spec");
            var fewest = fewest(manifests, deployment);
            var mayLeave = spec.has("minAvailable")
                    ? fewest - spec.path("minAvailable").asInt()
                    : spec.path("maxUnavailable").asInt();
            return Stream.of(
                            breach(mayLeave < 1, "can never be moved to another node"),
                            breach(fewest > 1 && mayLeave >= fewest, "may lose all replicas at once"),
                            breach(fewest < 2 && !manifests.overlay().equals("small"), "has no second replica"))
                    .flatMap(Optional::stream)
                    .map(breach -> nameOf(deployment) + ": " + breach);
        });
    }

    static Stream<String> scaling(Manifests manifests) {
        var own = manifests
                .kind("HorizontalPodAutoscaler")
                .map(hpa -> nameOf(hpa) + ": KEDA makes its own HorizontalPodAutoscaler");
        return Stream.concat(own, manifests.kind("ScaledObject").flatMap(scaled -> {
            var target = scaled.at("/spec/scaleTargetRef/name").asText();
            if (!manifests.has("Deployment", target)) {
                return Stream.of(nameOf(scaled) + ": scales nothing");
            }
            var widest = Contract.ofCheckout().topics(Set.of("any")).stream()
                    .filter(topic -> topic.readers().contains(target))
                    .mapToInt(Contract.Topic::partitions)
                    .max()
                    .orElse(0);
            return Stream.of(
                            breach(
                                    manifests
                                            .the("Deployment", target)
                                            .path("spec")
                                            .has("replicas"),
                                    "is scaled by KEDA and by its manifest"),
                            breach(
                                    scaled.at("/spec/maxReplicaCount").asInt(Integer.MAX_VALUE) > widest,
                                    "may have more replicas than a topic has partitions"),
                            breach(scaled.at("/spec/minReplicaCount").asInt() < 2, "may be scaled to a single replica"),
                            breach(
                                    !each(scaled.at("/spec/triggers"))
                                            .allMatch(trigger -> trigger.at("/metadata/consumerGroup")
                                                    .asText()
                                                    .equals(target)),
                                    "is scaled by another one's lag"))
                    .flatMap(Optional::stream)
                    .map(breach -> target + ": " + breach);
        }));
    }

    static Stream<String> connections(Manifests manifests) {
        var asked = withDatabase(manifests)
                .mapToInt(service -> (most(manifests, service)
                                + service.at("/spec/strategy/rollingUpdate/maxSurge")
                                        .asInt(1))
                        * poolSize(manifests))
                .sum();
        return manifests
                .kind("Cluster")
                .filter(cluster -> asked
                        > cluster.at("/spec/postgresql/parameters/max_connections")
                                        .asInt()
                                - KEPT_BACK)
                .map(cluster -> nameOf(cluster) + ": the services may open " + asked + " connections");
    }

    private static int poolSize(Manifests manifests) {
        return Integer.parseInt(settings(manifests, "platform").getProperty("quarkus.datasource.jdbc.max-size", "20"));
    }

    private static int fewest(Manifests manifests, ObjectNode deployment) {
        return replicas(manifests, deployment, "minReplicaCount");
    }

    private static int most(Manifests manifests, ObjectNode deployment) {
        return replicas(manifests, deployment, "maxReplicaCount");
    }

    private static int replicas(Manifests manifests, ObjectNode deployment, String ofScaler) {
        return manifests
                .kind("ScaledObject")
                .filter(scaled ->
                        scaled.at("/spec/scaleTargetRef/name").asText().equals(nameOf(deployment)))
                .map(scaled -> scaled.path("spec").path(ofScaler).asInt())
                .findFirst()
                .orElseGet(() -> deployment.at("/spec/replicas").asInt(1));
    }

    private static Stream<ObjectNode> withDatabase(Manifests manifests) {
        return manifests.services().filter(service -> podLabels(service).has("theriac/has-database"));
    }

    /// The settings in the ConfigMap of this name, whose name ends in a hash of them.
    static Properties settings(Manifests manifests, String name) {
        var settings = new Properties();
        manifests
                .kind("ConfigMap")
                .filter(map -> nameOf(map).matches(name + "-[a-z0-9]{10}"))
                .map(map -> map.path("data"))
                .flatMap(Manifests::each)
                .map(JsonNode::asText)
                .forEach(text -> load(settings, text));
        return settings;
    }

    private static void load(Properties settings, String text) {
        try {
            settings.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
