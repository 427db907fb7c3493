package theriac.interaction.medicationcourse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import theriac.interaction.medicationcourse.AbruptDiscontinuation.Advice;
import theriac.interaction.medicationcourse.Course.Period;
import theriac.interaction.medicationcourse.Steepness.Fault;
import theriac.interaction.medicationcourse.TaperRule.Need;

/// Judges a course by the rules on stopping its drug.
public final class AbruptDiscontinuations {

    private static final String SEEN_NOW = "Have the patient seen now: planned small steps are not the answer here.";

    private final CourseSettings settings;
    private final Function<LocalDate, StoppingKnowledge> knowledge;
    private final LocalDate today;

    private AbruptDiscontinuations(
            CourseSettings settings, Function<LocalDate, StoppingKnowledge> knowledge, LocalDate today) {
        this.today = today;
        this.settings = settings;
        this.knowledge = knowledge;
    }

    /// The abrupt falls of a course, in order by route and time.
    ///
    /// @param knowledge what holds on a day
    /// @param today no draft begins before it
    public static List<AbruptDiscontinuation> in(
            Course course, CourseSettings settings, Function<LocalDate, StoppingKnowledge> knowledge, LocalDate today) {
        var judging = new AbruptDiscontinuations(settings, knowledge, today);
        List<AbruptDiscontinuation> found = new ArrayList<>();
        course.periods()
                .forEach((route, periods) -> new Reductions(course, route, periods, settings)
                        .all()
                        .forEach(reduction -> judging.judge(reduction, periods).ifPresent(found::add)));
        return found;
    }

    /// All falls of the doses of a course, abrupt or not.
    static List<Reduction> falls(Course course, CourseSettings settings) {
        List<Reduction> falls = new ArrayList<>();
        course.periods()
                .forEach((route, periods) -> falls.addAll(new Reductions(course, route, periods, settings).all()));
        return falls;
    }

    private Optional<AbruptDiscontinuation> judge(Reduction reduction, List<Period> periods) {
        var known = knowledge.apply(dayOf(reduction.at()));
        return known.ruleFor(reduction.route(), reduction.daysOfUse())
                .filter(rule -> rule.need() != Need.NOT_NEEDED)
                .flatMap(rule -> judge(reduction, rule, known, periods));
    }

    private Optional<AbruptDiscontinuation> judge(
            Reduction reduction, TaperRule rule, StoppingKnowledge known, List<Period> periods) {
        var unit = known.smallestUnit(reduction.route());
        var faults = Steepness.of(reduction, rule, unit);
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AbruptDiscontinuation(
                reduction,
                rule,
                faults.stream().map(Fault::code).toList(),
                restored(reduction, rule, unit, periods),
                advice(reduction, rule, known)));
    }

    /// A fall is undone when so much is given again that the rest of it is no steep step.
    private static Optional<Instant> restored(
            Reduction reduction, TaperRule rule, Optional<Mass> unit, List<Period> periods) {
        var enough = reduction.from().map(from -> {
            var step = Steepness.largestStep(from, from, rule.pace(), unit);
            return step.isMoreThan(from) ? Mass.ZERO : from.minus(step);
        });
        return periods.stream()
                .filter(period -> period.from().isAfter(reduction.at()) && !period.isOver() && !period.isHeld())
                .filter(period -> enough.isEmpty()
                        || period.daily().isEmpty()
                        || period.daily().get().compareTo(enough.get()) >= 0)
                .map(Period::from)
                .findFirst();
    }

    private Advice advice(Reduction reduction, TaperRule rule, StoppingKnowledge known) {
        var urgent = urgentReason(reduction, rule);
        return urgent.isPresent() ? urgentReview(urgent.get(), rule) : draft(reduction, rule, known);
    }

    private Optional<String> urgentReason(Reduction reduction, TaperRule rule) {
        var reason = reduction.reason().filter(StopReason::rulesOutTaper).map(Coded::code);
        if (reason.isPresent()) {
            return reason;
        }
        boolean missed = reduction.missedLongerThan(settings.missedForLong())
                || (isMissing(reduction) && says(rule, "missed-doses"));
        return missed ? Optional.of("missed-doses") : Optional.empty();
    }

    /// Whether nobody decided to stop, but the drug is not there.
    private static boolean isMissing(Reduction reduction) {
        return reduction.type() == EventType.SUPPLY_ENDED || reduction.type() == EventType.ABSENT_AT_ADMISSION;
    }

    private static boolean says(TaperRule rule, String reason) {
        return rule.urgentReviews().stream().anyMatch(review -> review.reason().equals(reason));
    }

    private static Advice urgentReview(String reason, TaperRule rule) {
        var advice = rule.urgentReviews().stream()
                .filter(review -> review.reason().equals(reason))
                .map(TaperRule.UrgentReview::advice)
                .findFirst();
        return new Advice.UrgentReview(reason, advice.orElse(SEEN_NOW));
    }

    private Advice draft(Reduction reduction, TaperRule rule, StoppingKnowledge known) {
        if (rule.pace().isEmpty()) {
            return new Advice.InWords("the rule gives no numbers", rule.note());
        }
        var dose = reduction.from();
        if (dose.isEmpty()) {
            return new Advice.InWords("the dose before is not known", rule.note());
        }
        var products = known.productsFor(reduction.route());
        return DraftTaper.of(dose.get(), rule.pace().get(), products, planFrom(reduction))
                .<Advice>map(Advice.Draft::new)
                .orElseGet(() -> new Advice.InWords(
                        "the rule's numbers and the strengths that exist make no plan", rule.note()));
    }

    private LocalDate planFrom(Reduction reduction) {
        var day = dayOf(reduction.at());
        return day.isAfter(today) ? day : today;
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
