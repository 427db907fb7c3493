package theriac.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import theriac.benchmarks.PairSums.Total;
import theriac.benchmarks.Row.Better;
import theriac.signaldetection.index.Restored;
import theriac.signaldetection.index.Sex;
import theriac.signaldetection.index.SnapshotFile;
import theriac.signaldetection.index.Subgroup;
import theriac.signaldetection.index.Workers;

/// The live case index beside the barest loop over inline postings and beside DuckDB, over the same cases, with
/// the same number of threads. Cases are amended before each turn of the index, so that it never answers from an
/// index at rest.
final class CaseCounts implements Benchmark {

    private static final int WARM_UPS = 2;
    private static final double BYTES_A_CASE = 100;
    private static final double RESTART_SECONDS = 10;
    private static final double FRESH_MILLIS = 1_000;
    private static final double ONE_DRUG_MILLIS = 75;
    private static final double FIT_SECONDS = 10;
    private static final double NANOS = 1e6;

    private final MadeUpCases made = new MadeUpCases();

    @Override
    public String name() {
        return "case-index";
    }

    @Override
    public String description() {
        return "the live case index beside a bare loop over inline postings and beside DuckDB";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        var threads = Runtime.getRuntime().availableProcessors();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return new Contest(settings, new Workers(pool, threads), pool).rows();
        }
    }

    /// One turn: how long it took, and what was counted.
    private record Turn(double millis, Total total) {

        static Turn of(Callable<Total> counting) throws Exception {
            var start = System.nanoTime();
            var total = counting.call();
            return new Turn((System.nanoTime() - start) / NANOS, total);
        }
    }

    private final class Contest {

        private final Settings settings;
        private final Workers workers;
        private final LiveIndex index;
        private final double bytesPerCase;
        private final List<Row> rows = new ArrayList<>();

        Contest(Settings settings, Workers workers, Executor pool) throws IOException, InterruptedException {
            this.settings = settings;
            this.workers = workers;
            var before = liveBytes();
            index = LiveIndex.of(made, settings.cases(), pool);
            bytesPerCase = (liveBytes() - before) / (double) settings.cases();
        }

        List<Row> rows() throws Exception {
            restart();
            besideTheLoop(new InlineLoop(made, settings.cases()));
            shrunk();
            try (var duck = new DuckCounts(made, settings.cases(), workers.count())) {
                besideDuck(duck);
            }
            fresh();
            return rows;
        }

        private void besideTheLoop(InlineLoop loop) throws Exception {
            contest("counts of all pairs", "bare inline loop", () -> counts(false), () -> loop(loop, false));
            contest("all pairs with statistics", "bare inline loop", () -> counts(true), () -> loop(loop, true));
            var drug = contest(
                    "one drug against all reactions, the most frequent",
                    "bare inline loop",
                    () -> index.drug(MadeUpCases.drug(0)),
                    () -> oneDrug(loop));
            add("one drug against all reactions, the most frequent", drug, "limit", ONE_DRUG_MILLIS, "ms");
            var women = Subgroup.EVERYONE.ofSex(Sex.FEMALE);
            Callable<Total> whole = () -> counts(false);
            var part = Rounds.interleaved(
                    WARM_UPS,
                    settings.rounds(),
                    () -> live(() -> index.pairs(women, workers, false)),
                    () -> live(whole));
            add(
                    "counts of all pairs, women",
                    part.median(Turn::millis),
                    "everyone",
                    part.peerMedian(Turn::millis),
                    "ms");
        }

        /// The first fit warms up; the limits take long enough to need none.
        private void shrunk() {
            var ratios = new ShrunkRatios(index.view());
            ratios.fit();
            var start = System.nanoTime();
            var fit = ratios.fit();
            var fitted = System.nanoTime();
            if (!(ratios.limits(fit, workers) > 0)) {
                throw new IllegalStateException("EBGM of all pairs sums to nothing");
            }
            var limited = System.nanoTime();
            System.err.println(fit);
            add("prior of EBGM, counted and fitted", (fitted - start) / NANOS / 1_000, "limit", FIT_SECONDS, "s");
            add(
                    "EBGM, EB05 and EB95 of all pairs of 3 cases and more",
                    (limited - fitted) / NANOS / 1_000,
                    "limit",
                    FIT_SECONDS,
                    "s");
        }

        private void besideDuck(DuckCounts duck) throws Exception {
            contest("counts of all pairs", "DuckDB", () -> counts(false), duck::counts);
            contest(
                    "all pairs with statistics",
                    "DuckDB, IC limits in closed form",
                    () -> counts(true),
                    duck::statistics);
        }

        /// Lets both count in turn, demands that they counted the same, and returns the index's own median.
        private double contest(String figure, String peer, Callable<Total> ours, Callable<Total> theirs)
                throws Exception {
            var rounds = Rounds.interleaved(WARM_UPS, settings.rounds(), () -> live(ours), () -> Turn.of(theirs));
            if (!rounds.ours()
                    .getLast()
                    .total()
                    .countsAs(rounds.peers().getLast().total())) {
                throw new IllegalStateException(figure + ": the index and " + peer + " do not count the same");
            }
            add(figure, rounds.median(Turn::millis), peer, rounds.peerMedian(Turn::millis), "ms");
            return rounds.median(Turn::millis);
        }

        /// A turn of the index, which is amended before.
        private Turn live(Callable<Total> counting) throws Exception {
            index.amend();
            return Turn.of(counting);
        }

        private void add(String figure, double value, String peer, double peerValue, String unit) {
            var row = new Row(
                    "%s, %,d cases".formatted(figure, settings.cases()), value, peer, peerValue, unit, Better.LOWER);
            System.err.println(row.toMarkdown());
            rows.add(row);
        }

        private Total counts(boolean statistics) {
            return index.pairs(Subgroup.EVERYONE, workers, statistics);
        }

        private Total loop(InlineLoop loop, boolean statistics) {
            var sums = new PairSums.Workers(statistics);
            loop.pairs(workers, sums);
            return sums.total();
        }

        private Total oneDrug(InlineLoop loop) {
            var sums = new PairSums.Workers(false);
            loop.drug(0, new int[MadeUpCases.REACTIONS], new int[MadeUpCases.REACTIONS + 1], sums.get());
            return sums.total();
        }

        /// Memory first, then the way through a file; the index that comes back is dropped.
        private void restart() throws IOException {
            add("heap of the index per case", bytesPerCase, "limit", BYTES_A_CASE, "bytes");
            var directory = Files.createDirectories(settings.checkout().resolve("benchmarks/target"));
            var file = new SnapshotFile(directory.resolve("cases.snapshot"), "made up");
            var start = System.nanoTime();
            file.write(index.view());
            var written = System.nanoTime();
            if (!(file.read(workers.executor()) instanceof Restored.FromSnapshot)) {
                throw new IllegalStateException("the snapshot was not read");
            }
            var read = System.nanoTime();
            Files.delete(file.path());
            add("restart from the snapshot", (read - written) / NANOS / 1_000, "limit", RESTART_SECONDS, "s");
            add(
                    "writing the snapshot",
                    (written - start) / NANOS / 1_000,
                    "restart from it",
                    (read - written) / NANOS / 1_000,
                    "s");
        }

        private void fresh() throws InterruptedException {
            var slowest = new Freshness(index.index(), made, workers).slowestMillis(settings.turn());
            add("until a new case is counted, slowest, at 2,000 cases a second", slowest, "limit", FRESH_MILLIS, "ms");
        }
    }

    /// Of this process, where `jcmd` would wait for the JVM that waits for it.
    private static long liveBytes() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
