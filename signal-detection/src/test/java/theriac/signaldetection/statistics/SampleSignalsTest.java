package theriac.signaldetection.statistics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static theriac.signaldetection.statistics.Values.defined;

/// Published tables, where they stand beside the checkout.
class SampleSignalsTest {

    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples"))
            .resolve("signals");

    private record Pair(String drug, String event) {}

    @BeforeAll
    static void theSamplesAreThere() {
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(FOLDER).exists();
        }
    }

    @Test
    void ratiosAndChiSquareAreThoseOfTheTable() throws IOException {
        for (var row : rows("prr-ror-chi2-cases.csv")) {
            var statistics = PairStatistics.of(
                    new TwoByTwoTable(count(row, "a"), count(row, "b"), count(row, "c"), count(row, "d")),
                    Optional.empty());

            assertEstimate(statistics.prr(), row, "prr", "prr_lo", "prr_hi");
            assertEstimate(statistics.ror(), row, "ror", "ror_lo", "ror_hi");
            assertThat(defined(statistics.chiSquare()))
                    .isCloseTo(number(row, "chi2_yates"), tenDigits(row, "chi2_yates"));
        }
    }

    @Test
    void informationComponentsAreThoseOfTheTable() throws IOException {
        for (var row : rows("ic-cases.csv")) {
            var table =
                    TwoByTwoTable.ofMargins(count(row, "n11"), count(row, "n1_"), count(row, "n_1"), count(row, "N"));

            assertThat(table.expected()).isCloseTo(number(row, "expected"), tenDigits(row, "expected"));
            assertEstimate(InformationComponent.of(table), row, "ic", "ic025", "ic975");
        }
    }

    @Test
    void omegasAreThoseOfTheTable() throws IOException {
        for (var row : rows("omega-cases.csv")) {
            var counts = DrugPairCounts.ofMargins(
                    count(row, "n111"),
                    count(row, "n11"),
                    count(row, "n1_1"),
                    count(row, "n_11"),
                    count(row, "n1__"),
                    count(row, "n_1_"),
                    count(row, "n__1"),
                    count(row, "n___"));

            assertThat(defined(Omega.expected(counts))).isCloseTo(number(row, "E111"), tenDigits(row, "E111"));
            assertEstimate(Omega.of(counts), row, "omega", "omega025", "omega975");
        }
    }

    @Test
    void everyPairOfASmallCaseBaseHasTheStatisticsOfTheTable() throws IOException {
        var counted = count(rows("pvda-tiny-dataset.csv"), "report_id", "drug", "event");
        var row = PairRow.withoutPrior();
        for (var expected : rows("pvda-tiny-expected.csv")) {
            var pair = new Pair(expected.getField("drug"), expected.getField("event"));
            counted.fill(row, pair);

            assertThat(row.observed()).isEqualTo(count(expected, "obs"));
            var statistics = row.toStatistics();
            assertThat(statistics.expected()).isCloseTo(number(expected, "exp_rrr"), within(1e-10));
            assertEstimate(statistics.ic(), expected, "ic", "ic2.5", "ic97.5");
            // the table leaves out the ratios of every pair of one case, also of those that have one
            if (row.observed() > 1) {
                assertEstimate(statistics.prr(), expected, "prr", "prr2.5", "prr97.5");
                assertEstimate(statistics.ror(), expected, "ror", "ror2.5", "ror97.5");
            }
        }
    }

    @Test
    void thePriorOfCaersHasTheLikelihoodThatWasPublished() throws IOException {
        var counted = count(rows("caers.csv"), "id", "var1", "var2");
        var row = PairRow.withoutPrior();
        var exact = ObservedCells.exact(FittedCells.REPORTED);
        var squashed = ObservedCells.squashed(FittedCells.REPORTED);
        for (var pair : counted.pairs.keySet()) {
            counted.fill(row, pair);
            exact.add(row.observed(), row.expected());
            squashed.add(row.observed(), row.expected());
        }

        var fit = defined(PriorFitting.fit(exact));
        var squashedFit = defined(PriorFitting.fit(squashed));

        assertThat(fit.pairs()).isEqualTo(17_189);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.negativeLogLikelihood()).isCloseTo(4162.4557, within(5e-5));
        assertThat(squashedFit.converged()).isTrue();
        assertThat(squashedFit.cells()).isLessThan(3_000);
        assertThat(squashedFit.negativeLogLikelihood()).isCloseTo(4162.4557, within(0.01));
        var published = new GammaPoissonShrinker(
                new GammaMixturePrior(3.25280367, 0.39983376, 2.02490400, 1.90726819, 0.06536416));
        assertSameRatios(counted, published, new GammaPoissonShrinker(fit.prior()), 1e-3);
        assertSameRatios(counted, published, new GammaPoissonShrinker(squashedFit.prior()), 5e-3);
    }

    private static void assertSameRatios(
            Counted counted, GammaPoissonShrinker left, GammaPoissonShrinker right, double tolerance) {
        var row = PairRow.withoutPrior();
        for (var pair : counted.pairs.keySet()) {
            counted.fill(row, pair);
            assertThat(right.ebgm(row.observed(), row.expected()) / left.ebgm(row.observed(), row.expected()))
                    .as("%s", pair)
                    .isCloseTo(1, within(tolerance));
        }
    }

    /// Distinct cases by drug, by event, by both, and all.
    private static final class Counted {
        private final Map<Pair, Set<String>> pairs = new HashMap<>();
        private final Map<String, Set<String>> drugs = new HashMap<>();
        private final Map<String, Set<String>> events = new HashMap<>();
        private final Set<String> cases = new HashSet<>();

        private void fill(PairRow row, Pair pair) {
            row.fill(
                    pairs.getOrDefault(pair, Set.of()).size(),
                    drugs.getOrDefault(pair.drug(), Set.of()).size(),
                    events.getOrDefault(pair.event(), Set.of()).size(),
                    cases.size());
        }
    }

    private static Counted count(List<NamedCsvRecord> rows, String caseId, String drug, String event) {
        var counted = new Counted();
        for (var row : rows) {
            var id = row.getField(caseId);
            var pair = new Pair(row.getField(drug), row.getField(event));
            counted.cases.add(id);
            counted.drugs.computeIfAbsent(pair.drug(), _ -> new HashSet<>()).add(id);
            counted.events.computeIfAbsent(pair.event(), _ -> new HashSet<>()).add(id);
            counted.pairs.computeIfAbsent(pair, _ -> new HashSet<>()).add(id);
        }
        return counted;
    }

    private static void assertEstimate(
            Statistic<Estimate> statistic, NamedCsvRecord row, String value, String lower, String upper) {
        var estimate = defined(statistic);
        assertThat(estimate.value()).as("%s of %s", value, row).isCloseTo(number(row, value), tenDigits(row, value));
        assertThat(estimate.lower()).as("%s of %s", lower, row).isCloseTo(number(row, lower), tenDigits(row, lower));
        assertThat(estimate.upper()).as("%s of %s", upper, row).isCloseTo(number(row, upper), tenDigits(row, upper));
    }

    /// The tables are written with ten digits behind the point or with fifteen in all.
    private static Offset<Double> tenDigits(NamedCsvRecord row, String field) {
        return within(1e-10 * Math.max(1, Math.abs(number(row, field))));
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    private static long count(NamedCsvRecord row, String field) {
        return (long) number(row, field);
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        var rows = new ArrayList<NamedCsvRecord>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            reader.forEach(rows::add);
        }
        return rows;
    }
}
