package theriac.dataprotection.persistence;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import theriac.dataprotection.config.DataProtectionConfig;

/// The table `master_key`: which master keys the stored data needs, and whether those configured are the same ones.
@ApplicationScoped
class MasterKeyRegister {

    private static final String ENTER =
            "insert into master_key (master_key_id, proof) values (?, ?) on conflict do nothing";
    private static final String ALL = "select master_key_id, proof from master_key";
    private static final String STRIKE_UNUSED = """
            delete from master_key where master_key_id <> ? and not exists (
                select from subject_key
                where subject_key.master_key_id = master_key.master_key_id and wrapped_key is not null)""";

    private final DataSource database;
    private final MasterKeys masterKeys;

    MasterKeyRegister(DataSource database, DataProtectionConfig config) {
        this.database = database;
        this.masterKeys = MasterKeys.of(config.currentKey(), config.keys());
    }

    MasterKeys masterKeys() {
        return masterKeys;
    }

    /// Enters the current key and stops the start when a configured key is not the one that was used under its id.
    void starting(@Observes StartupEvent event) {
        enterCurrent();
        proofs().forEach((id, proof) -> {
            if (masterKeys.knows(id)) {
                masterKeys.check(id, proof);
            }
        });
    }

    /// Ids of master keys that stored data needs and that are not configured.
    List<String> unknown() {
        return proofs().keySet().stream()
                .filter(id -> !masterKeys.knows(id))
                .sorted()
                .toList();
    }

    /// Strikes out those that no stored key needs any more.
    void strikeUnused() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(STRIKE_UNUSED)) {
            statement.setString(1, masterKeys.current());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private void enterCurrent() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, masterKeys.current());
            statement.setBytes(2, masterKeys.proof());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private Map<String, byte[]> proofs() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            var proofs = new HashMap<String, byte[]>();
            while (rows.next()) {
                proofs.put(rows.getString(1), rows.getBytes(2));
            }
            return proofs;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static IllegalStateException unreachable(SQLException e) {
        return new IllegalStateException("the register of master keys can't be reached", e);
    }
}
