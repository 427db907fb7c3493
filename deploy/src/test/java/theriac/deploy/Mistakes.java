package theriac.deploy;

import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static theriac.deploy.DeployRule.ACLS_ARE_EXACTLY_THE_CONTRACT;
import static theriac.deploy.DeployRule.CONNECTIONS_SUFFICE;
import static theriac.deploy.DeployRule.DATABASES_ARE_A_SERVICES_OWN;
import static theriac.deploy.DeployRule.DISRUPTION_BUDGETS_LEAVE_ONE;
import static theriac.deploy.DeployRule.EVERY_TOPIC_IS_MADE_AS_DOCUMENTED;
import static theriac.deploy.DeployRule.GROUPS_AND_TRANSACTIONS_ARE_A_SERVICES_OWN;
import static theriac.deploy.DeployRule.HOSPITALS_ARE_COMPLETE;
import static theriac.deploy.DeployRule.IMAGES_ARE_PINNED;
import static theriac.deploy.DeployRule.NETWORK_POLICIES_ALLOW_WHAT_THE_DESIGN_DRAWS;
import static theriac.deploy.DeployRule.PODS_ARE_RESTRICTED;
import static theriac.deploy.DeployRule.PORTS_ARE_THE_SERVICES_OWN;
import static theriac.deploy.DeployRule.PROBES_ASK_WHAT_IS_THERE;
import static theriac.deploy.DeployRule.REPLICAS_ARE_SPREAD;
import static theriac.deploy.DeployRule.RESOURCES_ARE_SET;
import static theriac.deploy.DeployRule.SCALING_STAYS_WITHIN_PARTITIONS;
import static theriac.deploy.DeployRule.SELECTORS_MATCH;
import static theriac.deploy.DeployRule.SETTINGS_ARE_KNOWN;
import static theriac.deploy.DeployRule.STOPPING_TAKES_ITS_TIME;
import static theriac.deploy.DeployRule.VOLUMES_ARE_DECLARED;
import static theriac.deploy.DeployRule.WHAT_IS_REFERRED_TO_IS_MADE;
import static theriac.deploy.Planting.SERVICE;
import static theriac.deploy.Planting.change;
import static theriac.deploy.Planting.deployment;
import static theriac.deploy.Planting.grant;
import static theriac.deploy.Planting.rule;
import static theriac.deploy.Planting.set;
import static theriac.deploy.Planting.without;

/// Mistakes that people make in manifests, each with the rule that has to find it.
final class Mistakes {

    private static final String CONTAINER = "/spec/template/spec/containers/0";

    private static final String SPREAD = "/spec/template/spec/topologySpreadConstraints";

    /// What breaks which rule in the production overlay, and a word of the sentence that must tell of it.
    record Mistake(DeployRule rule, String what, Consumer<Manifests> plant, String toldBy) {

        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    static final List<Mistake> ALL = List.of(
            of(
                    PODS_ARE_RESTRICTED,
                    "root",
                    deployment("/spec/template/spec/securityContext/runAsNonRoot", false),
                    "root"),
            of(
                    PODS_ARE_RESTRICTED,
                    "no seccomp",
                    without("/spec/template/spec/securityContext/seccompProfile"),
                    "seccomp"),
            of(PODS_ARE_RESTRICTED, "a token", without("/spec/template/spec/automountServiceAccountToken"), "token"),
            of(PODS_ARE_RESTRICTED, "host network", deployment("/spec/template/spec/hostNetwork", true), "namespaces"),
            of(
                    PODS_ARE_RESTRICTED,
                    "a root file system to write",
                    deployment(CONTAINER + "/securityContext/readOnlyRootFilesystem", false),
                    "can write"),
            of(
                    PODS_ARE_RESTRICTED,
                    "capabilities",
                    without(CONTAINER + "/securityContext/capabilities"),
                    "capabilities"),
            of(PODS_ARE_RESTRICTED, "service links", without("/spec/template/spec/enableServiceLinks"), "variables"),
            of(
                    IMAGES_ARE_PINNED,
                    "latest",
                    deployment(CONTAINER + "/image", "theriac/catalog-service:latest"),
                    "latest"),
            of(IMAGES_ARE_PINNED, "no tag", deployment(CONTAINER + "/image", "theriac/catalog-service"), "no version"),
            of(RESOURCES_ARE_SET, "no limit", without(CONTAINER + "/resources/limits"), "memory limit"),
            of(RESOURCES_ARE_SET, "no request", without(CONTAINER + "/resources/requests/cpu"), "processor"),
            of(
                    PROBES_ASK_WHAT_IS_THERE,
                    "the API's port",
                    deployment(CONTAINER + "/readinessProbe/httpGet/port", "http"),
                    "readinessProbe"),
            of(
                    PROBES_ASK_WHAT_IS_THERE,
                    "another path",
                    deployment(CONTAINER + "/livenessProbe/httpGet/path", "/health/live"),
                    "livenessProbe"),
            of(
                    PORTS_ARE_THE_SERVICES_OWN,
                    "another port",
                    deployment(CONTAINER + "/ports/0/containerPort", 8080),
                    "8081"),
            of(
                    STOPPING_TAKES_ITS_TIME,
                    "thirty seconds",
                    deployment("/spec/template/spec/terminationGracePeriodSeconds", 30),
                    "is killed after 30 s"),
            of(STOPPING_TAKES_ITS_TIME, "no pause", without(CONTAINER + "/lifecycle"), "still sent requests"),
            of(
                    STOPPING_TAKES_ITS_TIME,
                    "gone before the next is there",
                    deployment("/spec/strategy/rollingUpdate/maxUnavailable", 1),
                    "before the new one"),
            of(
                    SETTINGS_ARE_KNOWN,
                    "a setting that nobody reads",
                    manifests -> manifests
                            .kind("ConfigMap")
                            .filter(map ->
                                    map.at("/data/catalog-service.properties").isTextual())
                            .forEach(map ->
                                    set(map, "/data/catalog-service.properties", "theriac.import.directory=/tmp")),
                    "theriac.import.directory"),
            of(
                    SELECTORS_MATCH,
                    "a Service of nobody",
                    change("Service", SERVICE, "/spec/selector/app.kubernetes.io~1name", "catalogue"),
                    "Service catalog-service"),
            of(
                    SELECTORS_MATCH,
                    "a budget of nobody",
                    change("PodDisruptionBudget", SERVICE, "/spec/selector/matchLabels/app.kubernetes.io~1name", "x"),
                    "PodDisruptionBudget"),
            of(
                    SELECTORS_MATCH,
                    "metrics of nobody",
                    change("PodMonitor", "theriac", "/spec/selector/matchLabels/app.kubernetes.io~1part-of", "x"),
                    "PodMonitor"),
            of(
                    WHAT_IS_REFERRED_TO_IS_MADE,
                    "a secret that nobody makes",
                    deployment(CONTAINER + "/env/2/valueFrom/secretKeyRef/name", "catalog-db"),
                    "catalog-db"),
            of(
                    WHAT_IS_REFERRED_TO_IS_MADE,
                    "a key that the secret lacks",
                    deployment(CONTAINER + "/env/2/valueFrom/secretKeyRef/key", "user"),
                    "user"),
            of(
                    WHAT_IS_REFERRED_TO_IS_MADE,
                    "a volume that nobody claims",
                    manifests -> manifests.all().stream()
                            .filter(it -> it.path("kind").asText().equals("PersistentVolumeClaim"))
                            .forEach(it -> set(it, "/metadata/name", "other")),
                    "imports"),
            of(
                    VOLUMES_ARE_DECLARED,
                    "a mount of nothing",
                    deployment(CONTAINER + "/volumeMounts/0/name", "uploads"),
                    "uploads"),
            of(
                    NETWORK_POLICIES_ALLOW_WHAT_THE_DESIGN_DRAWS,
                    "one service calls another",
                    manifests -> rule(manifests, "egress", "to")
                            .addObject()
                            .putObject("podSelector")
                            .putObject("matchLabels")
                            .put("theriac/has-database", "true"),
                    "catalog-service -> interaction-service"),
            of(
                    NETWORK_POLICIES_ALLOW_WHAT_THE_DESIGN_DRAWS,
                    "the whole internet",
                    manifests -> rule(manifests, "egress", "to")
                            .addObject()
                            .putObject("ipBlock")
                            .put("cidr", "0.0.0.0/0"),
                    "everyone"),
            of(
                    NETWORK_POLICIES_ALLOW_WHAT_THE_DESIGN_DRAWS,
                    "everybody may come in",
                    manifests -> ((ObjectNode)
                                    manifests.the("NetworkPolicy", "services").at("/spec/ingress/0"))
                            .remove("from"),
                    "everyone -> catalog-service"),
            of(
                    NETWORK_POLICIES_ALLOW_WHAT_THE_DESIGN_DRAWS,
                    "no way to Kafka",
                    manifests -> ((ArrayNode)
                                    manifests.the("NetworkPolicy", "services").at("/spec/egress"))
                            .remove(0),
                    "catalog-service -> theriac-kafka 9093"),
            of(
                    NETWORK_POLICIES_ALLOW_WHAT_THE_DESIGN_DRAWS,
                    "a database that refuses its services",
                    manifests -> ((ArrayNode)
                                    manifests.the("NetworkPolicy", "database").at("/spec/ingress"))
                            .remove(0),
                    "catalog-service -> theriac-database 5432: is not allowed"),
            of(
                    NETWORK_POLICIES_ALLOW_WHAT_THE_DESIGN_DRAWS,
                    "a database that is open to all",
                    change("NetworkPolicy", "database", "/spec/podSelector/matchLabels/cnpg.io~1cluster", "other"),
                    "theriac-database: no policy says who comes in"),
            of(
                    EVERY_TOPIC_IS_MADE_AS_DOCUMENTED,
                    "fewer partitions",
                    change("KafkaTopic", "catalog.drug.v1", "/spec/partitions", 3),
                    "partitions"),
            of(
                    EVERY_TOPIC_IS_MADE_AS_DOCUMENTED,
                    "states that expire",
                    change("KafkaTopic", "adverse-event.case.v1", "/spec/config/cleanup.policy", "delete"),
                    "adverse-event.case.v1"),
            of(
                    EVERY_TOPIC_IS_MADE_AS_DOCUMENTED,
                    "a topic that is missing",
                    change("KafkaTopic", "interaction.alert.v1", "/metadata/name", "interaction.alerts.v1"),
                    "interaction.alert.v1: nobody makes"),
            of(
                    EVERY_TOPIC_IS_MADE_AS_DOCUMENTED,
                    "a topic of another cluster",
                    change("KafkaTopic", "catalog.drug.v1", "/metadata/labels/strimzi.io~1cluster", "other"),
                    "no cluster"),
            of(
                    ACLS_ARE_EXACTLY_THE_CONTRACT,
                    "one hospital writes another's topic",
                    manifests -> grant(
                            manifests,
                            "hospital-demo-hospital",
                            "hospital.medication-event.v1.other",
                            "Write",
                            "literal"),
                    "hospital.medication-event.v1.other"),
            of(
                    ACLS_ARE_EXACTLY_THE_CONTRACT,
                    "a hospital writes all that begin so",
                    manifests -> grant(
                            manifests, "hospital-demo-hospital", "hospital.medication-event.v1.", "Write", "prefix"),
                    "all that begin so"),
            of(
                    ACLS_ARE_EXACTLY_THE_CONTRACT,
                    "a service writes a hospital's topic",
                    manifests -> grant(
                            manifests,
                            "interaction-service",
                            "hospital.medication-event.v1.demo-hospital",
                            "Write",
                            "literal"),
                    "interaction-service Write hospital"),
            of(
                    ACLS_ARE_EXACTLY_THE_CONTRACT,
                    "a reader too many",
                    manifests -> grant(manifests, "catalog-service", "adverse-event.case.v1", "Read", "literal"),
                    "catalog-service Read adverse-event.case.v1"),
            of(
                    ACLS_ARE_EXACTLY_THE_CONTRACT,
                    "everything",
                    manifests -> grant(manifests, "keda", "*", "All", "literal"),
                    "keda All *"),
            of(
                    ACLS_ARE_EXACTLY_THE_CONTRACT,
                    "a writer too few",
                    change("KafkaUser", "catalog-service", "/spec/authorization/acls/1/operations", "none"),
                    "catalog-service Write catalog.drug.v1: is not granted"),
            of(
                    ACLS_ARE_EXACTLY_THE_CONTRACT,
                    "no authorisation",
                    change("Kafka", "theriac", "/spec/kafka/authorization/type", "none"),
                    "whoever comes"),
            of(
                    GROUPS_AND_TRANSACTIONS_ARE_A_SERVICES_OWN,
                    "another's transactions",
                    change("KafkaUser", "catalog-service", "/spec/authorization/acls/0/resource/name", "interaction-"),
                    "transactions"),
            of(
                    GROUPS_AND_TRANSACTIONS_ARE_A_SERVICES_OWN,
                    "another's group",
                    change("KafkaUser", "interaction-service", "/spec/authorization/acls/1/resource/name", "theriac"),
                    "groups"),
            of(
                    HOSPITALS_ARE_COMPLETE,
                    "a hospital without a user",
                    change("KafkaUser", "hospital-demo-hospital", "/metadata/name", "hospital-demo"),
                    "demo-hospital: has no user"),
            of(
                    DATABASES_ARE_A_SERVICES_OWN,
                    "a shared role",
                    change("Database", "catalog", "/spec/owner", "interaction"),
                    "no database of its own"),
            of(
                    DATABASES_ARE_A_SERVICES_OWN,
                    "everyone may sign in everywhere",
                    manifests -> ((ArrayNode)
                                    manifests.the("Cluster", "theriac-database").at("/spec/postgresql/pg_hba"))
                            .remove(1),
                    "another's database"),
            of(
                    DISRUPTION_BUDGETS_LEAVE_ONE,
                    "all may go at once",
                    change("PodDisruptionBudget", SERVICE, "/spec/maxUnavailable", 2),
                    "all replicas"),
            of(
                    DISRUPTION_BUDGETS_LEAVE_ONE,
                    "none may ever go",
                    change("PodDisruptionBudget", SERVICE, "/spec/minAvailable", 2),
                    "never be moved"),
            of(DISRUPTION_BUDGETS_LEAVE_ONE, "one replica", deployment("/spec/replicas", 1), "no second"),
            of(
                    REPLICAS_ARE_SPREAD,
                    "all on one node",
                    deployment(SPREAD + "/0/topologyKey", "kubernetes.io/os"),
                    "not spread over kubernetes.io/hostname"),
            of(
                    REPLICAS_ARE_SPREAD,
                    "all in one zone",
                    deployment(SPREAD + "/1/topologyKey", "topology.kubernetes.io/region"),
                    "not spread over topology.kubernetes.io/zone"),
            of(REPLICAS_ARE_SPREAD, "most in one zone", deployment(SPREAD + "/1/maxSkew", 5), "io/zone"),
            of(
                    REPLICAS_ARE_SPREAD,
                    "by another's pods",
                    deployment(SPREAD + "/0/labelSelector/matchLabels/app.kubernetes.io~1name", "dashboard"),
                    "not spread over kubernetes.io/hostname"),
            of(
                    SCALING_STAYS_WITHIN_PARTITIONS,
                    "more than there are partitions",
                    change("ScaledObject", "interaction-service", "/spec/maxReplicaCount", 12),
                    "partitions"),
            of(
                    SCALING_STAYS_WITHIN_PARTITIONS,
                    "two who decide",
                    change("Deployment", "interaction-service", "/spec/replicas", 2),
                    "by KEDA and by its manifest"),
            of(
                    SCALING_STAYS_WITHIN_PARTITIONS,
                    "an autoscaler beside it",
                    change("PodMonitor", "theriac", "/kind", "HorizontalPodAutoscaler"),
                    "HorizontalPodAutoscaler"),
            of(
                    CONNECTIONS_SUFFICE,
                    "a small database",
                    change("Cluster", "theriac-database", "/spec/postgresql/parameters/max_connections", "100"),
                    "connections"));

    private Mistakes() {}

    private static Mistake of(DeployRule rule, String what, Consumer<Manifests> plant, String toldBy) {
        return new Mistake(rule, what, plant, toldBy);
    }
}
