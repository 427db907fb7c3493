package theriac.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `theriac bench [NAME...]`: measures and prints one table. Every figure stands beside a limit or a peer that
/// was measured in the same run, for figures of two machines say nothing about each other.
@Command(
        name = "theriac bench",
        mixinStandardHelpOptions = true,
        description = "Measures the built platform and prints one table of ratios. Takes some minutes.")
final class Main implements Callable<Integer> {

    private static final List<Benchmark> ALL = List.of(
            new StartUp(),
            ReportIntake.ofJson(),
            ReportIntake.ofFhir(),
            new KafkaIntake(),
            new FaersImport(),
            new OutboxRelay(),
            new CatalogSearch(),
            new RxNormImport(),
            new CheckSpeed(),
            new CheckOverHttp(),
            new CaseCounts());

    @Parameters(
            paramLabel = "NAME",
            description = "What to measure: start-up, report-intake, fhir-intake, kafka-intake,"
                    + " faers-import, outbox-relay, catalog-search, rxnorm-import,"
                    + " check-speed, check-http, case-index. All, if absent.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Rounds of each contestant (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "6",
            description = "How long each turn of a load run lasts (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--events",
            defaultValue = "50000",
            description = "How many events a turn of the relay sends (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--cases",
            defaultValue = "1000000",
            description = "How many cases the case index holds (default: ${DEFAULT-VALUE}).")
    private int cases;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var settings = new Settings(
                rounds,
                Duration.ofSeconds(seconds),
                events,
                cases,
                Path.of(System.getProperty("theriac.home", "")).toAbsolutePath());
        var rows = new ArrayList<Row>();
        for (var benchmark : chosen()) {
            System.err.println(benchmark.name() + ": " + benchmark.description());
            rows.addAll(benchmark.run(settings));
        }
        System.out.println(new Table(rows, Machine.here(Clock.systemUTC())).toMarkdown());
        return CommandLine.ExitCode.OK;
    }

    private List<Benchmark> chosen() {
        var known = ALL.stream().map(Benchmark::name).toList();
        for (var name : names) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        new CommandLine(this),
                        "'" + name + "' is not measured. There are: "
                                + known.stream().collect(Collectors.joining(", ")));
            }
        }
        return ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
    }
}
