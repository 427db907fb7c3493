package theriac.adverseevent.duplicate.config;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JudgingTurnTest {

    private final JudgingTurn turn = new JudgingTurn();

    @Test
    void whatWaitsIsLookedAtUntilNoneIsLeftOnceNoMoreComesIn() {
        turn.begins(at(0));
        turn.goesOn(500, at(100));

        turn.begins(at(11_000));

        assertThat(turn.goesOn(500, at(11_200))).isTrue();
        assertThat(turn.goesOn(400, at(19_000))).isTrue();
    }

    @Test
    void whileCasesComeInATenthOfASecondIsSpent() {
        turn.begins(at(0));

        assertThat(turn.goesOn(100, at(80))).isTrue();
        assertThat(turn.goesOn(200, at(100))).isFalse();
    }

    @Test
    void whileCasesComeInFewAreLookedAtAtATimeSoThatTheShareIsKept() {
        turn.begins(at(0));
        assertThat(turn.batch(at(0))).isEqualTo(100);

        turn.goesOn(100, at(80));

        assertThat(turn.batch(at(80))).isEqualTo(20);
        assertThat(turn.batch(at(11_000))).isEqualTo(100);
    }

    @Test
    void aLullOfSomeSecondsIsNoEndOfAnImport() {
        turn.begins(at(0));
        turn.goesOn(100, at(100));

        turn.begins(at(9_000));

        assertThat(turn.goesOn(100, at(9_300))).isFalse();
    }

    private static Duration at(int millis) {
        return Duration.ofMillis(millis);
    }
}
