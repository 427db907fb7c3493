package theriac.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.postgresql.PGConnection;

import theriac.benchmarks.FileImport.Meanwhile;
import theriac.benchmarks.Row.Better;

/// The import of a release of RxNorm over HTTP, from the first byte sent until every drug is published, against a plain
/// `COPY` of the same lines into a table of the same PostgreSQL (fsync on). Both fill empty tables: the drugs of
/// the round before are gone, in all services, and each brings concepts of its own. Then one import of a release with
/// [ManyRelations].
final class RxNormImport implements Benchmark {

    private static final int LINES = 500_000;
    /// A minute of imports: until then, most of the service's processor time is its compiler's.
    private static final int WARM_UPS = 20;
    private static final int MOST_ROUNDS = 5;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private static final String TABLE = """
            create table if not exists bare_rxnconso (
                rxcui text, lat text, ts text, lui text, stt text, sui text, ispref text, rxaui text, saui text,
                scui text, sdui text, sab text, tty text, code text, str text, srl text, suppress text, cvf text,
                behind_the_last_bar text)""";

    private int releases;
    private int copied;

    @Override
    public String name() {
        return "rxnorm-import";
    }

    @Override
    public String description() {
        return "imports %,d lines of RXNCONSO, and copies the same lines into a bare table, in turn; then many relations"
                .formatted(LINES);
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        try (var platform = LaunchedPlatform.start(settings);
                var database = platform.catalogDatabase();
                var drugs = new ForgottenDrugs(platform, database)) {
            execute(database, TABLE);
            var rounds = Rounds.interleaved(
                    WARM_UPS,
                    Math.min(settings.rounds(), MOST_ROUNDS),
                    () -> importOne(platform, drugs, settings.data()),
                    () -> copyOne(database));
            var time = new Row(
                    "import of %,d lines of RxNorm".formatted(LINES),
                    rounds.median(RxNormImport::seconds),
                    "plain COPY of the same lines",
                    rounds.peerMedian(RxNormImport::seconds),
                    "s",
                    Better.LOWER);
            return List.of(time, new ManyRelations(platform).measure());
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private Duration importOne(LaunchedPlatform platform, ForgottenDrugs drugs, Path folder)
            throws IOException, InterruptedException, SQLException {
        drugs.forget();
        var zip = folder.resolve("release.zip");
        Files.write(zip, new MadeUpRelease(releases).zipped(LINES));
        releases++;
        var began = System.nanoTime();
        var imports = FileImport.ofReleases(platform);
        imports.awaitCompletion(imports.start(BodyPublishers.ofFile(zip)), Meanwhile.pausing(LOOK_EVERY));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Duration copyOne(Connection database) throws IOException, SQLException {
        var lines = new MadeUpRelease(copied).lines(LINES);
        copied++;
        execute(database, "truncate bare_rxnconso");
        var began = System.nanoTime();
        var copy = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bare_rxnconso from stdin (delimiter '|')");
        copy.writeToCopy(lines, 0, lines.length);
        copy.endCopy();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
