package theriac.adverseevent.duplicate.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.duplicate.Decision;
import theriac.adverseevent.duplicate.Groups;
import theriac.adverseevent.duplicate.Ruling;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;

/// Finds what belongs together by the indexes of the tables of cases.
@ApplicationScoped
class PostgresGroups implements Groups {

    /// The key of the one lock: `dupl` in ASCII.
    private static final int LOCK = 0x6475706c;

    private static final String TAKE = """
            delete from duplicate_queue where place in (
                select place from duplicate_queue order by place limit ? for update skip locked)
            returning case_id""";

    private static final String NEWEST = "select coalesce(max(place), 0) from duplicate_queue";

    /// Of one number never more than some hundred: what is shared by more is no number of a case.
    private static final String CONNECTED = """
            with given as materialized (
                select case_no, case_id, sender, sender_report_id, sender_version, worldwide_number, merged_into
                from safety_case
                where case_id = any(?::uuid[])
            )
            (select o.case_id from given g join safety_case o
                on o.sender = case g.sender when 'faers' then 'openfda' else 'faers' end
                and o.sender_report_id = g.sender_report_id
                where g.sender in ('faers', 'openfda'))
            union (select o.case_id from given g join safety_case o on o.sender_version = g.sender_version
                where g.sender in ('faers', 'openfda') and g.sender_version > 1000000
                and o.sender in ('faers', 'openfda') and o.sender_version > 1000000 limit 500)
            union (select o.case_id from given g join safety_case o on o.worldwide_number = g.worldwide_number
                where g.worldwide_number ~ '^[A-Z]{2}-[^-].*-.*[0-9].*$' limit 500)
            union (select o.case_id from given g join case_other_number n using (case_no)
                join safety_case o on o.worldwide_number = n.number
                where n.number ~ '^[A-Z]{2}-[^-].*-.*[0-9].*$' limit 500)
            union (select o.case_id from given g join case_other_number n using (case_no)
                join safety_case o on o.sender_report_id = n.number
                where o.sender_report_id ~ '^[A-Z]{2}-[^-].*-.*[0-9].*$' limit 500)
            union (select o.case_id from given g
                join case_other_number n on n.number in (g.worldwide_number, g.sender_report_id)
                join safety_case o on o.case_no = n.case_no
                where n.number ~ '^[A-Z]{2}-[^-].*-.*[0-9].*$' limit 500)
            union (select o.case_id from given g join safety_case o on o.merged_into = g.case_id)
            union (select merged_into from given where merged_into is not null)
            union (select second_id from given join duplicate_pair on first_id = case_id where state = 'merged')
            union (select first_id from given join duplicate_pair on second_id = case_id where state = 'merged')""";
    private static final int MOST_ROUNDS = 10;

    private static final String DECISIONS = """
            select first_id, second_id, survivor_id from duplicate_pair
            where state = 'merged' and first_id = any(?::uuid[]) and second_id = any(?::uuid[])""";
    private static final String SET_ALONE = """
            insert into case_standing_alone (case_id, decided_by, decided_at, reason)
            values (?, ?, ?::timestamptz, ?) on conflict (case_id) do nothing""";

    private final Database database;
    private final Vault vault;

    PostgresGroups(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public void keepToOneself() {
        database.query("select pg_advisory_xact_lock(?)", statement -> statement.setLong(1, LOCK), row -> true);
    }

    @Override
    public long newestChange() {
        return database.query(NEWEST, statement -> {}, row -> row.getLong(1)).getFirst();
    }

    @Override
    public List<CaseId> takeChanged(int most) {
        return database
                .query(
                        TAKE,
                        statement -> statement.setInt(1, most),
                        row -> new CaseId(row.getObject("case_id", UUID.class)))
                .stream()
                .distinct()
                .toList();
    }

    @Override
    public Set<CaseId> connected(Collection<CaseId> ids) {
        Set<CaseId> all = new HashSet<>(ids);
        Set<CaseId> added = Set.copyOf(ids);
        for (int round = 0; round < MOST_ROUNDS && !added.isEmpty(); round++) {
            Set<CaseId> next = new HashSet<>(neighbours(added));
            next.removeAll(all);
            all.addAll(next);
            added = next;
        }
        return all;
    }

    private List<CaseId> neighbours(Collection<CaseId> ids) {
        return database.query(
                CONNECTED,
                statement -> new Columns<>(statement, 1, List.copyOf(ids)).text(CaseId::toString),
                row -> new CaseId(row.getObject(1, UUID.class)));
    }

    @Override
    public Set<CaseId> alone(Collection<CaseId> ids) {
        return Set.copyOf(database.query(
                "select case_id from case_standing_alone where case_id = any(?::uuid[])",
                statement -> new Columns<>(statement, 1, List.copyOf(ids)).text(CaseId::toString),
                row -> new CaseId(row.getObject(1, UUID.class))));
    }

    @Override
    public List<Decision> decisions(Collection<CaseId> ids) {
        var list = List.copyOf(ids);
        return database.query(
                DECISIONS,
                statement ->
                        new Columns<>(statement, 1, list).text(CaseId::toString).text(CaseId::toString),
                row -> {
                    var first = new CaseId(row.getObject("first_id", UUID.class));
                    var second = new CaseId(row.getObject("second_id", UUID.class));
                    var survivor = new CaseId(row.getObject("survivor_id", UUID.class));
                    return new Decision(survivor.equals(first) ? second : first, survivor);
                });
    }

    @Override
    public void setAlone(CaseId id, Ruling ruling) {
        var reason = vault.seal(new SubjectId("case/" + id), ruling.reason().getBytes(StandardCharsets.UTF_8));
        database.update(SET_ALONE, statement -> {
            statement.setObject(1, id.value());
            statement.setString(2, ruling.by());
            statement.setString(3, ruling.at().toString());
            statement.setBytes(4, reason.bytes());
        });
    }
}
