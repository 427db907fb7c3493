package theriac.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

import theriac.benchmarks.FileImport.Meanwhile;
import theriac.benchmarks.Row.Better;

/// The import of a quarter of FAERS over HTTP, from the first byte sent until every case is stored, audited and in the
/// outbox; what is left there is waited for and not counted. Beside it a plain `COPY` of the rows that it made (cases,
/// drugs, reactions) into tables with nothing but their primary keys, in one transaction of the same PostgreSQL (fsync
/// on), and into tables with the indexes that searches need: what any import pays that people can search during it.
/// Each round
/// brings cases of its own.
final class FaersImport implements Benchmark {

    private static final int CASES = 20_000;
    private static final long FIRST_CASE = 100_000_000;
    /// A service of so many paths is at its speed after some two minutes: after one its compiler still has a fifth of
    /// the
    /// machine.
    private static final int WARM_UPS = 12;
    private static final int MOST_ROUNDS = 3;
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final String BARE = "bare";
    private static final String INDEXED = "indexed";
    private static final List<String> TABLES = List.of("safety_case", "case_drug", "case_reaction");

    @Override
    public String name() {
        return "faers-import";
    }

    @Override
    public String description() {
        return "imports a quarter of %,d cases, and copies the rows that it made into bare tables, in turn"
                .formatted(CASES);
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        var zip = settings.data().resolve("quarter.zip");
        try (var platform = LaunchedPlatform.start(settings);
                var database = platform.database()) {
            var before = lastCase(database);
            importOne(platform, database, zip);
            var parsed = rowsAfter(before, database);
            makeTables(BARE, ", primary key (%s)", database);
            makeTables(INDEXED, "including indexes", database);
            var turns = Math.min(settings.rounds(), MOST_ROUNDS);
            var rounds = Rounds.interleaved(
                    WARM_UPS, turns, () -> importOne(platform, database, zip), () -> copy(parsed, BARE, database));
            var indexed = new ArrayList<Double>();
            for (var turn = 0; turn < turns; turn++) {
                indexed.add(copy(parsed, INDEXED, database));
            }
            return List.of(
                    row(
                            rounds.median(value -> value),
                            "plain COPY of the parsed rows",
                            rounds.peerMedian(value -> value)),
                    row(
                            rounds.median(value -> value),
                            "plain COPY of the parsed rows, with their indexes",
                            Statistics.median(indexed)));
        }
    }

    private static Row row(double cases, String peer, double casesOfPeer) {
        return new Row(
                "import of %,d cases of FAERS".formatted(CASES), cases, peer, casesOfPeer, "cases/s", Better.HIGHER);
    }

    private double importOne(LaunchedPlatform platform, Connection database, Path zip)
            throws IOException, InterruptedException, SQLException {
        new MadeUpQuarter(FIRST_CASE + lastCase(database), CASES).write(zip);
        var began = System.nanoTime();
        var imports = FileImport.ofQuarters(platform);
        imports.awaitCompletion(imports.start(BodyPublishers.ofFile(zip)), Meanwhile.pausing(LOOK_EVERY));
        var seconds = (System.nanoTime() - began) / 1e9;
        while (number(database, "select count(*) from outbox") > 0) {
            Meanwhile.pausing(LOOK_EVERY).act();
        }
        return CASES / seconds;
    }

    private static double copy(Map<String, byte[]> parsed, String schema, Connection database)
            throws IOException, SQLException {
        var tables = TABLES.stream().map(table -> schema + "." + table).collect(Collectors.joining(", "));
        execute(database, "truncate " + tables);
        var began = System.nanoTime();
        database.setAutoCommit(false);
        for (var rows : parsed.entrySet()) {
            var copy = database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + schema + "." + rows.getKey() + " from stdin (format binary)");
            copy.writeToCopy(rows.getValue(), 0, rows.getValue().length);
            copy.endCopy();
        }
        database.commit();
        database.setAutoCommit(true);
        return CASES / ((System.nanoTime() - began) / 1e9);
    }

    private static Map<String, byte[]> rowsAfter(long caseNo, Connection database) throws IOException, SQLException {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        for (var table : TABLES) {
            var bytes = new ByteArrayOutputStream();
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from %s where case_no > %d) to stdout (format binary)"
                                    .formatted(table, caseNo),
                            bytes);
            rows.put(table, bytes.toByteArray());
        }
        return rows;
    }

    /// @param more what the tables have besides their columns; `%s` stands for those of the key
    private static void makeTables(String schema, String more, Connection database) throws SQLException {
        execute(database, "drop schema if exists " + schema + " cascade");
        execute(database, "create schema " + schema);
        for (var table : TABLES) {
            var key = table.equals("safety_case") ? "case_no" : "case_no, position";
            execute(
                    database,
                    "create table %s.%2$s (like public.%2$s %3$s)".formatted(schema, table, more.formatted(key)));
        }
    }

    private static long lastCase(Connection database) throws SQLException {
        return number(database, "select coalesce(max(case_no), 0) from safety_case");
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
