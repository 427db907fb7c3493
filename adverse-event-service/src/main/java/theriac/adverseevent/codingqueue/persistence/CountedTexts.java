package theriac.adverseevent.codingqueue.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.persistence.Database;

/// Counts the texts that are not recognised. On tens of millions of cases that reads for a minute, so it is done
/// on a connection of its own, by one replica, on one core, and at most a thirtieth of the time.
@ApplicationScoped
class CountedTexts {

    private static final String DUE = """
            select from unmatched_count
            where counted_at + greatest(interval '1 second', 30 * took) < clock_timestamp() for update skip locked""";
    private static final List<String> COUNT = List.of(
            "set local max_parallel_workers_per_gather = 0",
            """
            create temporary table counted on commit drop as
            select 'drug' as kind, coalesce(d.name_key, d.ingredient, d.code) as key, c.sender, c.background,
                min(coalesce(d.name, d.ingredient, d.code)) as reported, count(distinct case_no) as cases
            from case_drug d join safety_case c using (case_no)
            where d.drug_id is null and c.state not in ('nullified', 'merged')
            group by 2, 3, 4
            union all
            select 'reaction', r.reported_key, c.sender, c.background, min(r.reported), count(distinct case_no)
            from case_reaction r join safety_case c using (case_no)
            where r.term is null and r.reported_key is not null and r.meddra_pt is null
                and c.state not in ('nullified', 'merged')
            group by 2, 3, 4""",
            """
            insert into unmatched_text as u (kind, key, sender, background, reported, cases)
            select kind, key, sender, background, reported, cases from counted
            on conflict (kind, key, sender) do update set reported = excluded.reported, cases = excluded.cases
            where (u.reported, u.cases) is distinct from (excluded.reported, excluded.cases)""",
            """
            delete from unmatched_text u where not exists (
                select from counted c where c.kind = u.kind and c.key = u.key and c.sender = u.sender)""",
            "update unmatched_count set counted_at = clock_timestamp(), took = clock_timestamp() - now()");

    private final DataSource dataSource;

    CountedTexts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void countWhenDue() {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            if (isDue(connection)) {
                count(connection);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw Database.failed(failure);
        }
    }

    private static boolean isDue(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(DUE)) {
            return row.next();
        }
    }

    private static void count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : COUNT) {
                statement.execute(sql);
            }
        }
    }
}
