package theriac.audit.persistence;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.audit.RecordedEntries;
import theriac.audit.RecordedEntry;

/// Reads entries by their subject.
@ApplicationScoped
class PostgresRecordedEntries implements RecordedEntries {

    private static final String ABOUT = AuditTable.SELECT
            + "where subject = ? and entry_id > ? and site = coalesce(?, site) order by entry_id limit ?";

    private final AuditTable table;

    PostgresRecordedEntries(AuditTable table) {
        this.table = table;
    }

    @Override
    public List<RecordedEntry> about(String subject, Optional<String> site, long after, int atMost) {
        return table.all(
                ABOUT,
                statement -> {
                    statement.setString(1, subject);
                    statement.setLong(2, after);
                    statement.setString(3, site.orElse(null));
                    statement.setInt(4, atMost);
                },
                AuditTable::entry);
    }
}
