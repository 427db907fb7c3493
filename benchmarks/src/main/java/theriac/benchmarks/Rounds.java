package theriac.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/// The measurements of two contestants that took turns, so that what the machine does besides meets both alike.
///
/// @param <T> what one round of one contestant gives
record Rounds<T>(List<T> ours, List<T> peers) {

    /// Lets both take some turns that do not count, then measures them in turn; who begins changes with each round.
    static <T> Rounds<T> interleaved(int warmUps, int rounds, Callable<T> ours, Callable<T> peer) throws Exception {
        var measured = new Rounds<T>(new ArrayList<>(), new ArrayList<>());
        for (var warmUp = 0; warmUp < warmUps; warmUp++) {
            ours.call();
            peer.call();
        }
        for (var round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                measured.ours.add(ours.call());
                measured.peers.add(peer.call());
            } else {
                measured.peers.add(peer.call());
                measured.ours.add(ours.call());
            }
        }
        return measured;
    }

    double median(ToDoubleFunction<T> figure) {
        return median(ours, figure);
    }

    double peerMedian(ToDoubleFunction<T> figure) {
        return median(peers, figure);
    }

    private static <T> double median(List<T> values, ToDoubleFunction<T> figure) {
        return Statistics.median(
                values.stream().map(value -> figure.applyAsDouble(value)).toList());
    }
}
