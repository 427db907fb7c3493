package theriac.adverseevent.duplicate.persistence;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.SpokenName;
import theriac.adverseevent.duplicate.Candidates;
import theriac.adverseevent.duplicate.Frequencies;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;
import theriac.patientreference.PatientReference;

/// Finds candidates by indexes that each lead to few cases, and never takes more than a set number of any.
@ApplicationScoped
class PostgresCandidates implements Candidates {

    private static final int MOST = 50;

    private static final String LIKE_IT = """
            and c.case_id <> ? and c.state = 'open'
            and (c.age_years is null or ?::numeric is null or abs(c.age_years - ?::numeric) <= 1.5)
            and (c.sex is null or ?::text is null or c.sex = ?::patient_sex)
            """;
    private static final String NEWEST = " order by c.case_no desc limit " + MOST;
    private static final String OTHER = " and c.case_id <> ? and c.state = 'open'" + NEWEST;
    private static final String BY_PATIENT =
            "select c.case_id from safety_case c where c.patient_reference = ?" + OTHER;
    private static final String BY_NUMBER = "select c.case_id from safety_case c where c.worldwide_number = ?" + OTHER;
    private static final String BY_DAY = """
            select c.case_id from safety_case c
            where c.onset_first = ?::date and c.onset_first = c.onset_last
            """ + LIKE_IT + """
            and exists (select from case_drug d where d.case_no = c.case_no
                and (d.drug_id = any(?) or d.drug_id is null and (d.name_key = any(?) or d.ingredient = any(?))))""" + NEWEST;
    private static final String BY_DRUG = """
            select c.case_id from (
                select case_no from case_drug where drug_id = ?
                union select case_no from case_drug where drug_id is null and name_key = ?
                union select case_no from case_drug where drug_id is null and ingredient = ?) d
            join safety_case c using (case_no)
            where true
            """ + LIKE_IT + NEWEST;

    private static final String COUNTED = "select cases, last_case_no from duplicate_counting";
    private static final String LAST = "select coalesce(max(case_no), 0) as last_case_no from safety_case";
    private static final String COUNT_DRUGS = """
            insert into duplicate_frequency (kind, key, cases)
            select 'drug', coalesce(drug_id, name_key, ingredient, code) as key, count(distinct case_no)
            from case_drug where coalesce(drug_id, name_key, ingredient, code) is not null group by key
            on conflict (kind, key) do update set cases = excluded.cases""";
    private static final String COUNT_REACTIONS = """
            insert into duplicate_frequency (kind, key, cases)
            select 'reaction', coalesce(term, reported_key) as key, count(distinct case_no)
            from case_reaction where coalesce(term, reported_key) is not null group by key
            on conflict (kind, key) do update set cases = excluded.cases""";
    private static final String NOTE = """
            update duplicate_counting set cases = (select count(*) from safety_case), last_case_no = ?""";

    /// Counted anew when a tenth more cases are there, and a hundred.
    private static final double GROWTH = 1.1;
    private static final long LEAST = 100;

    private final Database database;

    PostgresCandidates(Database database) {
        this.database = database;
    }

    @Override
    public List<CaseId> of(SafetyCase state, Optional<String> rarest) {
        Set<CaseId> found = new LinkedHashSet<>();
        state.patient().map(PatientReference::value).ifPresent(patient -> found.addAll(by(BY_PATIENT, patient, state)));
        state.facts()
                .origin()
                .worldwideNumber()
                .map(WorldwideNumber::value)
                .ifPresent(number -> found.addAll(by(BY_NUMBER, number, state)));
        state.facts()
                .onset()
                .filter(onset -> onset.first().equals(onset.last()))
                .ifPresent(day -> found.addAll(byDay(day, state)));
        rarest.ifPresent(drug -> found.addAll(byDrug(drug, state)));
        return List.copyOf(found);
    }

    private List<CaseId> by(String sql, String value, SafetyCase state) {
        return database.query(
                sql,
                statement -> {
                    statement.setString(1, value);
                    statement.setObject(2, state.id().value());
                },
                row -> new CaseId(row.getObject(1, UUID.class)));
    }

    private List<CaseId> byDay(PartialDate day, SafetyCase state) {
        return database.query(
                BY_DAY,
                statement -> {
                    statement.setString(1, day.toString());
                    int next = like(statement, 2, state);
                    var keys = statement
                            .getConnection()
                            .createArrayOf("text", drugsOf(state).toArray());
                    statement.setArray(next, keys);
                    statement.setArray(next + 1, keys);
                    statement.setArray(next + 2, keys);
                },
                row -> new CaseId(row.getObject(1, UUID.class)));
    }

    private List<CaseId> byDrug(String drug, SafetyCase state) {
        return database.query(
                BY_DRUG,
                statement -> {
                    statement.setString(1, drug);
                    statement.setString(2, drug);
                    statement.setString(3, drug);
                    like(statement, 4, state);
                },
                row -> new CaseId(row.getObject(1, UUID.class)));
    }

    private static int like(PreparedStatement statement, int first, SafetyCase state) throws SQLException {
        var person = state.facts().person();
        var age =
                person.age().map(AgeYears::value).map(BigDecimal::toPlainString).orElse(null);
        var sex = person.sex().map(Coded::code).orElse(null);
        statement.setObject(first, state.id().value());
        statement.setString(first + 1, age);
        statement.setString(first + 2, age);
        statement.setString(first + 3, sex);
        statement.setString(first + 4, sex);
        return first + 5;
    }

    private static Collection<String> drugsOf(SafetyCase state) {
        return state.drugs().stream()
                .flatMap(drug -> drug
                        .drug()
                        .map(DrugId::value)
                        .or(() -> drug.mention().name().map(SpokenName::of).map(SpokenName::key))
                        .or(() -> drug.mention().ingredient().map(SpokenName::key))
                        .stream())
                .collect(Collectors.toSet());
    }

    private record Counted(long cases, long last) {}

    @Override
    public Frequencies frequencies(Set<String> drugs, Set<String> reactions) {
        return new Frequencies(upToDate().cases(), cases("drug", drugs), cases("reaction", reactions));
    }

    private Counted upToDate() {
        var counted = counted();
        long last = database.query(LAST, statement -> {}, row -> row.getLong(1)).getFirst();
        if (last < counted.last() * GROWTH + (counted.last() < LEAST ? 1 : 0)) {
            return counted;
        }
        database.update(COUNT_DRUGS, statement -> {});
        database.update(COUNT_REACTIONS, statement -> {});
        database.update(NOTE, statement -> statement.setLong(1, last));
        return counted();
    }

    private Counted counted() {
        return database.query(
                        COUNTED, statement -> {}, row -> new Counted(row.getLong("cases"), row.getLong("last_case_no")))
                .getFirst();
    }

    private Map<String, Long> cases(String kind, Set<String> keys) {
        record Count(String key, long cases) {}
        return database
                .query(
                        "select key, cases from duplicate_frequency where kind = ? and key = any(?)",
                        statement -> {
                            statement.setString(1, kind);
                            new Columns<>(statement, 2, List.copyOf(keys)).text(key -> key);
                        },
                        row -> new Count(row.getString("key"), row.getLong("cases")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Count::key, Count::cases));
    }
}
