package theriac.interaction.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import theriac.interaction.drug.DrugId;
import theriac.interaction.medicationcourse.CourseEvent;
import theriac.interaction.medicationcourse.EventType;
import theriac.interaction.medicationcourse.Histories;
import theriac.interaction.medicationcourse.StopReason;
import theriac.interaction.medicationcourse.StoppingKnowledge;
import theriac.patientreference.PatientReference;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.interaction.medicationcourse.Histories.BACLOFEN;
import static theriac.interaction.medicationcourse.Histories.day;
import static theriac.interaction.medicationcourse.Histories.event;
import static theriac.interaction.medicationcourse.Histories.supplied;

/// What becomes of alerts as the events of a course arrive. Rules as the shipped catalog states them for baclofen.
class CourseAlertsTest {

    private static final long TODAY = 200;
    private static final Instant NOW = day(TODAY);
    private static final About ABOUT = new About(
            new PatientReference("k1." + "A".repeat(43)), "demo-hospital", new DrugId("baclofen"), "baclofen");

    private static final CourseEvent START = event(EventType.STARTED, 0, 60);
    private static final CourseEvent STOP = event(EventType.STOPPED, 90);

    /// Holds the alerts against what is told when these further events have arrived.
    private static List<Alert> arrive(List<Alert> kept, CourseEvent... all) {
        return arrive(kept, BACLOFEN, 1, List.of(all));
    }

    private static List<Alert> arrive(
            List<Alert> kept, StoppingKnowledge knowledge, int version, List<CourseEvent> all) {
        return CourseAlerts.standing(ABOUT, Histories.told(knowledge, version, TODAY, all), kept, NOW);
    }

    private static Alert only(List<Alert> alerts) {
        assertThat(alerts).hasSize(1);
        return alerts.getFirst();
    }

    private static Alert overridden(Alert alert) {
        return alert.overridden(new Overriding(OverrideReason.PATIENT_IS_MONITORED, "dr-a", NOW, Optional.empty()));
    }

    private static Set<String> open(List<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> alert.state() != State.RESOLVED)
                .map(alert -> alert.finding().cause())
                .collect(Collectors.toSet());
    }

    static Stream<List<CourseEvent>> histories() {
        return Stream.of(
                List.of(START, STOP),
                List.of(
                        START,
                        event(EventType.HELD, 30),
                        event(EventType.RESUMED, 31),
                        event(EventType.STOPPED, 60, StopReason.PATIENT_DECISION),
                        event(EventType.STARTED, 120, 60),
                        event(EventType.CHANGED, 140, 10)),
                List.of(
                        supplied(EventType.STARTED, 0, 60, 30),
                        supplied(EventType.RENEWED, 33, 60, 30),
                        supplied(EventType.RENEWED, 64, 60, 30)),
                List.of(
                        START,
                        event(EventType.CHANGED, 78, 45),
                        event(EventType.CHANGED, 82, 30),
                        event(EventType.CHANGED, 86, 15),
                        event(EventType.STOPPED, 90, StopReason.TAPERED)),
                List.of(START, event(EventType.STOPPED, 88), event(EventType.STOPPED, 90)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void doubledAndShuffledEventsLeaveTheSameOpenAlertsAndNeverTwoOfOneCause(List<CourseEvent> events) {
        var expected = open(arrive(List.of(), events.toArray(CourseEvent[]::new)));

        for (int seed = 0; seed < 300; seed++) {
            var sent = new ArrayList<>(events);
            sent.addAll(events);
            Collections.shuffle(sent, new Random(seed));
            List<CourseEvent> arrived = new ArrayList<>();
            List<Alert> alerts = List.of();
            for (var one : sent) {
                arrived.add(one);
                alerts = arrive(alerts, BACLOFEN, 1, arrived);
                assertThat(alerts).extracting(alert -> alert.finding().cause()).doesNotHaveDuplicates();
            }
            assertThat(open(alerts)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void theSameEventsAgainChangeNothing() {
        var raised = arrive(List.of(), START, STOP);

        assertThat(arrive(raised, START, STOP, STOP)).isEqualTo(raised);
        assertThat(only(raised).revision()).isEqualTo(1);
        assertThat(only(raised).state()).isEqualTo(State.RAISED);
    }

    @Test
    void aRestartResolvesAndKeepsTheFall() {
        var raised = arrive(List.of(), START, STOP);

        var resolved = only(arrive(raised, START, STOP, event(EventType.STARTED, 92, 60)));

        assertThat(resolved.state()).isEqualTo(State.RESOLVED);
        assertThat(resolved.reason()).contains("restarted");
        assertThat(resolved.revision()).isEqualTo(2);
    }

    @Test
    void aLateTaperResolves() {
        var raised = arrive(List.of(), START, STOP);

        var resolved = only(arrive(
                raised,
                START,
                event(EventType.CHANGED, 78, 45),
                event(EventType.CHANGED, 82, 30),
                event(EventType.CHANGED, 86, 15),
                STOP));

        assertThat(resolved.reason()).contains("tapered");
    }

    @Test
    void aRenewalThatComesLateShowsThatNothingEnded() {
        var raised = arrive(List.of(), supplied(EventType.STARTED, 0, 60, 90));
        assertThat(only(raised).state()).isEqualTo(State.RAISED);

        var resolved =
                only(arrive(raised, supplied(EventType.STARTED, 0, 60, 90), supplied(EventType.RENEWED, 92, 60, 300)));

        assertThat(resolved.reason()).contains("continued");
    }

    @Test
    void whatBecomesTrueAgainIsTheSameAlertAgain() {
        var raised = arrive(List.of(), START, STOP);
        var resolved = arrive(raised, START, STOP, event(EventType.STARTED, 92, 60));

        var again = arrive(resolved, START, STOP);

        assertThat(only(again).id()).isEqualTo(only(raised).id());
        assertThat(only(again).state()).isEqualTo(State.RAISED);
        assertThat(only(again).revision()).isEqualTo(3);
    }

    @Test
    void anEarlierEndOfTheSameStopMovesTheAlertAndKeepsTheAnswer() {
        var raised = arrive(List.of(), START, STOP);
        var answered = List.of(overridden(only(raised)));

        var moved = only(arrive(answered, START, event(EventType.STOPPED, 88), STOP));

        assertThat(moved.id()).isEqualTo(only(raised).id());
        assertThat(moved.finding().discontinuation().reduction().at()).isEqualTo(day(88));
        assertThat(moved.state()).isEqualTo(State.OVERRIDDEN);
        assertThat(moved.revision()).isEqualTo(3);
    }

    @Test
    void anAnswerToLessIsNoAnswerToMore() {
        var answered = List.of(overridden(only(arrive(List.of(), START, STOP))));

        var graver = only(arrive(answered, START, STOP, event(EventType.STOPPED, 90, StopReason.ENCEPHALOPATHY)));

        assertThat(graver.state()).isEqualTo(State.RAISED);
        assertThat(graver.finding().isUrgent()).isTrue();
    }

    @Test
    void anAlertKeepsTheRuleOfItsTimeUntilItsFallIsToldOtherwise() {
        var raised = arrive(List.of(), START, STOP);

        var laterRule = arrive(raised, BACLOFEN, 2, List.of(START, STOP, event(EventType.OMITTED, 20)));
        var noRule = arrive(raised, StoppingKnowledge.NONE, 3, List.of(START, STOP));
        var toldOtherwise = arrive(raised, BACLOFEN, 2, List.of(event(EventType.STARTED, 0, 40), STOP));

        assertThat(laterRule).isEqualTo(raised);
        assertThat(noRule).isEqualTo(raised);
        assertThat(only(toldOtherwise).finding().catalogVersion()).isEqualTo(2);
        assertThat(only(toldOtherwise).revision()).isEqualTo(2);
    }

    @Test
    void aNewRuleThatIsSilentDoesNotHideARestart() {
        var raised = arrive(List.of(), START, STOP);

        var restarted =
                arrive(raised, StoppingKnowledge.NONE, 3, List.of(START, STOP, event(EventType.STARTED, 92, 60)));

        assertThat(only(restarted).reason()).contains("restarted");
    }
}
