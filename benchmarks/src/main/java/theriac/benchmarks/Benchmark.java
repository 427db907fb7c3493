package theriac.benchmarks;

import java.util.List;

/// A measurement with its limit or peer, both taken in the same run.
interface Benchmark {

    /// What it is called on the command line.
    String name();

    /// What it measures, in one sentence.
    String description();

    List<Row> run(Settings settings) throws Exception;
}
