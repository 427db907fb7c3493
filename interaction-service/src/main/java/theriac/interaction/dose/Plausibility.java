package theriac.interaction.dose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

import theriac.interaction.dose.Course.Entry;
import theriac.interaction.dose.DoseFinding.Kind;
import theriac.interaction.drug.DoseRule;

/// Finds doses that no limit need judge, because their unit or concentration can't be right.
///
/// @param rules all of the route, whomever they are for
record Plausibility(Course course, List<DoseRule> rules, Yardstick yardstick) {

    /// A dose so many times over the largest amount, or below the smallest start, is a wrong unit or
    /// concentration rather than a bold dose: mg and microgram are a thousand apart, two liquids rarely fifty.
    private static final BigDecimal ABSURD = BigDecimal.valueOf(50);

    private static final MathContext ROUGHLY = new MathContext(1);

    /// What is wrong with a dose; empty when it can be right.
    Optional<DoseFinding> doubt(Entry entry) {
        var single = entry.single().orElseThrow();
        var tooMuch = Bound.largest(rules, yardstick)
                .filter(most -> single.compareTo(most.micrograms().multiply(ABSURD)) > 0)
                .map(most -> said(entry, most, single, times(single, most.micrograms()) + " times over"));
        return tooMuch.or(() -> Bound.smallestStart(rules, yardstick)
                .filter(least -> single.multiply(ABSURD).compareTo(least.micrograms()) < 0)
                .map(least -> said(entry, least, single, times(least.micrograms(), single) + " times below")));
    }

    private DoseFinding said(Entry entry, Bound bound, BigDecimal single, String howFar) {
        return new DoseSaid(course)
                .broken(
                        bound,
                        Kind.UNIT_OR_CONCENTRATION_IMPLAUSIBLE,
                        entry.positions(),
                        single,
                        "unit or concentration can't be right, the dose is about " + howFar);
    }

    private static String times(BigDecimal more, BigDecimal less) {
        return more.divide(less, ROUGHLY).toPlainString();
    }
}
