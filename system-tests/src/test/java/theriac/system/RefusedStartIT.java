package theriac.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A wrong or missing setting stops a service's start, and what it says names the setting.
class RefusedStartIT {

    /// Enough to get as far as looking for the database, in production.
    private static final Map<String, String> ENOUGH = Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/none",
            "QUARKUS_DATASOURCE_USERNAME", "none",
            "QUARKUS_DATASOURCE_PASSWORD", "none",
            "KAFKA_BOOTSTRAP_SERVERS", "localhost:1",
            "QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:1/realms/theriac",
            "THERIAC_PATIENT_REFERENCE_CURRENT_KEY", "k1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            catalog-service       | QUARKUS_OIDC_AUTH_SERVER_URL          |      | quarkus.oidc.auth-server-url
            catalog-service       | QUARKUS_DATASOURCE_JDBC_URL           |      | quarkus.datasource.jdbc.url
            catalog-service       | THERIAC_HTTP_MAX_BODY_SIZE            | big  | theriac.http.max-body-size
            catalog-service       | THERIAC_IMPORTS_LOST_AFTER            | soon | theriac.imports.lost-after
            interaction-service   | THERIAC_PATIENT_REFERENCE_CURRENT_KEY |      | theriac.patient-reference.current-key
            interaction-service   | THERIAC_INTERACTION_TIERS_MAJOR       | loud | theriac.interaction.tiers.major
            interaction-service   | THERIAC_MESSAGING_OUTBOX_LEASE        | soon | theriac.messaging.outbox.lease
            adverse-event-service | QUARKUS_OIDC_AUTH_SERVER_URL          |      | quarkus.oidc.auth-server-url
            adverse-event-service | QUARKUS_DATASOURCE_JDBC_URL           |      | quarkus.datasource.jdbc.url
            adverse-event-service | THERIAC_PATIENT_REFERENCE_CURRENT_KEY |      | theriac.patient-reference.current-key
            dashboard             | QUARKUS_OIDC_AUTH_SERVER_URL          |      | quarkus.oidc.auth-server-url
            dashboard             | THERIAC_DASHBOARD_TIME_ZONE           | Mars | theriac.dashboard.time-zone
            """)
    void aWrongOrMissingSettingIsNamed(String module, String variable, @Nullable String value, String named)
            throws IOException, InterruptedException {
        var environment = new HashMap<>(ENOUGH);
        environment.remove(variable);
        if (value != null) {
            environment.put(variable, value);
        }
        var service = new PackagedService(module);

        var ended = service.runIn(service.application(), environment, "-jar", "quarkus-run.jar");

        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains(named);
    }

    /// As pods are told: files of properties in a folder.
    @Test
    void aWrongSettingInAFolderOfFilesIsNamed(@TempDir Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("platform.properties"), "config_ordinal=275\n");
        Files.writeString(folder.resolve("catalog-service.properties"), "theriac.messaging.views.probe=often\n");
        var environment = new HashMap<>(ENOUGH);
        environment.put("QUARKUS_CONFIG_LOCATIONS", folder.toString());
        var service = new PackagedService("catalog-service");

        var ended = service.runIn(service.application(), environment, "-jar", "quarkus-run.jar");

        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("theriac.messaging.views.probe");
    }
}
