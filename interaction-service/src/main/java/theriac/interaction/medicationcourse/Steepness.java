package theriac.interaction.medicationcourse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import theriac.interaction.medicationcourse.TaperRule.Pace;

/// Holds a fall of a dose against the pace of a taper rule.
///
/// Where a rule gives no size of a step, a taper has at least two steps: none takes away more than half of the dose at
/// its beginning. Where a share of the dose is smaller than the smallest strength that exists, one smallest strength is
/// a step, as long as it is no more than the same share of the dose at the beginning: else no taper could end.
final class Steepness {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private Steepness() {}

    /// What about a fall is steeper than the rule.
    enum Fault implements Coded {
        STEP_TOO_LARGE,
        STEP_TOO_EARLY,
        TAPER_TOO_SHORT,
        DOSE_NOT_KNOWN
    }

    static List<Fault> of(Reduction reduction, TaperRule rule, Optional<Mass> smallestUnit) {
        if (isStatedTaper(reduction, rule)) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        if (reduction.from().isEmpty()) {
            faults.add(Fault.DOSE_NOT_KNOWN);
        } else if (isTooLarge(reduction, rule, smallestUnit)) {
            faults.add(Fault.STEP_TOO_LARGE);
        }
        if (rule.pace().isPresent() && isTooEarly(reduction, rule.pace().get())) {
            faults.add(Fault.STEP_TOO_EARLY);
        }
        if (rule.pace().isPresent() && isTooShort(reduction, rule.pace().get())) {
            faults.add(Fault.TAPER_TOO_SHORT);
        }
        return faults;
    }

    /// The largest step from a dose of a taper that began at another one.
    static Mass largestStep(Mass dose, Mass atBeginning, Optional<Pace> pace, Optional<Mass> smallestUnit) {
        var share = pace.flatMap(Pace::largestStepPercent).map(percent -> {
            var first = atBeginning.percent(percent);
            return Mass.greater(dose.percent(percent), Mass.lesser(smallestUnit.orElse(first), first));
        });
        var fixed = pace.flatMap(Pace::largestStep);
        if (share.isPresent() && fixed.isPresent()) {
            return Mass.lesser(share.get(), fixed.get());
        }
        return share.or(() -> fixed).orElseGet(atBeginning::half);
    }

    private static boolean isTooLarge(Reduction reduction, TaperRule rule, Optional<Mass> smallestUnit) {
        var from = reduction.from().orElseThrow();
        var limit = largestStep(from, reduction.begun().dose().orElse(from), rule.pace(), smallestUnit);
        return from.minus(reduction.to()).isMoreThan(limit);
    }

    private static boolean isTooEarly(Reduction reduction, Pace pace) {
        return pace.shortestIntervalDays().isPresent()
                && reduction
                        .begun()
                        .sincePrevious()
                        .filter(since ->
                                isShorter(since, pace.shortestIntervalDays().get()))
                        .isPresent();
    }

    private static boolean isTooShort(Reduction reduction, Pace pace) {
        return reduction.isStop()
                && pace.shortestTaperDays()
                        .filter(days ->
                                isShorter(Duration.between(reduction.begun().at(), reduction.at()), days))
                        .isPresent();
    }

    /// A sender that says the drug was tapered is believed, unless what it told itself leaves no time for it.
    private static boolean isStatedTaper(Reduction reduction, TaperRule rule) {
        var days = rule.pace().flatMap(Pace::shortestTaperDays).orElse(0);
        return reduction.reason().filter(StopReason.TAPERED::equals).isPresent()
                && (reduction.from().isEmpty() || !isShorter(reduction.begun().sinceStated(), days));
    }

    /// Doses are told by the day: half a day does not count.
    private static boolean isShorter(Duration time, int days) {
        return time.plus(HALF_A_DAY).compareTo(Duration.ofDays(days)) < 0;
    }
}
