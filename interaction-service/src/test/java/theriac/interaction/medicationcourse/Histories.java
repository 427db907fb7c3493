package theriac.interaction.medicationcourse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import theriac.interaction.drug.DrugId;
import theriac.interaction.medicationcourse.CourseEvent.Taking;
import theriac.interaction.medicationcourse.PatientCourses.DrugCourse;
import theriac.interaction.medicationcourse.TaperRule.Need;
import theriac.interaction.medicationcourse.TaperRule.Pace;
import theriac.interaction.medicationcourse.TaperRule.UrgentReview;
import theriac.interaction.medicationcourse.TaperRule.Withdrawal;

/// Courses and rules as tests tell them. The rules say what the shipped catalog says of baclofen and oxycodone.
public final class Histories {

    public static final Route ORAL = new Route("oral");
    public static final Route INTRATHECAL = new Route("intrathecal");
    public static final Instant DAY_ZERO = Instant.parse("2026-06-01T08:00:00Z");

    /// UK CSM advice: over at least one week; the US label wants a slow reduction.
    public static final TaperRule ORAL_BACLOFEN = new TaperRule(
            "oral",
            Optional.of(ORAL),
            Need.REQUIRED,
            0,
            Optional.of(new Pace(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(7))),
            Optional.of(new Withdrawal(
                    List.of("hallucinations", "seizure"),
                    Optional.of(12),
                    Optional.of(72),
                    Optional.of(7),
                    "Baclofen withdrawal: 12 to 72 hours")),
            List.of(new UrgentReview("encephalopathy", "It may be the baclofen itself.", "CA label")),
            Optional.empty(),
            "US label, warnings: abrupt withdrawal");

    /// US label of the injection: loss of delivery is an emergency.
    public static final TaperRule INTRATHECAL_BACLOFEN = new TaperRule(
            "intrathecal",
            Optional.of(INTRATHECAL),
            Need.REQUIRED,
            0,
            Optional.empty(),
            ORAL_BACLOFEN.withdrawal(),
            List.of(
                    new UrgentReview("delivery-failure", "Restore the delivery.", "US label, boxed warning"),
                    new UrgentReview("missed-doses", "Handle it as a failing delivery.", "US label, boxed warning")),
            Optional.of("The US label gives no steps."),
            "US label of the injection, boxed warning");

    public static final StoppingKnowledge BACLOFEN = new StoppingKnowledge(
            List.of(ORAL_BACLOFEN, INTRATHECAL_BACLOFEN), List.of(tablet(5), tablet(10), tablet(20), liquid(1)));

    private Histories() {}

    public static Product tablet(long milligrams) {
        return new Product("baclofen " + milligrams + " mg tablet", "tablet", ORAL, Mass.milligrams(milligrams), false);
    }

    public static Product liquid(long milligramsPerMl) {
        return new Product(
                "baclofen " + milligramsPerMl + " mg/mL",
                "oral-solution",
                ORAL,
                Mass.milligrams(milligramsPerMl),
                true);
    }

    public static Instant day(long day) {
        return DAY_ZERO.plusSeconds(day * 86_400);
    }

    public static CourseEvent event(EventType type, long day) {
        return event(type, day, Optional.empty(), Optional.empty());
    }

    public static CourseEvent event(EventType type, long day, long milligrams) {
        return event(
                type, day, Optional.of(new Taking(ORAL, Optional.of(Mass.milligrams(milligrams)))), Optional.empty());
    }

    public static CourseEvent event(EventType type, long day, StopReason reason) {
        return event(type, day, Optional.empty(), Optional.of(reason));
    }

    public static CourseEvent event(EventType type, long day, Optional<Taking> taking, Optional<StopReason> reason) {
        return new CourseEvent(type + "-" + day, type, day(day), Optional.empty(), taking, Optional.empty(), reason);
    }

    public static CourseEvent supplied(EventType type, long day, long milligrams, int days) {
        return new CourseEvent(
                type + "-" + day,
                type,
                day(day),
                Optional.empty(),
                Optional.of(new Taking(ORAL, Optional.of(Mass.milligrams(milligrams)))),
                Optional.of(days),
                Optional.empty());
    }

    public static CourseEvent pump(EventType type, long day, long micrograms) {
        return event(
                type,
                day,
                Optional.of(new Taking(INTRATHECAL, Optional.of(new Mass(BigDecimal.valueOf(micrograms))))),
                Optional.empty());
    }

    public static Course course(long today, CourseEvent... events) {
        return Course.of(List.of(events), CourseSettings.USUAL, day(today));
    }

    public static List<AbruptDiscontinuation> alarms(long today, CourseEvent... events) {
        return AbruptDiscontinuations.in(
                course(today, events),
                CourseSettings.USUAL,
                _ -> BACLOFEN,
                LocalDate.ofInstant(day(today), ZoneOffset.UTC));
    }

    /// The course of a drug with what is found in it, as the use case tells it.
    ///
    /// @param version of the catalog
    public static DrugCourse told(StoppingKnowledge knowledge, int version, long today, List<CourseEvent> events) {
        var course = Course.of(events, CourseSettings.USUAL, day(today));
        return new DrugCourse(
                new DrugId("baclofen"),
                "baclofen",
                version,
                course,
                AbruptDiscontinuations.falls(course, CourseSettings.USUAL),
                AbruptDiscontinuations.in(
                        course, CourseSettings.USUAL, _ -> knowledge, LocalDate.ofInstant(day(today), ZoneOffset.UTC)));
    }
}
