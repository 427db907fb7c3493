package theriac.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import theriac.benchmarks.ClosedLoop.Outcome;
import theriac.benchmarks.Row.Better;

/// Searching as one types among 200,000 names, over HTTP: half beginnings of names, a quarter exact codes, a
/// quarter misspelled names. Its limit is 10 ms; its peer is reading one drug by its id, over HTTP too.
final class CatalogSearch implements Benchmark {

    private static final int WARM_UPS = 10;
    private static final int SHOWN = 10;
    private static final double LIMIT_MILLIS = 10;
    private static final String LIMIT = "limit";
    private static final String PEER = "reading a drug by its id";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final FilledCatalog catalog = new FilledCatalog();
    private final MadeUpNames typist = new MadeUpNames(2);
    private final Random random = new Random(3);

    @Override
    public String name() {
        return "catalog-search";
    }

    @Override
    public String description() {
        return "one client searches %,d names as it types, and reads drugs by id, in turn"
                .formatted(FilledCatalog.DRUGS * FilledCatalog.NAMES_PER_DRUG);
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        try (var platform = LaunchedPlatform.start(settings)) {
            try (var database = platform.catalogDatabase()) {
                catalog.writeTo(database);
            }
            var loop = new ClosedLoop(http, 1);
            var searches = requests(platform, () -> "?limit=%d&q=%s".formatted(SHOWN, typed()));
            var lookUps = requests(platform, () -> "/" + catalog.idOf(anyDrug()));
            return rows(Rounds.interleaved(
                    WARM_UPS,
                    settings.rounds(),
                    () -> loop.run(settings.turn(), searches),
                    () -> loop.run(settings.turn(), lookUps)));
        }
    }

    private static List<Row> rows(Rounds<Outcome> rounds) {
        var median = rounds.median(Outcome::medianMillis);
        var p99 = rounds.median(Outcome::p99Millis);
        return List.of(
                row("median", median, LIMIT, LIMIT_MILLIS),
                row("99th percentile", p99, LIMIT, LIMIT_MILLIS),
                row("median", median, PEER, rounds.peerMedian(Outcome::medianMillis)),
                row("99th percentile", p99, PEER, rounds.peerMedian(Outcome::p99Millis)));
    }

    private static Row row(String figure, double value, String peer, double peerValue) {
        return new Row("search as you type, " + figure, value, peer, peerValue, "ms", Better.LOWER);
    }

    private String typed() {
        var drug = anyDrug();
        var name = catalog.names().get(drug);
        var typed = switch (random.nextInt(4)) {
            case 0 -> catalog.rxCuiOf(drug);
            case 1 -> typist.misspelled(name);
            default -> typist.begun(name);
        };
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private int anyDrug() {
        return random.nextInt(FilledCatalog.DRUGS);
    }

    private static Supplier<HttpRequest> requests(LaunchedPlatform platform, Supplier<String> path) {
        var token = platform.reporter();
        return () -> HttpRequest.newBuilder(URI.create(platform.drugs() + path.get()))
                .header("authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
    }
}
