package theriac.audit.persistence;

import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.audit.RecordedEntry;

/// Seals what was recorded, every few seconds, one replica at a time.
///
/// Each seal goes to the log with its hash: kept there, it shows whether the end of the chain was cut off.
@ApplicationScoped
class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int ENTRIES_PER_SEAL = 1_000;
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('theriac audit seal'))";
    private static final String UNSEALED = AuditTable.SELECT + "where seal is null order by entry_id limit ?";

    private final AuditTable table;
    private final Seals seals;

    AuditSealer(AuditTable table, Seals seals) {
        this.table = table;
        this.seals = seals;
    }

    /// Seals all that is there, and leaves it to the other replica when one is at it.
    @Scheduled(every = "{theriac.audit.seal-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        int sealed;
        do {
            sealed = QuarkusTransaction.requiringNew().call(this::sealSome);
        } while (sealed == ENTRIES_PER_SEAL);
    }

    private int sealSome() {
        var lock = table.all(LOCK, none -> {}, row -> row.getBoolean(1));
        if (!lock.getFirst()) {
            return 0;
        }
        var entries = table.all(UNSEALED, statement -> statement.setInt(1, ENTRIES_PER_SEAL), AuditTable::entry);
        if (!entries.isEmpty()) {
            seal(entries);
        }
        return entries.size();
    }

    private void seal(List<RecordedEntry> entries) {
        var last = seals.last();
        var previousHash = last.map(Seal::hash).orElseGet(Seal::beforeTheFirst);
        var seal = Seal.over(entries, last.map(Seal::number).orElse(0L) + 1, previousHash);
        seals.add(seal);
        table.run("update audit_entry set seal = ? where entry_id = any (?)", statement -> {
            var ids = seal.entryIds().toArray();
            statement.setLong(1, seal.number());
            statement.setArray(2, statement.getConnection().createArrayOf("bigint", ids));
            return statement.executeUpdate();
        });
        LOG.atInfo()
                .addKeyValue("seal", seal.number())
                .addKeyValue("hash", HexFormat.of().formatHex(seal.hash()))
                .addKeyValue("entries", entries.size())
                .log("audit entries sealed");
    }
}
