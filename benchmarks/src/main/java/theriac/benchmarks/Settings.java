package theriac.benchmarks;

import java.nio.file.Path;
import java.time.Duration;

/// How much is measured, and where.
///
/// @param rounds how often each contestant has its turn
/// @param turn how long a turn of a load run lasts
/// @param events how many events a relay round sends
/// @param cases how many cases the case index holds
/// @param checkout the built checkout
record Settings(int rounds, Duration turn, int events, int cases, Path checkout) {

    /// Where the benchmarked platform keeps its data.
    Path data() {
        return checkout.resolve("benchmarks/target/platform");
    }
}
