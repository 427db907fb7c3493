package theriac.interaction.medicationcourse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import theriac.interaction.medicationcourse.AbruptDiscontinuation.Advice;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.interaction.medicationcourse.EventType.ABSENT_AT_ADMISSION;
import static theriac.interaction.medicationcourse.EventType.CHANGED;
import static theriac.interaction.medicationcourse.EventType.HELD;
import static theriac.interaction.medicationcourse.EventType.OMITTED;
import static theriac.interaction.medicationcourse.EventType.RENEWED;
import static theriac.interaction.medicationcourse.EventType.RESUMED;
import static theriac.interaction.medicationcourse.EventType.STARTED;
import static theriac.interaction.medicationcourse.EventType.STOPPED;
import static theriac.interaction.medicationcourse.EventType.SWITCHED;
import static theriac.interaction.medicationcourse.Histories.alarms;
import static theriac.interaction.medicationcourse.Histories.day;
import static theriac.interaction.medicationcourse.Histories.event;
import static theriac.interaction.medicationcourse.Histories.pump;
import static theriac.interaction.medicationcourse.Histories.supplied;

/// Sources: UK CSM advice on withdrawing baclofen over at least one to two weeks; US labels of baclofen by mouth and of
/// the injection; `drug-knowledge` as the shipped catalog cites it.
class AbruptDiscontinuationsTest {

    @Test
    void aStopThatIsToldAgainWithAGraverReasonHasThatReason() {
        var found = alarms(
                100,
                event(EventType.STARTED, 0, 60),
                event(EventType.STOPPED, 90),
                event(EventType.STOPPED, 90, StopReason.ENCEPHALOPATHY));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().reduction().reason()).contains(StopReason.ENCEPHALOPATHY);
    }

    @Test
    void sixtyMilligramsADayStoppedAfterNinetyDaysIsAbruptAndGetsADraftTaper() {
        var alarm = only(alarms(90, event(STARTED, 0, 60), event(STOPPED, 90)));

        assertThat(alarm.faults()).containsExactly("step-too-large", "taper-too-short");
        assertThat(alarm.window()).hasValueSatisfying(window -> {
            assertThat(window.from()).isEqualTo(day(90));
            assertThat(window.until()).isEqualTo(day(98));
        });
        assertThat(alarm.advice()).isInstanceOfSatisfying(Advice.Draft.class, draft -> {
            var steps = draft.plan().steps();
            assertThat(steps.getFirst().daily()).isEqualTo(Mass.milligrams(55));
            assertThat(steps.getFirst().made())
                    .containsExactly(
                            "1 of baclofen 5 mg tablet", "1 of baclofen 10 mg tablet", "2 of baclofen 20 mg tablet");
            assertThat(steps.getLast().daily()).isEqualTo(Mass.ZERO);
            assertThat(steps.getLast().from())
                    .isAfterOrEqualTo(steps.getFirst().from().plusDays(7));
        });
    }

    @Test
    void aStopForEncephalopathyCallsForUrgentReviewAndHasNoPlan() {
        var alarm = only(alarms(90, event(STARTED, 0, 60), event(STOPPED, 90, StopReason.ENCEPHALOPATHY)));

        assertThat(alarm.advice())
                .isEqualTo(new Advice.UrgentReview("encephalopathy", "It may be the baclofen itself."));
    }

    @Test
    void anIntrathecalPumpThatFailsIsAnEmergencyThoughNobodyStoppedIt() {
        var alarm = only(alarms(90, pump(STARTED, 0, 300), event(OMITTED, 90, StopReason.DELIVERY_FAILURE)));

        assertThat(alarm.reduction().route()).isEqualTo(Histories.INTRATHECAL);
        assertThat(alarm.advice()).isEqualTo(new Advice.UrgentReview("delivery-failure", "Restore the delivery."));
    }

    @Test
    void aTaperedStopIsSilent() {
        assertThat(alarms(
                        120,
                        event(STARTED, 0, 60),
                        event(CHANGED, 90, 45),
                        event(CHANGED, 95, 30),
                        event(CHANGED, 100, 15),
                        event(STOPPED, 105)))
                .isEmpty();
    }

    @Test
    void aTaperOfOneStepAMonthIsSilentToo() {
        assertThat(alarms(
                        240,
                        event(STARTED, 0, 40),
                        event(CHANGED, 90, 30),
                        event(CHANGED, 120, 20),
                        event(CHANGED, 150, 10),
                        event(STOPPED, 180)))
                .isEmpty();
    }

    @Test
    void aTaperOfThreeDaysIsTooShort() {
        var alarm = only(
                alarms(120, event(STARTED, 0, 60), event(CHANGED, 90, 40), event(CHANGED, 91, 20), event(STOPPED, 93)));

        assertThat(alarm.faults()).containsExactly("taper-too-short");
    }

    @Test
    void aReductionOfLongAgoIsNoTaperOfTodaysStop() {
        assertThat(only(alarms(400, event(STARTED, 0, 80), event(CHANGED, 30, 40), event(STOPPED, 365)))
                        .faults())
                .contains("step-too-large");
    }

    @Test
    void aCutToLessThanHalfInOneStepIsAbruptWithoutBeingAStop() {
        var alarm = only(alarms(90, event(STARTED, 0, 60), event(CHANGED, 90, 20)));

        assertThat(alarm.reduction().isStop()).isFalse();
        assertThat(alarm.faults()).containsExactly("step-too-large");
    }

    @Test
    void aHoldASwitchAndARenewalWithinTheGraceDaysAreSilent() {
        assertThat(alarms(95, event(STARTED, 0, 60), event(HELD, 90))).isEmpty();
        assertThat(alarms(95, event(STARTED, 0, 60), event(SWITCHED, 90, 60))).isEmpty();
        assertThat(alarms(60, supplied(STARTED, 0, 60, 30), supplied(RENEWED, 36, 60, 30)))
                .isEmpty();
    }

    @Test
    void aSupplyThatRanOutAndAHomeMedicineMissingAtAdmissionAreToldApart() {
        assertThat(only(alarms(60, supplied(STARTED, 0, 60, 30))).reduction().type())
                .isEqualTo(EventType.SUPPLY_ENDED);
        assertThat(only(alarms(60, event(STARTED, 0, 60), event(ABSENT_AT_ADMISSION, 50)))
                        .reduction()
                        .type())
                .isEqualTo(ABSENT_AT_ADMISSION);
    }

    @Test
    void dosesMissedForMoreThanTwoDaysBeforeTheStopCallForUrgentReview() {
        var held = only(alarms(95, event(STARTED, 0, 60), event(HELD, 87), event(STOPPED, 90)));
        var omitted = only(alarms(
                95,
                event(STARTED, 0, 60),
                event(OMITTED, 87),
                event(OMITTED, 88),
                event(OMITTED, 89),
                event(STOPPED, 90)));
        var justOne = only(alarms(95, event(STARTED, 0, 60), event(OMITTED, 89), event(STOPPED, 90)));

        assertThat(held.advice()).isInstanceOf(Advice.UrgentReview.class);
        assertThat(held.reduction().lastDose()).isEqualTo(day(87));
        assertThat(omitted.advice()).isInstanceOf(Advice.UrgentReview.class);
        assertThat(justOne.advice()).isInstanceOf(Advice.Draft.class);
    }

    @Test
    void aLateEventThatShowsTheTaperTakesTheAlarmBack() {
        var stop = event(STOPPED, 105);
        assertThat(alarms(120, event(STARTED, 0, 60), stop)).hasSize(1);

        assertThat(alarms(120, event(STARTED, 0, 60), stop, event(CHANGED, 97, 40), event(CHANGED, 101, 20)))
                .isEmpty();
    }

    @Test
    void aRestartRestoresTheCourseAndATokenDoseDoesNot() {
        assertThat(only(alarms(95, event(STARTED, 0, 60), event(STOPPED, 90), event(RESUMED, 92, 60)))
                        .restoredAt())
                .contains(day(92));
        assertThat(only(alarms(95, event(STARTED, 0, 60), event(STOPPED, 90), event(RESUMED, 92, 5)))
                        .restoredAt())
                .isEmpty();
    }

    @Test
    void withoutNumbersInTheRuleNothingIsInvented() {
        var alarm = only(alarms(90, pump(STARTED, 0, 300), event(STOPPED, 90, StopReason.INEFFECTIVE)));

        assertThat(alarm.advice())
                .isEqualTo(
                        new Advice.InWords("the rule gives no numbers", Optional.of("The US label gives no steps.")));
    }

    @Test
    void aStopOfWhichNothingElseIsKnownIsHeldForAbruptUnlessItsSenderSaysTapered() {
        assertThat(only(alarms(90, event(STOPPED, 90))).faults()).contains("dose-not-known");
        assertThat(alarms(90, event(STOPPED, 90, StopReason.TAPERED))).isEmpty();
    }

    @Test
    void aSenderThatSaysTaperedIsNotBelievedADayAfterTheFullDose() {
        assertThat(alarms(90, event(STARTED, 0, 60), event(STOPPED, 90, StopReason.TAPERED)))
                .isEmpty();
        assertThat(alarms(91, event(STARTED, 0, 40), event(CHANGED, 90, 60), event(STOPPED, 91, StopReason.TAPERED)))
                .hasSize(1);
    }

    @Test
    void ofTwoRulesTheOneForTheLongerUseHolds() {
        var shortUse = rule("opioid-25", 0);
        var longUse = rule("opioid-10", 365);
        var known = new StoppingKnowledge(List.of(shortUse, longUse), List.of());

        assertThat(known.ruleFor(Histories.ORAL, 364)).contains(shortUse);
        assertThat(known.ruleFor(Histories.ORAL, 365)).contains(longUse);
    }

    @Test
    void theWindowEndsWithTheWatchDaysAndBeginsWithTheLastDose() {
        var alarm = only(alarms(95, event(STARTED, 0, 60), event(HELD, 87), event(STOPPED, 90)));

        assertThat(alarm.window().orElseThrow().from()).isEqualTo(day(87));
        assertThat(alarm.window().orElseThrow().until()).isEqualTo(day(87).plus(Duration.ofDays(8)));
    }

    private static TaperRule rule(String id, int afterDays) {
        return new TaperRule(
                id,
                Optional.empty(),
                TaperRule.Need.REQUIRED,
                afterDays,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "a guideline");
    }

    private static AbruptDiscontinuation only(List<AbruptDiscontinuation> alarms) {
        assertThat(alarms).hasSize(1);
        return alarms.getFirst();
    }
}
