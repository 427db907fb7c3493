package theriac.interaction.dose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import theriac.interaction.dose.Course.Entry;
import theriac.interaction.dose.DoseFinding.Kind;
import theriac.interaction.drug.DoseRule;

/// Holds the plausible doses of a course against the limits of the rules for one group of patients.
///
/// @param alternatives for the same patients: what one of them allows is not too much
record AmountJudgement(Course course, List<DoseRule> alternatives, Yardstick yardstick, LocalDate today) {

    List<DoseFinding> findings() {
        var findings = new ArrayList<DoseFinding>();
        for (var entry : course.entries()) {
            var single = entry.single().orElseThrow();
            overSingle(entry, single).ifPresent(findings::add);
            startTooHigh(entry, single).ifPresent(findings::add);
            riseTooFast(entry, single).ifPresent(findings::add);
        }
        overDaily().ifPresent(findings::add);
        return findings;
    }

    private Optional<DoseFinding> overSingle(Entry entry, BigDecimal single) {
        return Bound.ofSingle(alternatives, yardstick)
                .filter(most -> most.kind() == Kind.OVER_SINGLE_MAXIMUM)
                .filter(most -> single.compareTo(most.micrograms()) > 0)
                .map(most -> said().broken(most, entry.positions(), single, "a single dose is over it"));
    }

    private Optional<DoseFinding> overDaily() {
        var daily = course.atLeastDaily();
        var words = course.perHour() ? "all patches together are over it" : "the day's total is over it";
        return Bound.ofDay(alternatives, yardstick)
                .filter(most -> daily.compareTo(most.micrograms()) > 0)
                .map(most -> said().broken(most, course.positions(), daily, words));
    }

    private Optional<DoseFinding> startTooHigh(Entry entry, BigDecimal single) {
        var begins = entry.intake().start().filter(day -> !day.isBefore(today)).isPresent();
        if (!begins || entry.intake().dose().flatMap(Dose::previous).isPresent()) {
            return Optional.empty();
        }
        return Bound.ofStart(alternatives, yardstick)
                .filter(most -> single.compareTo(most.micrograms()) > 0)
                .map(most -> said().broken(most, entry.positions(), single, "the first dose is over it"));
    }

    private Optional<DoseFinding> riseTooFast(Entry entry, BigDecimal single) {
        var rise = entry.intake()
                .dose()
                .flatMap(AmountJudgement::before)
                .map(single::subtract)
                .filter(by -> by.signum() > 0);
        return rise.flatMap(by -> Bound.ofStep(alternatives, yardstick)
                        .filter(most -> by.compareTo(most.micrograms()) > 0)
                        .map(most -> said().broken(most, entry.positions(), by, "the rise is over it")))
                .or(() -> rise.flatMap(by -> tooSoon(entry, by)));
    }

    /// The dose before, where it can be compared with this one.
    private static Optional<BigDecimal> before(Dose dose) {
        return dose.previous()
                .map(Dose.Previous::single)
                .filter(single -> Mass.isPerHour(single) == Mass.isPerHour(dose.single()))
                .flatMap(single -> Mass.of(single, dose.perMilliliter()));
    }

    private Optional<DoseFinding> tooSoon(Entry entry, BigDecimal rise) {
        var since = entry.intake().dose().flatMap(Dose::previous).flatMap(Dose.Previous::since);
        return since.flatMap(day -> tooSoon(
                entry, rise, ChronoUnit.DAYS.between(day, entry.intake().start().orElse(today))));
    }

    private Optional<DoseFinding> tooSoon(Entry entry, BigDecimal rise, long days) {
        return Bound.ofStep(alternatives, yardstick)
                .flatMap(step -> step.rule()
                        .limits()
                        .stepIntervalDays()
                        .filter(least -> days < least)
                        .map(least -> said().broken(
                                        step,
                                        Kind.TITRATION_TOO_FAST,
                                        entry.positions(),
                                        rise,
                                        "the dose rises after " + days + " days, and the rule wants " + least)));
    }

    private DoseSaid said() {
        return new DoseSaid(course);
    }
}
