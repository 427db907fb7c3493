package theriac.interaction.medicationcourse;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import theriac.interaction.medicationcourse.Course.Period;
import theriac.interaction.medicationcourse.CourseEvent.Taking;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.interaction.medicationcourse.EventType.CHANGED;
import static theriac.interaction.medicationcourse.EventType.HELD;
import static theriac.interaction.medicationcourse.EventType.RENEWED;
import static theriac.interaction.medicationcourse.EventType.RESUMED;
import static theriac.interaction.medicationcourse.EventType.STARTED;
import static theriac.interaction.medicationcourse.EventType.STOPPED;
import static theriac.interaction.medicationcourse.EventType.SWITCHED;
import static theriac.interaction.medicationcourse.Histories.INTRATHECAL;
import static theriac.interaction.medicationcourse.Histories.ORAL;
import static theriac.interaction.medicationcourse.Histories.course;
import static theriac.interaction.medicationcourse.Histories.day;
import static theriac.interaction.medicationcourse.Histories.event;
import static theriac.interaction.medicationcourse.Histories.pump;
import static theriac.interaction.medicationcourse.Histories.supplied;

class CourseTest {

    private static final int HISTORIES = 2_000;

    private static List<String> oral(Course course) {
        return course.periods().getOrDefault(ORAL, List.of()).stream()
                .map(CourseTest::text)
                .toList();
    }

    private static String text(Period period) {
        var dose = period.daily().map(Mass::toString).orElse("unknown");
        return period.standing() + " " + dose + " from day "
                + Duration.between(day(0), period.from()).toDays();
    }

    @Test
    void aCourseTellsWhatWasTakenFromWhichDayOn() {
        assertThat(oral(course(40, event(STARTED, 0, 15), event(CHANGED, 3, 30), event(STOPPED, 30))))
                .containsExactly("taken 15 mg from day 0", "taken 30 mg from day 3", "ended 0 mg from day 30");
    }

    @Test
    void aHoldKeepsTheDoseThatIsToBeGoneOnWith() {
        assertThat(oral(course(40, event(STARTED, 0, 60), event(HELD, 10), event(RESUMED, 12))))
                .containsExactly("taken 60 mg from day 0", "held 60 mg from day 10", "taken 60 mg from day 12");
    }

    @Test
    void aSwitchOfTheProductAtTheSameDoseChangesNothing() {
        assertThat(oral(course(40, event(STARTED, 0, 60), event(SWITCHED, 10, 60))))
                .containsExactly("taken 60 mg from day 0");
    }

    @Test
    void aRenewalWithinTheGraceDaysIsNoGapAndALaterOneIsOne() {
        assertThat(oral(course(60, supplied(STARTED, 0, 60, 30), supplied(RENEWED, 37, 60, 30))))
                .containsExactly("taken 60 mg from day 0");
        assertThat(oral(course(60, supplied(STARTED, 0, 60, 30), supplied(RENEWED, 38, 60, 30))))
                .containsExactly("taken 60 mg from day 0", "ended 0 mg from day 30", "taken 60 mg from day 38");
    }

    @Test
    void aSupplyThatNobodyRenewsEndsWhereItEndedOnceTheGraceDaysArePast() {
        assertThat(oral(course(37, supplied(STARTED, 0, 60, 30)))).containsExactly("taken 60 mg from day 0");
        assertThat(oral(course(38, supplied(STARTED, 0, 60, 30))))
                .containsExactly("taken 60 mg from day 0", "ended 0 mg from day 30");
    }

    @Test
    void anOrderThatAnotherOneReplacesInTheSameMomentLeavesNoGap() {
        assertThat(oral(course(
                        40, order(STARTED, 0, "A", 60), order(STOPPED, 10, "A", -1), order(STARTED, 10, "B", 60))))
                .containsExactly("taken 60 mg from day 0");
    }

    @Test
    void ordersBesideEachOtherAddUpAndOneOfThemCanEnd() {
        assertThat(oral(course(
                        40, order(STARTED, 0, "A", 40), order(STARTED, 5, "B", 20), order(STOPPED, 10, "B", -1))))
                .containsExactly("taken 40 mg from day 0", "taken 60 mg from day 5", "taken 40 mg from day 10");
    }

    @Test
    void routesAreNeverAddedUp() {
        var both = course(40, event(STARTED, 0, 60), pump(STARTED, 5, 200));

        assertThat(oral(both)).containsExactly("taken 60 mg from day 0");
        assertThat(both.periods().getOrDefault(INTRATHECAL, List.of()))
                .extracting(Period::daily)
                .containsExactly(Optional.of(new Mass(BigDecimal.valueOf(200))));
    }

    @Test
    void eventsLateDoubledOrOutOfOrderGiveTheSameCourse() {
        var random = new Random(20261122);
        for (int i = 0; i < HISTORIES; i++) {
            var history = history(random);
            var shuffled = new ArrayList<>(history);
            shuffled.addAll(history.subList(0, random.nextInt(history.size() + 1)));
            Collections.shuffle(shuffled, random);

            assertThat(Course.of(shuffled, CourseSettings.USUAL, day(400)))
                    .as("history %d", i)
                    .isEqualTo(Course.of(history, CourseSettings.USUAL, day(400)));
        }
    }

    @Test
    void theSameHistoryUnderOtherNumbersIsStillTheSameCourse() {
        var random = new Random(42);
        for (int i = 0; i < HISTORIES; i++) {
            var once = history(random);
            var twice = new ArrayList<>(once);
            once.forEach(event -> twice.add(new CourseEvent(
                    "again-" + event.id(),
                    event.type(),
                    event.at(),
                    event.order(),
                    event.taking(),
                    event.supplyDays(),
                    event.reason())));

            assertThat(Course.of(twice, CourseSettings.USUAL, day(400)).periods())
                    .as("history %d", i)
                    .isEqualTo(Course.of(once, CourseSettings.USUAL, day(400)).periods());
        }
    }

    @Test
    void periodsFollowEachOtherWithoutGapAndWithoutARepeat() {
        var random = new Random(7);
        for (int i = 0; i < HISTORIES; i++) {
            Course.of(history(random), CourseSettings.USUAL, day(400))
                    .periods()
                    .values()
                    .forEach(periods -> {
                        for (int j = 1; j < periods.size(); j++) {
                            assertThat(periods.get(j - 1).until())
                                    .contains(periods.get(j).from());
                            assertThat(periods.get(j).from())
                                    .isAfter(periods.get(j - 1).from());
                        }
                        assertThat(periods.getLast().until()).isEmpty();
                    });
        }
    }

    private static CourseEvent order(EventType type, long day, String order, long milligrams) {
        var taking = milligrams < 0
                ? Optional.<Taking>empty()
                : Optional.of(new Taking(ORAL, Optional.of(Mass.milligrams(milligrams))));
        return new CourseEvent(
                type + "-" + day + order,
                type,
                day(day),
                Optional.of(order),
                taking,
                Optional.empty(),
                Optional.empty());
    }

    private static List<CourseEvent> history(Random random) {
        List<CourseEvent> events = new ArrayList<>();
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            events.add(one(random, "event-" + i));
        }
        return events.stream().sorted(CourseEvent.IN_ORDER).toList();
    }

    private static CourseEvent one(Random random, String id) {
        var types = EventType.values();
        var reasons = StopReason.values();
        var route = random.nextInt(5) == 0 ? INTRATHECAL : ORAL;
        var dose = Optional.of(Mass.milligrams(5L * random.nextInt(13))).filter(_ -> random.nextInt(8) > 0);
        return new CourseEvent(
                id,
                types[random.nextInt(types.length)],
                day(random.nextInt(120)),
                Optional.of("order-" + random.nextInt(2)).filter(_ -> random.nextBoolean()),
                Optional.of(new Taking(route, dose)).filter(_ -> random.nextInt(3) > 0),
                Optional.of(1 + random.nextInt(60)).filter(_ -> random.nextInt(3) == 0),
                Optional.of(reasons[random.nextInt(reasons.length)]).filter(_ -> random.nextInt(3) == 0));
    }
}
