package theriac.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/// The table `audit_seal`.
@ApplicationScoped
class Seals {

    private static final String COLUMNS = "select seal, previous_hash, entry_ids, entry_hashes, hash from audit_seal";

    private final AuditTable table;

    Seals(AuditTable table) {
        this.table = table;
    }

    Optional<Seal> last() {
        return table.all(COLUMNS + " order by seal desc limit 1", none -> {}, Seals::seal).stream()
                .findFirst();
    }

    List<Seal> after(long number, int atMost) {
        return table.all(
                COLUMNS + " where seal > ? order by seal limit ?",
                statement -> {
                    statement.setLong(1, number);
                    statement.setInt(2, atMost);
                },
                Seals::seal);
    }

    void add(Seal seal) {
        table.run(
                "insert into audit_seal (seal, previous_hash, entry_ids, entry_hashes, hash) values (?, ?, ?, ?, ?)",
                statement -> {
                    var ids = seal.entryIds().toArray();
                    statement.setLong(1, seal.number());
                    statement.setBytes(2, seal.previousHash());
                    statement.setArray(3, statement.getConnection().createArrayOf("bigint", ids));
                    statement.setBytes(4, seal.entryHashes());
                    statement.setBytes(5, seal.hash());
                    return statement.executeUpdate();
                });
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("seal"),
                row.getBytes("previous_hash"),
                List.of((Long[]) row.getArray("entry_ids").getArray()),
                row.getBytes("entry_hashes"),
                row.getBytes("hash"));
    }
}
