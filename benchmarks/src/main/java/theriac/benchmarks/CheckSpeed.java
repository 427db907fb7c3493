package theriac.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import theriac.benchmarks.Row.Better;
import theriac.interaction.check.CheckBenchmark;

/// Interaction checks in the process, by JMH, among 2,000 drugs and 200,000 rules about two of them: finding the pairs
/// of a list beside a bare loop over a byte matrix, and a whole check without findings beside its limit.
final class CheckSpeed implements Benchmark {

    private static final double LIMIT_MICROS = 5;

    @Override
    public String name() {
        return "check-speed";
    }

    @Override
    public String description() {
        return "pairs of lists of 10 and 30 drugs found in the compiled rules and in a bare matrix, and whole checks";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        var options = new OptionsBuilder()
                .include(CheckBenchmark.class.getName())
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(settings.rounds())
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.MICROSECONDS)
                .build();
        var results = new Runner(options).run();
        return List.of(
                pairs(results, "finding the pairs of %d drugs", "compiledPairs", 10),
                pairs(results, "finding the pairs of %d drugs", "compiledPairs", 30),
                pairs(results, "finding the pairs of %d drugs and their rules", "compiledPairsWithRules", 10),
                pairs(results, "finding the pairs of %d drugs and their rules", "compiledPairsWithRules", 30),
                new Row(
                        "check of 10 drugs without findings",
                        score(results, "wholeCheck", 10),
                        "limit",
                        LIMIT_MICROS,
                        "µs",
                        Better.LOWER));
    }

    private static Row pairs(Collection<RunResult> results, String figure, String method, int drugs) {
        return new Row(
                figure.formatted(drugs),
                score(results, method, drugs),
                "bare loop over a byte matrix",
                score(results, "bareMatrix", drugs),
                "µs",
                Better.LOWER);
    }

    private static double score(Collection<RunResult> results, String method, int drugs) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> result.getParams().getParam("drugs").equals(Integer.toString(drugs)))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }
}
