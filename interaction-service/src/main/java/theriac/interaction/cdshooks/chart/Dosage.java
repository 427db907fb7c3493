package theriac.interaction.cdshooks.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.interaction.dose.Dose;
import theriac.interaction.drug.Quantity;

/// How a resource says that its drug is taken.
///
/// @param doubts what of it was not understood, each a part of a sentence
record Dosage(
        Optional<String> route,
        Optional<Dose> dose,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        List<String> doubts) {

    /// One line of dosage, measured.
    private record Line(Timing timing, Optional<Quantity> single, Optional<BigDecimal> sequence) {

        Optional<BigDecimal> daily() {
            return single.flatMap(one -> timing.timesPerDay().map(one.value()::multiply));
        }
    }

    /// @param lines elements of `dosageInstruction` or `dosage`
    /// @param strength what a piece or a millilitre holds, as far as it is known
    static Dosage of(List<Element> lines, ProductName.Ingredient strength) {
        var doubts = new ArrayList<String>();
        var read = lines.stream().map(line -> line(line, strength, doubts)).toList();
        if (read.stream().anyMatch(line -> line.timing().contradicts())) {
            doubts.add("how often it is taken contradicts itself");
        }
        return new Dosage(
                lines.stream().flatMap(line -> Route.of(line).stream()).findFirst(),
                together(read, strength, doubts),
                read.stream().flatMap(line -> line.timing().start().stream()).min(Comparator.naturalOrder()),
                read.stream().allMatch(line -> line.timing().end().isPresent())
                        ? read.stream()
                                .flatMap(line -> line.timing().end().stream())
                                .max(Comparator.naturalOrder())
                        : Optional.empty(),
                List.copyOf(doubts));
    }

    private static Line line(Element line, ProductName.Ingredient strength, List<String> doubts) {
        var amounts = Stream.concat(Stream.of(line), line.list("doseAndRate").stream())
                .flatMap(one -> amount(one).stream())
                .toList();
        var rated = line.list("doseAndRate").stream()
                .anyMatch(one ->
                        one.get("rateRatio").or(() -> one.get("rateQuantity")).isPresent());
        if (amounts.isEmpty() && rated) {
            doubts.add("a rate of infusion is not judged");
        }
        return new Line(
                Timing.of(line),
                amounts.stream()
                        .flatMap(amount -> quantity(amount, strength, doubts).stream())
                        .findFirst(),
                line.number("sequence"));
    }

    /// A range counts as its upper end.
    private static Optional<Amount> amount(Element dose) {
        return dose.get("doseQuantity")
                .or(() -> dose.get("doseRange", "high"))
                .or(() -> dose.get("dose").filter(found -> found.node().isObject()))
                .map(Amount::of);
    }

    private static Optional<Quantity> quantity(Amount amount, ProductName.Ingredient strength, List<String> doubts) {
        return switch (amount) {
            case Amount.Measured(var quantity) -> Optional.of(quantity);
            case Amount.NotUnderstood(var why) -> {
                doubts.add(why);
                yield Optional.empty();
            }
            case Amount.Pieces(var count) -> {
                if (strength.perUnit().isEmpty()) {
                    doubts.add("how much of the drug one piece holds is not said");
                }
                yield strength.perUnit().map(held -> new Quantity(held.value().multiply(count), held.unit()));
            }
        };
    }

    /// Lines of different sequence follow each other, and the largest counts; others are taken beside each other, and
    /// add up in a day.
    private static Optional<Dose> together(List<Line> lines, ProductName.Ingredient strength, List<String> doubts) {
        var dosed = lines.stream().filter(line -> line.single().isPresent()).toList();
        var units = dosed.stream()
                .map(line -> line.single().orElseThrow().unit())
                .distinct()
                .toList();
        if (units.size() > 1) {
            doubts.add("its doses are given in units that do not add up");
        }
        if (units.size() != 1) {
            return Optional.empty();
        }
        var single = dosed.stream()
                .map(line -> line.single().orElseThrow())
                .max(Comparator.comparing(Quantity::value))
                .orElseThrow();
        var times = daily(dosed)
                .map(total ->
                        total.divide(single.value(), MathContext.DECIMAL32).stripTrailingZeros());
        return Optional.of(new Dose(single, strength.perMilliliter(), times, Optional.empty()));
    }

    private static Optional<BigDecimal> daily(List<Line> dosed) {
        if (dosed.stream().anyMatch(line -> line.daily().isEmpty())) {
            return Optional.empty();
        }
        var totals = dosed.stream().map(line -> line.daily().orElseThrow());
        var steps = dosed.stream()
                .flatMap(line -> line.sequence().stream())
                .distinct()
                .count();
        return steps > 1 ? totals.max(Comparator.naturalOrder()) : totals.reduce(BigDecimal::add);
    }
}
