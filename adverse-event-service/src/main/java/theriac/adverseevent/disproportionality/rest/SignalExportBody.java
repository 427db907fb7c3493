package theriac.adverseevent.disproportionality.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.Ranking;

/// Exported pairs, with all that is needed to count them again.
///
/// @param query as it was asked
/// @param total how many pairs there are
record SignalExportBody(
        String query, BasisBody basis, List<PairBody.MethodBody> methods, long total, List<SignalsBody.Pair> pairs) {

    static final List<String> HEADER = List.of(
            "drug",
            "reaction",
            "verdict",
            "listed",
            "a",
            "b",
            "c",
            "d",
            "expected",
            "prr",
            "prrLower",
            "prrUpper",
            "ror",
            "rorLower",
            "rorUpper",
            "chiSquare",
            "ic",
            "ic025",
            "ic975",
            "ebgm",
            "eb05",
            "eb95");

    private static final String FORMULA = "=+-@\t\r\n";

    static SignalExportBody of(Ranking ranking, @Nullable String query) {
        var shrinker = ranking.basis().prior().map(prior -> prior.shrinker());
        return new SignalExportBody(
                query == null ? "" : query,
                BasisBody.of(ranking.basis()),
                PairBody.MethodBody.all(),
                ranking.total(),
                ranking.best().stream()
                        .map(pair -> SignalsBody.Pair.of(pair, shrinker, Optional.empty()))
                        .toList());
    }

    /// What stands before the header of a CSV file.
    List<String> preface() {
        var prior = basis.prior();
        return Stream.concat(
                        Stream.of(
                                "query: " + query,
                                "counted at: " + basis.countedAt(),
                                "cases: " + basis.cases(),
                                "not counted yet: " + basis.lag() + (basis.caughtUp() ? "" : ", still catching up"),
                                "prior of EBGM: "
                                        + (prior == null
                                                ? "none fitted yet"
                                                : "fitted to %d pairs of %d cases at %s"
                                                        .formatted(prior.pairs(), prior.cases(), prior.fittedTo())),
                                "pairs: " + pairs.size() + " of " + total,
                                basis.caution()),
                        methods.stream()
                                .map(method -> method.name() + ": " + method.formula() + " (" + method.source() + ")"))
                .toList();
    }

    static List<String> cells(SignalsBody.Pair pair) {
        var numbers = pair.statistics();
        return Stream.of(
                        Stream.of(
                                harmless(pair.drug()),
                                harmless(pair.reaction()),
                                pair.verdict(),
                                pair.listed(),
                                Long.toString(numbers.a()),
                                Long.toString(numbers.b()),
                                Long.toString(numbers.c()),
                                Long.toString(numbers.d()),
                                Double.toString(numbers.expected())),
                        estimate(numbers.prr()),
                        estimate(numbers.ror()),
                        Stream.of(text(numbers.chiSquare().value())),
                        estimate(numbers.ic()),
                        estimate(numbers.ebgm()))
                .flatMap(cells -> cells)
                .toList();
    }

    private static Stream<String> estimate(StatisticBody statistic) {
        return Stream.of(text(statistic.value()), text(statistic.lower()), text(statistic.upper()));
    }

    /// What is undefined is an empty cell.
    private static String text(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }

    /// What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
