package theriac.adverseevent.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import theriac.adverseevent.casereport.CaseId;

import static org.assertj.core.api.Assertions.assertThat;

class SignalLifeTest {

    private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");
    private static final Subject SUBJECT = Subject.of("baclofen", "seizure");

    @Test
    void whicheverDrugIsNamedFirstItIsTheSameSignal() {
        assertThat(Subject.ofTwo("tolperisone", "baclofen", "seizure").id())
                .isEqualTo(Subject.ofTwo("baclofen", "tolperisone", "seizure").id())
                .isNotEqualTo(Subject.withAlcohol("baclofen", "seizure").id())
                .isNotEqualTo(SUBJECT.id());
    }

    @Test
    void aPairThatHoversAroundAThresholdIsOneSignalWithAHistory() {
        var signal = Signal.found(SUBJECT, Optional.empty(), List.of(crossing(0, "ic", true)))
                .crossed(List.of(crossing(1, "ic", false)), Optional.empty())
                .crossed(List.of(crossing(2, "ic", true), crossing(2, "evans", true)), Optional.of(false))
                .crossed(List.of(crossing(3, "ic", false)), Optional.of(false));

        assertThat(signal.revision()).isEqualTo(4);
        assertThat(signal.crossings()).hasSize(5);
        assertThat(signal.above()).containsExactly("evans");
        assertThat(signal.stage()).isEqualTo(Stage.NEW);
        assertThat(signal.listed()).contains(false);
    }

    @Test
    void onePersonsConfirmationIsNotEnough() {
        var once = underReview().decided(confirmation("ann", 1, 1));

        assertThat(once.stage()).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(once.confirmation()).isEmpty();
        assertThat(once.isConfirmedBy("ann")).isTrue();
        assertThat(once.isConfirmedBy("bob")).isFalse();
    }

    @Test
    void twoPersonsConfirmOnTheCasesThatEitherReviewed() {
        var confirmed = underReview().decided(confirmation("ann", 1, 1)).decided(confirmation("bob", 2, 3));

        assertThat(confirmed.stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(confirmed.confirmation()).contains(new Confirmation(DAY.plusSeconds(3), 2, 3, 3));
    }

    @Test
    void aReviewThatBeginsAnewNeedsBothPersonsAgain() {
        var again = underReview()
                .decided(confirmation("ann", 1, 1))
                .decided(act(Act.REFUTE, "bob"))
                .decided(act(Act.REOPEN, "bob"))
                .decided(confirmation("ann", 1, 1));

        assertThat(again.stage()).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(again.decided(confirmation("bob", 1, 2)).stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void whatIsNoLongerConfirmedHasNoConfirmation() {
        var refuted = underReview()
                .decided(confirmation("ann", 1, 1))
                .decided(confirmation("bob", 1, 2))
                .decided(act(Act.REFUTE, "bob"));

        assertThat(refuted.stage()).isEqualTo(Stage.REFUTED);
        assertThat(refuted.confirmation()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aCommentChangesNoStage(Stage stage) {
        var signal = new Signal(SUBJECT, 3, stage, Optional.empty(), DAY, List.of(crossing(0, "ic", true)), List.of());

        assertThat(signal.decided(act(Act.COMMENT, "ann")).stage()).isEqualTo(stage);
    }

    @Test
    void itIsInAStageSinceWhatBroughtItThereNotSinceWhatWasSaidOrCountedLater() {
        var signal = new Signal(
                SUBJECT,
                7,
                Stage.UNDER_REVIEW,
                Optional.empty(),
                DAY,
                List.of(crossing(0, "ic", true), crossing(50, "evans", true)),
                List.of(
                        act(Act.TAKE_UP, "ann", 10),
                        act(Act.CLOSE, "ann", 20),
                        act(Act.REOPEN, "bob", 30),
                        confirmation("ann", 1, 1),
                        act(Act.COMMENT, "ann", 40)));

        assertThat(signal.inStageSince()).isEqualTo(DAY.plusSeconds(30));
    }

    @Test
    void whatNobodyTookUpIsNewSinceItCrossedFirst() {
        var signal = Signal.found(SUBJECT, Optional.empty(), List.of(crossing(2, "ic", true)))
                .crossed(List.of(crossing(9, "ic", false)), Optional.empty())
                .decided(act(Act.COMMENT, "ann", 10));

        assertThat(signal.inStageSince()).isEqualTo(DAY.plusSeconds(2));
        assertThat(signal.firstCrossedAt()).isEqualTo(DAY.plusSeconds(2));
    }

    private static Signal underReview() {
        return Signal.found(SUBJECT, Optional.empty(), List.of(crossing(0, "ic", true)))
                .decided(act(Act.TAKE_UP, "ann"));
    }

    private static Crossing crossing(int second, String screen, boolean above) {
        var measured = new Measurement(screen, 5, Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TWO));
        return new Crossing(DAY.plusSeconds(second), above, measured);
    }

    private static Decision act(Act act, String by) {
        return act(act, by, 3);
    }

    private static Decision act(Act act, String by, int second) {
        return new Decision(act, by, DAY.plusSeconds(second), Optional.of("because"), 5, List.of(), 0);
    }

    /// @param cases how many different ones
    private static Decision confirmation(String by, int cases, int reporters) {
        var reviewed = Stream.generate(() -> new CaseId(UUID.randomUUID()))
                .limit(cases)
                .toList();
        return new Decision(Act.CONFIRM, by, DAY.plusSeconds(3), Optional.empty(), 5, reviewed, reporters);
    }
}
