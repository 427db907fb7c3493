package theriac.audit.persistence;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.audit.AuditChain;
import theriac.audit.RecordedEntry;
import theriac.audit.Verification;
import theriac.audit.Verification.Break;
import theriac.audit.Verification.Broken;
import theriac.audit.Verification.Intact;

/// Walks the chain from its beginning, a hundred seals at a time.
@ApplicationScoped
class PostgresAuditChain implements AuditChain {

    private static final int SEALS_AT_A_TIME = 100;
    private static final String BY_ID = AuditTable.SELECT + "where entry_id = any (?)";

    private final AuditTable table;
    private final Seals seals;

    PostgresAuditChain(AuditTable table, Seals seals) {
        this.table = table;
        this.seals = seals;
    }

    /// How far the walk has come.
    @SuppressWarnings("ArrayRecordComponent")
    private record Progress(long number, byte[] hash, long entries) {

        Progress past(Seal seal) {
            return new Progress(
                    seal.number(), seal.hash(), entries + seal.entryIds().size());
        }
    }

    @Override
    public Verification verify() {
        var progress = new Progress(0, Seal.beforeTheFirst(), 0);
        var some = seals.after(0, SEALS_AT_A_TIME);
        while (!some.isEmpty()) {
            for (var seal : some) {
                var broken = check(seal, progress);
                if (broken.isPresent()) {
                    return broken.get();
                }
                progress = progress.past(seal);
            }
            some = seals.after(progress.number(), SEALS_AT_A_TIME);
        }
        return checkEnd(progress);
    }

    private Optional<Broken> check(Seal seal, Progress before) {
        if (seal.number() != before.number() + 1) {
            return Optional.of(new Broken(before.number() + 1, new Break.SealMissing()));
        }
        if (!seal.follows(before.hash())) {
            return Optional.of(new Broken(seal.number(), new Break.SealAltered()));
        }
        var entries = entriesOf(seal);
        for (var place = 0; place < seal.entryIds().size(); place++) {
            var entryId = seal.entryIds().get(place);
            var entry = entries.get(entryId);
            if (entry == null) {
                return Optional.of(new Broken(seal.number(), new Break.EntryMissing(entryId)));
            }
            if (!seal.fits(place, entry)) {
                return Optional.of(new Broken(seal.number(), new Break.EntryAltered(entryId)));
            }
        }
        return Optional.empty();
    }

    private Map<Long, RecordedEntry> entriesOf(Seal seal) {
        List<RecordedEntry> entries = table.all(
                BY_ID,
                statement -> {
                    var ids = seal.entryIds().toArray();
                    statement.setArray(1, statement.getConnection().createArrayOf("bigint", ids));
                },
                AuditTable::entry);
        return entries.stream().collect(Collectors.toMap(RecordedEntry::entryId, Function.identity()));
    }

    /// Entries tell of seals that are no longer there, and of those that never were in one.
    private Verification checkEnd(Progress end) {
        if (count("seal > (select coalesce(max(seal), 0) from audit_seal)") > 0) {
            return new Broken(end.number() + 1, new Break.SealMissing());
        }
        var slippedIn = count("seal <= " + end.number()) - end.entries();
        if (slippedIn != 0) {
            return new Broken(end.number(), new Break.EntriesSlippedIn(slippedIn));
        }
        return new Intact(
                end.number(),
                end.entries(),
                count("seal is null"),
                HexFormat.of().formatHex(end.hash()));
    }

    private long count(String condition) {
        return table.all("select count(*) from audit_entry where " + condition, none -> {}, row -> row.getLong(1))
                .getFirst();
    }
}
