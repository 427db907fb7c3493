package theriac.benchmarks;

import java.io.IOException;
import java.util.List;

import theriac.benchmarks.Row.Better;

/// Start-up by `theriac up`, from a built checkout with data of an earlier run, until all services are ready; against
/// the same start without the archives of loaded classes that earlier runs have left.
final class StartUp implements Benchmark {

    private static final int MOST_ROUNDS = 3;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String description() {
        return "the command to all services ready, with start-up archives and without";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        var archives = new StartupArchives(settings.checkout());
        try (var _ = LaunchedPlatform.start(settings)) {
            archives.awaitAll();
        }
        var seconds = Rounds.interleaved(
                0,
                Math.min(MOST_ROUNDS, settings.rounds()),
                () -> start(settings),
                () -> startWithout(archives, settings));
        return List.of(new Row(
                "start-up, command to all ready",
                seconds.median(value -> value),
                "without start-up archives",
                seconds.peerMedian(value -> value),
                "s",
                Better.LOWER));
    }

    private static double startWithout(StartupArchives archives, Settings settings)
            throws IOException, InterruptedException {
        archives.putAside();
        try {
            return start(settings);
        } finally {
            archives.putBack();
        }
    }

    private static double start(Settings settings) throws IOException, InterruptedException {
        try (var platform = LaunchedPlatform.start(settings)) {
            return platform.startUp().toMillis() / 1000.0;
        }
    }
}
