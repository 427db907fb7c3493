package theriac.adverseevent.erasure.persistence;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.erasure.Erasure;
import theriac.adverseevent.erasure.ErasureReason;
import theriac.adverseevent.erasure.Erasures;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;

/// Deletes what all features keep of a case. Its row stays, empty but for its ids and the sender's number, so that a
/// report of it that is under way finds it, whichever commits first.
@ApplicationScoped
class PostgresErasures implements Erasures {

    /// Words that nobody recognised go from the queue at once; the next count brings back those that others have.
    private static final String UNMATCHED_TEXTS = """
            delete from unmatched_text u using safety_case c
            where c.case_id = any(?::uuid[]) and u.sender = c.sender and (
                u.kind = 'drug' and exists (select from case_drug d where d.case_no = c.case_no
                    and d.drug_id is null and u.key = coalesce(d.name_key, d.ingredient, d.code))
                or u.kind = 'reaction' and exists (select from case_reaction r where r.case_no = c.case_no
                    and r.term is null and u.key = r.reported_key))""";

    /// Nobody counts names meanwhile.
    private static final String NO_COUNTING = "select from duplicate_counting for update";

    /// How many cases name what, where these cases were counted; nobody is left to have named what is at none.
    private static final String FREQUENCIES = """
            update duplicate_frequency f set cases = f.cases - named.cases
            from (
                select 'drug' as kind, coalesce(d.drug_id, d.name_key, d.ingredient, d.code) as key,
                    count(distinct case_no) as cases
                from case_drug d join safety_case c using (case_no)
                where c.case_id = any(?::uuid[]) and c.case_no <= (select last_case_no from duplicate_counting) group by 2
                union all
                select 'reaction', coalesce(r.term, r.reported_key), count(distinct case_no)
                from case_reaction r join safety_case c using (case_no)
                where c.case_id = any(?::uuid[]) and c.case_no <= (select last_case_no from duplicate_counting) group by 2
            ) named
            where f.kind = named.kind and f.key = named.key""";
    private static final String NO_LONGER_NAMED = "delete from duplicate_frequency where cases < 1";

    /// By the case's own number, each.
    private static final List<String> BY_NUMBER =
            List.of("case_drug", "case_reaction", "case_original", "case_other_number", "recoding_queue");

    /// By its id; what belongs to the work on it goes with it.
    private static final List<String> BY_ID =
            List.of("case_work", "case_assessment", "case_standing_alone", "case_deidentification");
    private static final String PAIRS =
            "delete from duplicate_pair where first_id = any(?::uuid[]) or second_id = any(?::uuid[])";

    private static final String EMPTY = """
            update safety_case set revision = revision + 1, sender_version = 1, informed_on = null, onset_first = null,
                onset_last = null, state = 'erased', sex = null, reporter = null, alcohol = 'unknown',
                seriousness = 0, age_years = null, country = null, patient_reference = null, situations = 0,
                kind = null, age_group = null, weight_kg = null, worldwide_number = null,
                suspected_withdrawal = null, merged_into = null
            where case_id = any(?::uuid[])""";
    private static final String ADD = """
            insert into case_erasure (case_id, erased_at, erased_by, reason)
            select id::uuid, at::timestamptz, who, reason
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as n (id, at, who, reason)""";
    private static final String LOOK_AGAIN =
            "insert into duplicate_queue (case_id) select id::uuid from unnest(?::text[]) as n (id)";
    private static final String FIND = "select erased_at, erased_by, reason from case_erasure where case_id = ?";
    private static final String REPORTED = """
            select distinct case_id from case_submission where case_id = any(?::uuid[]) and withdrawn_at is null""";

    private final Database database;

    PostgresErasures(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Erasure> find(CaseId id) {
        return database
                .query(
                        FIND,
                        statement -> statement.setObject(1, id.value()),
                        row -> new Erasure(
                                id,
                                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                                row.getString("erased_by"),
                                Coded.of(ErasureReason.class, row.getString("reason"))
                                        .orElseThrow()))
                .stream()
                .findFirst();
    }

    @Override
    public Set<CaseId> reported(Collection<CaseId> ids) {
        return Set.copyOf(database.query(
                REPORTED,
                statement -> new Columns<>(statement, 1, List.copyOf(ids)).text(CaseId::toString),
                row -> new CaseId(row.getObject("case_id", UUID.class))));
    }

    @Override
    public void erase(List<Erasure> erasures, Collection<CaseId> together) {
        var ids = erasures.stream().map(Erasure::caseId).toList();
        database.update(
                PAIRS,
                statement ->
                        new Columns<>(statement, 1, ids).text(CaseId::toString).text(CaseId::toString));
        run(UNMATCHED_TEXTS, ids);
        database.query(NO_COUNTING, statement -> {}, row -> true);
        database.update(
                FREQUENCIES,
                statement ->
                        new Columns<>(statement, 1, ids).text(CaseId::toString).text(CaseId::toString));
        database.update(NO_LONGER_NAMED, statement -> {});
        for (var table : BY_ID) {
            run("delete from " + table + " where case_id = any(?::uuid[])", ids);
        }
        for (var table : BY_NUMBER) {
            run(
                    "delete from " + table + " t using safety_case c where c.case_id = any(?::uuid[])"
                            + " and t.case_no = c.case_no",
                    ids);
        }
        run(EMPTY, ids);
        database.update(
                ADD,
                statement -> new Columns<>(statement, 1, erasures)
                        .text(erasure -> erasure.caseId().toString())
                        .text(erasure -> erasure.at().toString())
                        .text(Erasure::by)
                        .text(erasure -> erasure.reason().code()));
        run(LOOK_AGAIN, List.copyOf(together));
    }

    private void run(String sql, List<CaseId> ids) {
        database.update(sql, statement -> new Columns<>(statement, 1, ids).text(CaseId::toString));
    }
}
