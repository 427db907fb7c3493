package theriac.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;

import theriac.benchmarks.Row.Better;

/// Start-up of the platform by the launcher, from a built checkout with data of an earlier run, until all services are
/// ready; against the same start without start-up caches.
final class StartUp implements Benchmark {

    private static final int MOST_ROUNDS = 3;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String description() {
        return "launcher to ready, with start-up caches and without";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        start(settings);
        var seconds = Rounds.interleaved(
                Math.min(MOST_ROUNDS, settings.rounds()),
                () -> warmStart(settings),
                () -> startWithoutCaches(settings));
        return List.of(new Row(
                "start-up, launcher to ready",
                seconds.median(value -> value),
                "the same without start-up caches",
                seconds.peerMedian(value -> value),
                "s",
                Better.LOWER));
    }

    /// A start whose caches exist: the run before may have been the one that made them.
    private static double warmStart(Settings settings) throws IOException, InterruptedException {
        if (!Files.exists(settings.data().resolve("startup-caches"))) {
            start(settings);
        }
        return start(settings);
    }

    private static double startWithoutCaches(Settings settings) throws IOException, InterruptedException {
        var caches = settings.data().resolve("startup-caches");
        if (Files.exists(caches)) {
            try (var files = Files.walk(caches)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return start(settings);
    }

    private static double start(Settings settings) throws IOException, InterruptedException {
        try (var platform = LaunchedPlatform.start(settings)) {
            return platform.startUp().toMillis() / 1000.0;
        }
    }
}
