package theriac.audit.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.audit.AuditEntry;
import theriac.audit.RecordedEntry;

/// Runs statements on the audit tables, in the caller's transaction where there is one.
@ApplicationScoped
class AuditTable {

    static final String SELECT = "select entry_id, at, actor, site, action, subject, seal from audit_entry ";

    private final DataSource database;

    AuditTable(DataSource database) {
        this.database = database;
    }

    <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail can't be reached", e);
        }
    }

    <T> List<T> all(String sql, Binding binding, Row<T> row) {
        return run(sql, statement -> {
            binding.into(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        });
    }

    static RecordedEntry entry(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var act = new AuditEntry(
                at, row.getString("actor"), row.getString("site"), row.getString("action"), row.getString("subject"));
        return new RecordedEntry(row.getLong("entry_id"), act, Optional.ofNullable(row.getObject("seal", Long.class)));
    }

    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    interface Binding {
        void into(PreparedStatement statement) throws SQLException;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
