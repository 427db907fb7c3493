package theriac.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.duckdb.DuckDBConnection;

/// The same cases in DuckDB, in memory: a row per case and drug, a row per case and reaction, and the pairs by
/// SQL. The rows stay in DuckDB; only their sums are fetched.
final class DuckCounts implements AutoCloseable {

    private static final String PAIRS = """
            select d.drug, r.reaction, count(*) as a
            from case_drug d join case_reaction r using (number)
            group by d.drug, r.reaction""";

    private static final String COUNTS = "select count(*), sum(a), 0.0 from (" + PAIRS + ")";

    /// Limits of IC in closed form, for SQL has no gamma quantiles: less work than the others do.
    private static final String STATISTICS = "with pair as (" + PAIRS + """
            ),
            drug as (select drug, count(*) as n from case_drug group by drug),
            reaction as (select reaction, count(*) as n from case_reaction group by reaction),
            cells as (
                select a::double as a, (drug.n - a)::double as b, (reaction.n - a)::double as c,
                    (? - drug.n - reaction.n + a)::double as d, drug.n::double * reaction.n / ? as e
                from pair join drug using (drug) join reaction using (reaction)),
            judged as (
                select a, (a / (a + b)) / (c / (c + d)) as prr, 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d) as prr_variance,
                    a * d / (b * c) as ror, 1 / a + 1 / b + 1 / c + 1 / d as ror_variance,
                    (a + b + c + d) * greatest(0, abs(a * d - b * c) - (a + b + c + d) / 2)
                        * greatest(0, abs(a * d - b * c) - (a + b + c + d) / 2)
                        / ((a + b) * (c + d) * (a + c) * (b + d)) as chi_square,
                    log2((a + 0.5) / (e + 0.5)) as ic
                from cells)
            select count(*), sum(a), sum(
                prr + prr * exp(-1.959964 * sqrt(prr_variance)) + prr * exp(1.959964 * sqrt(prr_variance))
                + ror + ror * exp(-1.959964 * sqrt(ror_variance)) + ror * exp(1.959964 * sqrt(ror_variance))
                + chi_square
                + ic + ic - 3.3 * (a + 0.5) ** -0.5 - 2.0 * (a + 0.5) ** -1.5
                + ic + 2.4 * (a + 0.5) ** -0.5 - 0.5 * (a + 0.5) ** -1.5)
            from judged""";

    private final DuckDBConnection database;
    private final int cases;

    DuckCounts(MadeUpCases made, int cases, int threads) throws SQLException {
        database = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        this.cases = cases;
        run(database, "set threads = " + threads);
        run(database, "create table case_drug (number integer, drug smallint)");
        run(database, "create table case_reaction (number integer, reaction smallint)");
        try (var drugs = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "case_drug");
                var reactions = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "case_reaction")) {
            for (var number = 0; number < cases; number++) {
                var one = made.numbers(number);
                for (var drug : one.drugs()) {
                    drugs.beginRow();
                    drugs.append(number);
                    drugs.append((short) (int) drug);
                    drugs.endRow();
                }
                for (var reaction : one.reactions()) {
                    reactions.beginRow();
                    reactions.append(number);
                    reactions.append((short) (int) reaction);
                    reactions.endRow();
                }
            }
        }
    }

    private static void run(Connection database, String statement) throws SQLException {
        try (var prepared = database.createStatement()) {
            prepared.execute(statement);
        }
    }

    PairSums.Total counts() throws SQLException {
        try (var statement = database.prepareStatement(COUNTS)) {
            return total(statement);
        }
    }

    PairSums.Total statistics() throws SQLException {
        try (var statement = database.prepareStatement(STATISTICS)) {
            statement.setInt(1, cases);
            statement.setInt(2, cases);
            return total(statement);
        }
    }

    private static PairSums.Total total(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return new PairSums.Total(row.getLong(1), row.getLong(2), row.getDouble(3));
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
