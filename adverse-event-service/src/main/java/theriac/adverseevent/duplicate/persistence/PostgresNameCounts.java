package theriac.adverseevent.duplicate.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.duplicate.Frequencies;
import theriac.adverseevent.duplicate.NameCounts;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;

/// Counts by the cases' internal numbers, which rise: those above the last one counted are new. One that is committed
/// after a higher one was counted is missed until all are counted anew.
@ApplicationScoped
class PostgresNameCounts implements NameCounts {

    private static final String COUNTED = "select cases, last_case_no, last_when_whole from duplicate_counting";
    private static final String COUNTED_BY_ME = COUNTED + " for update skip locked";
    private static final String LAST = "select coalesce(max(case_no), 0) from safety_case";
    private static final String FORGET = "delete from duplicate_frequency";
    private static final String COUNT = """
            insert into duplicate_frequency as f (kind, key, cases)
            select 'drug', coalesce(drug_id, name_key, ingredient, code) as key, count(distinct case_no)
            from case_drug
            where case_no > ? and case_no <= ? and coalesce(drug_id, name_key, ingredient, code) is not null group by key
            union all
            select 'reaction', coalesce(term, reported_key) as key, count(distinct case_no)
            from case_reaction
            where case_no > ? and case_no <= ? and coalesce(term, reported_key) is not null group by key
            on conflict (kind, key) do update set cases = f.cases + excluded.cases""";
    private static final String NOTE = """
            update duplicate_counting set last_case_no = ?, last_when_whole = ?,
                cases = ? + (select count(*) from safety_case where case_no > ? and case_no <= ?)""";
    private static final String CASES_NAMING =
            "select key, cases from duplicate_frequency where kind = ? and key = any(?)";

    private static final double A_TENTH_MORE = 1.1;
    private static final int TWICE_AS_MANY = 2;

    private final Database database;

    PostgresNameCounts(Database database) {
        this.database = database;
    }

    /// What is counted.
    ///
    /// @param cases how many cases
    /// @param last the number of the last
    /// @param whole the number that was the last when all were counted at once
    private record Counted(long cases, long last, long whole) {

        static final Counted NOTHING = new Counted(0, 0, 0);

        static Counted read(ResultSet row) throws SQLException {
            return new Counted(row.getLong("cases"), row.getLong("last_case_no"), row.getLong("last_when_whole"));
        }
    }

    @Override
    public void bringUpToDate() {
        database.query(COUNTED_BY_ME, statement -> {}, Counted::read).forEach(this::goOnFrom);
    }

    private void goOnFrom(Counted counted) {
        long last = database.query(LAST, statement -> {}, row -> row.getLong(1)).getFirst();
        if (last <= counted.last() * A_TENTH_MORE) {
            return;
        }
        if (last >= counted.whole() * TWICE_AS_MANY) {
            database.update(FORGET, statement -> {});
            count(Counted.NOTHING, last, last);
        } else {
            count(counted, last, counted.whole());
        }
    }

    private void count(Counted counted, long last, long whole) {
        database.update(COUNT, statement -> {
            statement.setLong(1, counted.last());
            statement.setLong(2, last);
            statement.setLong(3, counted.last());
            statement.setLong(4, last);
        });
        database.update(NOTE, statement -> {
            statement.setLong(1, last);
            statement.setLong(2, whole);
            statement.setLong(3, counted.cases());
            statement.setLong(4, counted.last());
            statement.setLong(5, last);
        });
    }

    @Override
    public Frequencies of(Set<String> drugs, Set<String> reactions) {
        var counted = database.query(COUNTED, statement -> {}, Counted::read).getFirst();
        return new Frequencies(counted.cases(), casesNaming("drug", drugs), casesNaming("reaction", reactions));
    }

    private Map<String, Long> casesNaming(String kind, Set<String> keys) {
        record Count(String key, long cases) {}
        return database
                .query(
                        CASES_NAMING,
                        statement -> {
                            statement.setString(1, kind);
                            new Columns<>(statement, 2, List.copyOf(keys)).text(key -> key);
                        },
                        row -> new Count(row.getString("key"), row.getLong("cases")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Count::key, Count::cases));
    }
}
