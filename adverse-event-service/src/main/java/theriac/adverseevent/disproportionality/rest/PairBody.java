package theriac.adverseevent.disproportionality.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.PairDescription;
import theriac.adverseevent.disproportionality.ScopeText;
import theriac.signaldetection.statistics.Method;
import theriac.signaldetection.statistics.PairStatistics;

/// A pair with its numbers, whole and in parts of the cases.
///
/// @param listed `listed`, `listed-in-context`, `new` or `unknown`; `unknown` for groups
/// @param suppressed whether the numbers are kept back because a cell is small
/// @param statistics absent when they are kept back
record PairBody(
        String drug,
        String reaction,
        String listed,
        boolean suppressed,
        @Nullable StatisticsBody statistics,
        List<Breakdown> breakdowns,
        List<MethodBody> methods,
        BasisBody basis) {

    /// The pair by one property of cases.
    record Breakdown(String by, List<Part> parts) {}

    /// The pair in the cases that have one value.
    record Part(String value, boolean suppressed, @Nullable StatisticsBody statistics) {}

    /// How a statistic is computed.
    record MethodBody(String name, String formula, String source) {

        static List<MethodBody> all() {
            return Arrays.stream(Method.values())
                    .map(method -> new MethodBody(method.id(), method.formula(), method.source()))
                    .toList();
        }
    }

    static PairBody of(String drug, String reaction, PairDescription description) {
        return new PairBody(
                drug,
                reaction,
                ScopeText.code(description.listing()),
                description.statistics().isEmpty(),
                body(description.statistics()),
                description.breakdowns().stream().map(PairBody::breakdown).toList(),
                MethodBody.all(),
                BasisBody.of(description.basis()));
    }

    private static Breakdown breakdown(PairDescription.Breakdown breakdown) {
        return new Breakdown(
                breakdown.by(),
                breakdown.parts().stream()
                        .map(part -> new Part(part.value(), part.statistics().isEmpty(), body(part.statistics())))
                        .toList());
    }

    private static @Nullable StatisticsBody body(Optional<PairStatistics> statistics) {
        return statistics.map(StatisticsBody::of).orElse(null);
    }
}
