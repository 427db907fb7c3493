package theriac.adverseevent.casereport.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casereport.KeptOriginal;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;
import theriac.dataprotection.Sealed;
import theriac.patientreference.PatientReference;

/// Cases in PostgreSQL.
@ApplicationScoped
class PostgresCases implements Cases {

    private static final String LOCK = "select " + StoredCases.HEADING + """
             from safety_case join unnest(?::text[], ?::text[]) as number (of_sender, of_report)
                on sender = of_sender and sender_report_id = of_report
            order by sender, sender_report_id for update of safety_case""";
    private static final String FIND =
            "select " + StoredCases.HEADING + " from safety_case where sender = ? and sender_report_id = ?";
    private static final String KEEP = """
            insert into case_original (case_no, revision, content_type, body)
            select case_no, kept.revision, content_type, body
            from unnest(?::text[], ?::bigint[], ?::text[], ?::bytea[]) as kept (id, revision, content_type, body)
            join safety_case on case_id = id::uuid""";
    private static final String ORIGINAL_BEFORE = """
            select case_id, o.revision, content_type, body
            from case_original o join safety_case using (case_no)
            where case_id = ? and o.revision < ? order by o.revision desc limit 1""";
    private static final String LAST_ORIGINALS = """
            select distinct on (case_no) case_id, o.revision, content_type, body
            from case_original o join safety_case using (case_no)
            where case_id = any(?::uuid[]) order by case_no, o.revision desc""";
    private static final String NUMBERS_OF = """
            select case_no from unnest(?::text[]) with ordinality as wanted (id, place)
            join safety_case on case_id = id::uuid order by place""";
    private static final String LOCK_CASES = """
            select case_no from safety_case where case_id = any(?::uuid[])
            order by sender, sender_report_id for update""";
    private static final String RESTATE = """
            update safety_case c set revision = h.revision, state = h.state::case_state, merged_into = h.counted_as::uuid
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[]) as h (id, revision, state, counted_as)
            where c.case_id = h.id::uuid""";
    private static final String LOCK_OF_PATIENTS = """
            select case_no from safety_case where patient_reference = any(?)
            order by sender, sender_report_id for update""";

    private static final String IDS = """
            select case_id from safety_case where case_id > ? and state::text <> 'erased' order by case_id limit ?""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final StoredCases stored;
    private final StoredNumbers numbers;

    PostgresCases(Database database) {
        this.database = database;
        this.stored = new StoredCases(database);
        this.numbers = new StoredNumbers(database);
    }

    @Override
    public Set<CaseId> addNew(List<SafetyCase> cases) {
        var rows = CaseRows.of(cases);
        var added = Set.copyOf(database.query(
                CaseStatements.ADD,
                statement -> rows.bindMentions(statement, rows.bindHeads(statement)),
                row -> new CaseId(row.getObject(1, UUID.class))));
        numbers.add(cases, added);
        return added;
    }

    @Override
    public Map<ReportNumber, CaseHeading> lock(Collection<ReportNumber> numbers) {
        var wanted = List.copyOf(numbers);
        var locked = database.query(
                LOCK,
                statement -> new Columns<>(statement, 1, wanted)
                        .text(number -> number.sender().value())
                        .text(number -> number.id().value()),
                StoredCases::heading);
        return locked.stream().collect(Collectors.toUnmodifiableMap(CaseHeading::number, Function.identity()));
    }

    @Override
    public void replaceAll(List<SafetyCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        var rows = CaseRows.of(cases);
        var numbered = database.query(CaseStatements.REPLACE, rows::bindHeads, Numbered::read);
        database.query(
                CaseStatements.REFILL,
                statement -> rows.bindMentions(statement, Numbered.bind(statement, numbered)),
                row -> row.getInt(1));
        numbers.replace(cases);
    }

    /// A case's place in the batch and its internal number.
    private record Numbered(int n, long caseNo) {

        static Numbered read(ResultSet row) throws SQLException {
            return new Numbered(row.getInt("n"), row.getLong("case_no"));
        }

        static int bind(PreparedStatement statement, List<Numbered> numbered) throws SQLException {
            return new Columns<>(statement, 1, numbered)
                    .ints(Numbered::n)
                    .longs(Numbered::caseNo)
                    .next();
        }
    }

    @Override
    public void keepAll(List<KeptOriginal> originals) {
        database.update(
                KEEP,
                statement -> new Columns<>(statement, 1, originals)
                        .text(kept -> kept.id().toString())
                        .longs(KeptOriginal::revision)
                        .text(KeptOriginal::contentType)
                        .bytes(kept -> kept.body().bytes()));
    }

    @Override
    public Optional<KeptOriginal> originalBefore(CaseId id, long revision) {
        return database
                .query(
                        ORIGINAL_BEFORE,
                        statement -> {
                            statement.setObject(1, id.value());
                            statement.setLong(2, revision);
                        },
                        row -> new KeptOriginal(
                                id,
                                row.getLong("revision"),
                                row.getString("content_type"),
                                new Sealed(row.getBytes("body"))))
                .stream()
                .findFirst();
    }

    @Override
    public List<KeptOriginal> lastOriginals(Collection<CaseId> ids) {
        return database.query(
                LAST_ORIGINALS,
                statement -> new Columns<>(statement, 1, List.copyOf(ids)).text(CaseId::toString),
                row -> new KeptOriginal(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getLong("revision"),
                        row.getString("content_type"),
                        new Sealed(row.getBytes("body"))));
    }

    @Override
    public Optional<CaseHeading> find(ReportNumber number) {
        return database
                .query(
                        FIND,
                        statement -> {
                            statement.setString(1, number.sender().value());
                            statement.setString(2, number.id().value());
                        },
                        StoredCases::heading)
                .stream()
                .findFirst();
    }

    @Override
    public List<SafetyCase> load(List<CaseId> ids) {
        return stored.load(database.query(
                NUMBERS_OF,
                statement -> new Columns<>(statement, 1, ids).text(CaseId::toString),
                row -> row.getLong("case_no")));
    }

    @Override
    public List<SafetyCase> lockCases(Collection<CaseId> ids) {
        return stored.load(database.query(
                LOCK_CASES,
                statement -> new Columns<>(statement, 1, List.copyOf(ids)).text(CaseId::toString),
                row -> row.getLong("case_no")));
    }

    @Override
    public List<CaseId> ids(Optional<CaseId> after, int most) {
        return database.query(
                IDS,
                statement -> {
                    statement.setObject(1, after.map(CaseId::value).orElse(BEFORE_ALL));
                    statement.setInt(2, most);
                },
                row -> new CaseId(row.getObject(1, UUID.class)));
    }

    @Override
    public void restate(List<SafetyCase> cases) {
        var headings = cases.stream().map(SafetyCase::heading).toList();
        database.update(
                RESTATE,
                statement -> new Columns<>(statement, 1, headings)
                        .text(heading -> heading.id().toString())
                        .longs(CaseHeading::revision)
                        .text(heading -> heading.state().code())
                        .text(heading ->
                                heading.mergedInto().map(CaseId::toString).orElse(null)));
    }

    @Override
    public List<SafetyCase> lockOf(Set<PatientReference> patients) {
        return stored.load(database.query(
                LOCK_OF_PATIENTS,
                statement -> new Columns<>(statement, 1, List.copyOf(patients)).text(PatientReference::value),
                row -> row.getLong("case_no")));
    }
}
