package theriac.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Things of which the n-th is drawn 1/n as often as the first.
final class Zipf<T> {

    private final List<T> ranked;
    private final double[] cumulated;

    Zipf(List<T> ranked) {
        this.ranked = List.copyOf(ranked);
        this.cumulated = IntStream.rangeClosed(1, ranked.size())
                .mapToDouble(rank -> 1.0 / rank)
                .toArray();
        Arrays.parallelPrefix(cumulated, Double::sum);
    }

    T draw(SplittableRandom chance) {
        var found = Arrays.binarySearch(cumulated, chance.nextDouble() * cumulated[cumulated.length - 1]);
        return ranked.get(Math.min(found < 0 ? -found - 1 : found, cumulated.length - 1));
    }
}
