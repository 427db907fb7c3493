package theriac.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoundsTest {

    private final List<String> calls = new ArrayList<>();

    @Test
    void bothWarmUpAndThenTakeTurnsAtBeginning() throws Exception {
        Rounds.interleaved(2, 3, called("ours", 1), called("peer", 2));

        assertThat(calls.subList(0, 4)).containsExactly("ours", "peer", "ours", "peer");
        assertThat(calls.subList(4, 10)).containsExactly("ours", "peer", "peer", "ours", "ours", "peer");
    }

    @Test
    void theWarmUpDoesNotCount() throws Exception {
        var values = new ArrayList<>(List.of(1000.0, 1.0, 3.0));

        var rounds = Rounds.interleaved(1, 2, values::removeFirst, () -> 5.0);

        assertThat(rounds.median(value -> value)).isEqualTo(2.0);
        assertThat(rounds.peerMedian(value -> value)).isEqualTo(5.0);
    }

    private Callable<Double> called(String name, double value) {
        return () -> {
            calls.add(name);
            return value;
        };
    }
}
