package theriac.platform.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What each look finds: `B`, busy; `-`, at rest; `?`, nobody knows.
class IdleMachineTest {

    @Test
    void whatCanWaitWaitsUntilTheMachineHasBeenAtRestForTenLooksOnEnd() {
        var looks = looks("B---------B----------B-");

        assertThat(machine(looks).await(() -> false)).isTrue();

        assertThat(looks).hasSize(2);
    }

    @Test
    void aMachineThatNeverRestsDoesItAllTheSameInTheEnd() {
        var looks = looks("B".repeat(1_000));

        assertThat(machine(looks).await(() -> false)).isTrue();

        assertThat(looks).hasSize(100);
    }

    @Test
    void nothingIsDoneOnceItIsNoLongerWanted() {
        var looks = looks("B");

        assertThat(machine(looks).await(looks::isEmpty)).isFalse();
    }

    @Test
    void whereNobodyKnowsHowBusyItIsItIsDoneSoon() {
        var looks = looks("???????????");

        assertThat(machine(looks).await(() -> false)).isTrue();

        assertThat(looks).hasSize(1);
    }

    private static IdleMachine machine(Queue<Double> looks) {
        return new IdleMachine(looks::remove, Duration.ZERO);
    }

    private static Queue<Double> looks(String found) {
        return found.chars()
                .mapToObj(look -> switch (look) {
                    case 'B' -> 0.9;
                    case '-' -> 0.1;
                    default -> -1.0;
                })
                .collect(Collectors.toCollection(ArrayDeque::new));
    }
}
