package theriac.audit.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;

/// Writes entries beside the change itself, many in one statement.
@ApplicationScoped
class PostgresAuditTrail implements AuditTrail {

    private static final String INSERT = """
            insert into audit_entry (at, actor, site, action, subject)
            select at, actor, site, action, subject
            from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as act (at, actor, site, action, subject, place)
            order by place""";

    private final AuditTable table;

    PostgresAuditTrail(AuditTable table) {
        this.table = table;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void recordAll(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        table.run(INSERT, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    1, column(connection, entries, entry -> entry.at().toString()));
            statement.setArray(2, column(connection, entries, AuditEntry::actor));
            statement.setArray(3, column(connection, entries, AuditEntry::site));
            statement.setArray(4, column(connection, entries, AuditEntry::action));
            statement.setArray(5, column(connection, entries, AuditEntry::subject));
            return statement.executeUpdate();
        });
    }

    private static Array column(Connection connection, List<AuditEntry> entries, Function<AuditEntry, String> value)
            throws SQLException {
        return connection.createArrayOf("text", entries.stream().map(value).toArray());
    }
}
