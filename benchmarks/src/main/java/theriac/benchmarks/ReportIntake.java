package theriac.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import theriac.benchmarks.ClosedLoop.Outcome;
import theriac.benchmarks.Row.Better;

/// HTTP report intake, durable with outbox, audit and encryption, against a bare endpoint that inserts the same rows
/// into the same PostgreSQL (fsync on) from a JVM of the same size.
final class ReportIntake implements Benchmark {

    private static final int CLIENTS = 16;
    private static final int WARM_UPS = 3;
    private static final int BARE_PORT = 18090;
    private static final int CALIBRATION_REPORTS = 300;
    private static final String PEER = "bare endpoint, same rows";

    private static final String REPORT = """
            {"senderReportId":"NUMBER","version":1,
             "patient":{"identifier":{"system":"urn:oid:2.16.528.1.1007.3.1","value":"BENCH-NUMBER"},
               "sex":"female","ageYears":52},
             "onset":"2026-10-02","country":"NL","reporter":"physician","seriousness":["hospitalisation"],
             "alcohol":"no",
             "drugs":[{"name":"baclofen","role":"suspect","route":"oral"},
               {"name":"paracetamol","role":"concomitant","route":"oral"}],
             "reactions":[{"term":"seizure"},{"term":"confusion"}],
             "narrative":"Invented. Two days after 60 mg a day was stopped at once: confusion, then a seizure of two\
             minutes. Baclofen was taken up again at 20 mg three times a day, the confusion cleared within a day."}
            """;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Supplier<String> numbers = ClosedLoop.uniqueNumbers();

    @Override
    public String name() {
        return "report-intake";
    }

    @Override
    public String description() {
        return CLIENTS + " clients post reports to the adverse-event service and to a bare endpoint in turn";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        try (var platform = LaunchedPlatform.start(settings)) {
            var ours = reports(platform.caseReports(), platform.reporter());
            var footprint = calibrate(platform, ours);
            System.err.println("  rows of one report (table*rows*bytes): " + footprint);
            try (var bare = startBare(settings, platform, footprint)) {
                var theirs = reports(URI.create("http://localhost:" + BARE_PORT + "/"), platform.reporter());
                awaitAnswer(bare, theirs);
                var loop = new ClosedLoop(http, CLIENTS);
                return rows(Rounds.interleaved(
                        WARM_UPS,
                        settings.rounds(),
                        () -> loop.run(settings.turn(), ours),
                        () -> loop.run(settings.turn(), theirs)));
            }
        }
    }

    private static List<Row> rows(Rounds<Outcome> rounds) {
        return List.of(
                new Row(
                        "report intake over HTTP",
                        rounds.median(Outcome::perSecond),
                        PEER,
                        rounds.peerMedian(Outcome::perSecond),
                        "reports/s",
                        Better.HIGHER),
                new Row(
                        "report intake, median",
                        rounds.median(Outcome::medianMillis),
                        PEER,
                        rounds.peerMedian(Outcome::medianMillis),
                        "ms",
                        Better.LOWER),
                new Row(
                        "report intake, 99th percentile",
                        rounds.median(Outcome::p99Millis),
                        PEER,
                        rounds.peerMedian(Outcome::p99Millis),
                        "ms",
                        Better.LOWER));
    }

    private Supplier<HttpRequest> reports(URI address, String token) {
        return () -> {
            var number = numbers.get();
            return HttpRequest.newBuilder(address)
                    .header("content-type", "application/json")
                    .header("authorization", "Bearer " + token)
                    .timeout(Duration.ofSeconds(30))
                    .POST(BodyPublishers.ofString(REPORT.replace("NUMBER", number)))
                    .build();
        };
    }

    /// Posts some reports and looks at what they leave.
    private Footprint calibrate(LaunchedPlatform platform, Supplier<HttpRequest> reports)
            throws IOException, InterruptedException, SQLException {
        try (var database = platform.database()) {
            var before = Footprint.counts(database);
            var outboxBytes = 0;
            for (var i = 0; i < CALIBRATION_REPORTS; i++) {
                var answer = http.send(reports.get(), BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
                }
                outboxBytes = Math.max(outboxBytes, Footprint.outboxBytes(database));
            }
            return Footprint.between(before, database, CALIBRATION_REPORTS, outboxBytes);
        }
    }

    private static Child startBare(Settings settings, LaunchedPlatform platform, Footprint footprint)
            throws IOException {
        var arguments = List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                BareEndpoint.class.getName(),
                Integer.toString(BARE_PORT),
                platform.setting("quarkus.datasource.jdbc.url"),
                platform.setting("quarkus.datasource.username"),
                footprint.toString());
        return Child.java(
                arguments,
                Map.of("BARE_PASSWORD", platform.setting("quarkus.datasource.password")),
                settings.data().resolve("bare-endpoint.log"));
    }

    private void awaitAnswer(Child bare, Supplier<HttpRequest> reports) throws IOException, InterruptedException {
        while (true) {
            bare.demandLife();
            try {
                http.send(reports.get(), BodyHandlers.ofString());
                return;
            } catch (java.net.ConnectException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
