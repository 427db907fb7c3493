package theriac.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/// Closed schemas of the custom resources that have no classes: of each kind the fields that we use, after its
/// public reference, and no others.
final class CustomSchemas {

    private static final Map<String, String> FILES = Map.of(
            "postgresql.cnpg.io/v1 Cluster", "cnpg-cluster",
            "postgresql.cnpg.io/v1 Database", "cnpg-database",
            "postgresql.cnpg.io/v1 ScheduledBackup", "cnpg-scheduled-backup",
            "barmancloud.cnpg.io/v1 ObjectStore", "barman-object-store",
            "keda.sh/v1alpha1 ScaledObject", "keda-scaled-object",
            "keda.sh/v1alpha1 TriggerAuthentication", "keda-trigger-authentication",
            "monitoring.coreos.com/v1 PodMonitor", "pod-monitor",
            "monitoring.coreos.com/v1 PrometheusRule", "prometheus-rule");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private CustomSchemas() {}

    static boolean knows(JsonNode manifest) {
        return FILES.containsKey(StrictParsing.kindOf(manifest));
    }

    static List<String> complaints(JsonNode manifest) {
        var file = FILES.get(StrictParsing.kindOf(manifest));
        return SCHEMAS
                .getSchema(read("/schemas/" + file + ".schema.json"), InputFormat.JSON)
                .validate(manifest.toString(), InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String read(String resource) {
        try (var in = CustomSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
