package theriac.interaction.dose;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import theriac.interaction.dose.DoseFinding.Kind;
import theriac.interaction.drug.DoseRule;
import theriac.interaction.drug.DoseRule.Limits;
import theriac.interaction.drug.Quantity;

/// The most that a rule allows of something.
///
/// @param micrograms the amount, or the rate in an hour, comparable
record Bound(DoseRule rule, Kind kind, String name, Quantity amount, BigDecimal micrograms) {

    /// A limit of a rule, and what breaking it means.
    private record Named(Kind kind, String name, Function<Limits, Optional<Quantity>> of) {}

    private static final Named SINGLE = new Named(Kind.OVER_SINGLE_MAXIMUM, "singleMaximum", Limits::singleMaximum);
    private static final Named DAILY = new Named(Kind.OVER_DAILY_MAXIMUM, "dailyMaximum", Limits::dailyMaximum);
    private static final Named USUAL = new Named(Kind.ABOVE_USUAL_RANGE, "usualDailyHigh", Limits::usualDailyHigh);
    private static final Named START = new Named(Kind.START_TOO_HIGH, "start", Limits::start);
    private static final Named STEP = new Named(Kind.TITRATION_TOO_FAST, "step", Limits::step);

    /// What one dose may be; a rule that states no single maximum allows the day's in one dose.
    static Optional<Bound> ofSingle(List<DoseRule> alternatives, Yardstick yardstick) {
        return most(alternatives, yardstick, SINGLE, DAILY, USUAL);
    }

    static Optional<Bound> ofDay(List<DoseRule> alternatives, Yardstick yardstick) {
        return most(alternatives, yardstick, DAILY, USUAL);
    }

    static Optional<Bound> ofStart(List<DoseRule> alternatives, Yardstick yardstick) {
        return most(alternatives, yardstick, START);
    }

    static Optional<Bound> ofStep(List<DoseRule> alternatives, Yardstick yardstick) {
        return most(alternatives, yardstick, STEP);
    }

    /// The largest amount that any of the rules names.
    static Optional<Bound> largest(List<DoseRule> rules, Yardstick yardstick) {
        return Stream.of(SINGLE, DAILY, USUAL, START)
                .flatMap(named -> rules.stream().flatMap(rule -> of(rule, named, yardstick).stream()))
                .max(Comparator.comparing(Bound::micrograms));
    }

    /// The smallest first dose that any of the rules names.
    static Optional<Bound> smallestStart(List<DoseRule> rules, Yardstick yardstick) {
        return rules.stream()
                .flatMap(rule -> of(rule, START, yardstick).stream())
                .min(Comparator.comparing(Bound::micrograms));
    }

    /// Rules for the same patients are alternatives, such as for two uses of a drug: what one of them allows is
    /// not too much.
    private static Optional<Bound> most(List<DoseRule> alternatives, Yardstick yardstick, Named... inThisOrder) {
        return alternatives.stream()
                .flatMap(rule -> Stream.of(inThisOrder)
                        .flatMap(named -> of(rule, named, yardstick).stream())
                        .limit(1))
                .max(Comparator.comparing(Bound::micrograms));
    }

    private static Optional<Bound> of(DoseRule rule, Named named, Yardstick yardstick) {
        return named.of()
                .apply(rule.limits())
                .flatMap(amount -> yardstick
                        .measure(amount)
                        .map(micrograms -> new Bound(rule, named.kind(), named.name(), amount, micrograms)));
    }
}
