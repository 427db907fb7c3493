package theriac.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/// The secrets that there are in a cluster, by name, with their keys: of `make-secrets.sh`, of Strimzi and of
/// CloudNativePG.
final class MadeSecrets {

    /// What only the operator of a cluster has: the gateway's certificate, and the way into the store of backups.
    private static final Map<String, Set<String>> OF_THE_CLUSTER = Map.of(
            "theriac-tls", Set.of("tls.crt", "tls.key"),
            "backup-store", Set.of("ACCESS_KEY_ID", "ACCESS_SECRET_KEY"));

    private static final Set<String> OF_A_KAFKA_USER =
            Set.of("ca.crt", "user.crt", "user.key", "user.p12", "user.password");

    private static final Map<String, Set<String>> PRINTED = printed();

    private MadeSecrets() {}

    static Map<String, Set<String>> in(Manifests manifests) {
        return Stream.of(
                        PRINTED.entrySet().stream(),
                        OF_THE_CLUSTER.entrySet().stream(),
                        manifests.kind("KafkaUser").map(user -> Map.entry(Manifests.nameOf(user), OF_A_KAFKA_USER)),
                        manifests
                                .kind("Kafka")
                                .map(kafka -> Map.entry(
                                        Manifests.nameOf(kafka) + "-cluster-ca-cert",
                                        Set.of("ca.crt", "ca.p12", "ca.password"))),
                        manifests
                                .kind("Cluster")
                                .map(cluster -> Map.entry(Manifests.nameOf(cluster) + "-ca", Set.of("ca.crt"))))
                .flatMap(made -> made)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What `make-secrets.sh` prints: one secret per document.
    static Stream<ObjectNode> ofScript() {
        try {
            var process = new ProcessBuilder(
                            Checkout.DEPLOY.resolve("make-secrets.sh").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("make-secrets.sh failed");
            }
            try (var documents = new YAMLMapper().readerFor(ObjectNode.class).<ObjectNode>readValues(yaml)) {
                return documents.readAll().stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Set<String>> printed() {
        return ofScript()
                .collect(Collectors.toMap(
                        Manifests::nameOf,
                        secret -> secret.path("stringData").properties().stream()
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())));
    }
}
