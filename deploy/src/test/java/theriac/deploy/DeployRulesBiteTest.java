package theriac.deploy;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Each rule and each schema finds the mistakes that are planted for it, so that none can go silent.
class DeployRulesBiteTest {

    @ParameterizedTest
    @MethodSource
    void aPlantedMistakeIsFound(Mistakes.Mistake mistake) {
        var manifests = Manifests.of("production");

        mistake.plant().accept(manifests);

        assertThat(mistake.rule().breaches(manifests))
                .anySatisfy(breach -> assertThat(breach).contains(mistake.toldBy()));
    }

    static List<Mistakes.Mistake> aPlantedMistakeIsFound() {
        return Mistakes.ALL;
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasItsMistake(DeployRule rule) {
        assertThat(Mistakes.ALL).extracting(Mistakes.Mistake::rule).contains(rule);
    }

    /// A misspelt field at several depths of one manifest of every kind that we use.
    @ParameterizedTest
    @MethodSource
    void aFieldThatIsMisspeltIsFound(String kind, String pointer) {
        var manifest = Manifests.of("production").kind(kind).findFirst().orElseThrow();

        ((ObjectNode) manifest.at(pointer)).put("replicsa", "1");

        assertThat(ManifestCheck.complaints(manifest))
                .anySatisfy(complaint -> assertThat(complaint).contains("replicsa"));
    }

    static Stream<Arguments> aFieldThatIsMisspeltIsFound() {
        return Stream.of(
                Arguments.of("Namespace", "/metadata"),
                Arguments.of("ConfigMap", ""),
                Arguments.of("PersistentVolumeClaim", "/spec/resources"),
                Arguments.of("Service", "/spec/ports/0"),
                Arguments.of("ServiceAccount", ""),
                Arguments.of("Deployment", "/spec/template/spec/containers/0/securityContext"),
                Arguments.of("Deployment", "/spec/template/spec/topologySpreadConstraints/0"),
                Arguments.of("NetworkPolicy", "/spec/egress/0"),
                Arguments.of("PodDisruptionBudget", "/spec"),
                Arguments.of("Gateway", "/spec/listeners/0/tls"),
                Arguments.of("HTTPRoute", "/spec/rules/0"),
                Arguments.of("Kafka", "/spec/kafka/template/pod"),
                Arguments.of("Kafka", "/spec/kafka/listeners/0"),
                Arguments.of("KafkaNodePool", "/spec/storage/volumes/0"),
                Arguments.of("KafkaTopic", "/spec"),
                Arguments.of("KafkaUser", "/spec/authorization/acls/0/resource"),
                Arguments.of("Cluster", "/spec/postgresql/synchronous"),
                Arguments.of("Database", "/spec"),
                Arguments.of("ScheduledBackup", "/spec/cluster"),
                Arguments.of("ObjectStore", "/spec/configuration/wal"),
                Arguments.of("ScaledObject", "/spec/triggers/0/metadata"),
                Arguments.of("TriggerAuthentication", "/spec/secretTargetRef/0"),
                Arguments.of("PodMonitor", "/spec/podMetricsEndpoints/0"),
                Arguments.of("PrometheusRule", "/spec/groups/0/rules/0"));
    }
}
