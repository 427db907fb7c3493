package theriac.dataprotection.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.dataprotection.MasterKeyRotation;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Unsealed;
import theriac.dataprotection.Vault;
import theriac.dataprotection.config.DataProtectionConfig;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Vaults with other master keys, over the same database.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class MasterKeyRotationTest {

    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = OLD.replace('A', 'B').replace("B=", "A=");

    private record Config(Optional<String> currentKey, Map<String, String> keys) implements DataProtectionConfig {}

    private final AgroalDataSource database;

    @Inject
    MasterKeyRotationTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate subject_key, master_key");
        }
    }

    @Test
    void afterARotationTheOldKeyIsNotNeeded() {
        var before = started("old", Map.of("old", OLD));
        var items = someItems(1_203);
        var sealed = QuarkusTransaction.requiringNew().call(() -> vault(before).sealAll(items));
        QuarkusTransaction.requiringNew()
                .run(() -> vault(before).forget(items.getLast().subject()));

        var rotated = rotation(started("new", Map.of("old", OLD, "new", NEW))).rotate();

        var after = started("new", Map.of("new", NEW));
        assertThat(rotated).isEqualTo(new MasterKeyRotation.Outcome("new", 1_202));
        assertThat(after.unknown()).isEmpty();
        assertThat(vault(after).open(items.getFirst().subject(), sealed.getFirst()))
                .hasValue(items.getFirst().plain());
        assertThat(vault(after).open(items.get(1_201).subject(), sealed.get(1_201)))
                .hasValue(items.get(1_201).plain());
        assertThat(vault(after).open(items.getLast().subject(), sealed.getLast()))
                .isEmpty();
    }

    @Test
    void aServiceWithoutAKeyThatItsDataNeedsIsNotReady() {
        started("old", Map.of("old", OLD));

        var response = new MasterKeysAtHand(started("new", Map.of("new", NEW))).call();

        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData().orElseThrow()).containsKey("theriac.data-protection.keys.old");
    }

    @Test
    void aServiceWithAllItsKeysIsReady() {
        started("old", Map.of("old", OLD));

        var response = new MasterKeysAtHand(started("new", Map.of("old", OLD, "new", NEW))).call();

        assertThat(response.getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anotherKeyUnderTheSameIdStopsTheStart() {
        started("old", Map.of("old", OLD));

        assertThatThrownBy(() -> started("old", Map.of("old", NEW)))
                .hasMessage("theriac.data-protection.keys.old is not the key that this database was written with.");
    }

    private MasterKeyRegister started(String current, Map<String, String> keys) {
        var register = new MasterKeyRegister(database, new Config(Optional.of(current), keys));
        register.starting(new StartupEvent());
        return register;
    }

    private Vault vault(MasterKeyRegister register) {
        return new PostgresVault(new SubjectKeys(database), register);
    }

    private PostgresMasterKeyRotation rotation(MasterKeyRegister register) {
        return new PostgresMasterKeyRotation(new SubjectKeys(database), register);
    }

    private static List<Unsealed> someItems(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Unsealed(
                        new SubjectId("case/%05d-%s".formatted(number, UUID.randomUUID())),
                        ("narrative " + number).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
