package theriac.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import theriac.benchmarks.ClosedLoop.Outcome;
import theriac.benchmarks.Row.Better;

/// Checks of ten medications over HTTP, alone and for a patient, each beside an endpoint of the same service that takes
/// the same body of the same caller and answers a constant; the second also reads and writes the same rows.
///
/// The peers stand among the tests of interaction-service, so the service runs as its tests run it.
final class CheckOverHttp implements Benchmark {

    private static final int CLIENTS = 8;
    private static final int WARM_UPS = 3;
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Override
    public String name() {
        return "check-http";
    }

    @Override
    public String description() {
        return CLIENTS + " clients ask for checks of ten medications and for constant answers in turn";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        var told = settings.checkout().resolve("benchmarks/target/served.properties");
        Files.createDirectories(told.getParent());
        Files.deleteIfExists(told);
        try (var service = serve(settings, told)) {
            var served = awaitServed(service, told);
            try {
                return List.of(
                        row(
                                "checks over HTTP",
                                settings,
                                requests(served, "/interaction-checks"),
                                "constant answer to the same body",
                                requests(served, "/measured/constant")),
                        row(
                                "checks over HTTP",
                                settings,
                                requests(served, "/interaction-checks"),
                                "constant as long as the check's answer",
                                requests(served, "/measured/long-constant")),
                        row(
                                "checks for a patient over HTTP",
                                settings,
                                requests(served, "/patients/" + served.getProperty("patient") + "/interaction-checks"),
                                "constant answer, same rows read and written",
                                requests(served, "/measured/same-rows/" + served.getProperty("patient"))));
            } finally {
                Files.delete(told);
            }
        }
    }

    private static Child serve(Settings settings, Path told) throws IOException {
        var command = List.of(
                "mvn",
                "-B",
                "-q",
                "-f",
                settings.checkout().resolve("pom.xml").toString(),
                "-pl",
                "interaction-service",
                "-am",
                "test",
                "-Dtest=ServeForBenchmarks",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dspotless.check.skip=true",
                "-Dtheriac.serve=" + told);
        return Child.start(
                command,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                settings.data().resolveSibling("served.log"));
    }

    private static Properties awaitServed(Child service, Path told) throws IOException {
        var began = System.nanoTime();
        while (Files.notExists(told)) {
            service.demandLife();
            if (System.nanoTime() - began > LONGEST_START.toNanos()) {
                throw new IllegalStateException("the service was not there after " + LONGEST_START);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        var served = new Properties();
        try (var in = Files.newBufferedReader(told)) {
            served.load(in);
        }
        return served;
    }

    private Row row(
            String figure, Settings settings, Supplier<HttpRequest> ours, String peer, Supplier<HttpRequest> theirs)
            throws Exception {
        var loop = new ClosedLoop(http, CLIENTS);
        var rounds = Rounds.interleaved(
                WARM_UPS,
                settings.rounds(),
                () -> loop.run(settings.turn(), ours),
                () -> loop.run(settings.turn(), theirs));
        return new Row(
                figure,
                rounds.median(Outcome::perSecond),
                peer,
                rounds.peerMedian(Outcome::perSecond),
                "checks/s",
                Better.HIGHER);
    }

    private static Supplier<HttpRequest> requests(Properties served, String path) {
        var request = HttpRequest.newBuilder(URI.create(served.getProperty("address") + path))
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + served.getProperty("token"))
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(served.getProperty("list")))
                .build();
        return () -> request;
    }
}
