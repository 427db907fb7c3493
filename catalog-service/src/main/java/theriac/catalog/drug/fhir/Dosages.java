package theriac.catalog.drug.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.Dosing;
import theriac.catalog.drug.Quantity;
import theriac.catalog.drug.fhir.DataTypes.Amount;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;
import theriac.catalog.drug.fhir.DataTypes.Dosage;
import theriac.catalog.drug.fhir.DataTypes.DoseAndRate;
import theriac.catalog.drug.fhir.DataTypes.Range;
import theriac.catalog.drug.fhir.DataTypes.Ratio;
import theriac.catalog.drug.fhir.DataTypes.Timing;
import theriac.catalog.drug.fhir.MedicationKnowledge.TypedDosage;

/// The dosages of a dose rule: what is advised, then each number. A rule that says to avoid the drug gives no number,
/// lest someone who reads numbers alone follows one.
final class Dosages {

    private final String routeName;
    private final CodeableConcept route;

    private Dosages(DoseRule rule) {
        this.routeName = rule.route();
        this.route = CodeableConcept.of(Uris.ROUTE, rule.route());
    }

    static List<TypedDosage> of(DoseRule rule) {
        var dosages = new Dosages(rule);
        var all = new ArrayList<TypedDosage>();
        all.add(dosages.advice(rule));
        if (rule.advice() != DoseRule.Advice.AVOID) {
            dosages.numbers(rule.dosing()).forEach(all::add);
        }
        return List.copyOf(all);
    }

    private TypedDosage advice(DoseRule rule) {
        var advice = switch (rule.advice()) {
            case USE -> "May be used";
            case REDUCE -> "Reduce the dose";
            case AVOID -> "Avoid";
        };
        var note = Optional.ofNullable(rule.note()).map(it -> ". " + it).orElse("");
        return typed("advice", advice + " (" + routeName + ")" + note, null, List.of(), null, null);
    }

    private Stream<TypedDosage> numbers(Dosing dosing) {
        return Stream.of(start(dosing), step(dosing), usual(dosing), maximum(dosing))
                .flatMap(Optional::stream);
    }

    private Optional<TypedDosage> start(Dosing dosing) {
        return Optional.ofNullable(dosing.start()).map(start -> {
            var times = start.timesPerDay();
            var amount = Amounts.of(start.dose());
            var rate = Amounts.isRate(start.dose());
            return typed(
                    "start",
                    "Start with " + Amounts.words(start.dose()) + times(times),
                    timing(times),
                    List.of(new DoseAndRate(rate ? null : amount, null, rate ? amount : null)),
                    null,
                    null);
        });
    }

    private Optional<TypedDosage> step(Dosing dosing) {
        return Optional.ofNullable(dosing.step()).map(step -> {
            var text = "Raise a single dose by at most %s, not sooner than %d days after the last rise"
                    .formatted(Amounts.words(step.rise()), step.intervalDays());
            return typed("step", text, null, List.of(), null, null);
        });
    }

    private Optional<TypedDosage> usual(Dosing dosing) {
        var low = Optional.ofNullable(dosing.usualDailyLow());
        var high = Optional.ofNullable(dosing.usualDailyHigh());
        if (low.isEmpty() && high.isEmpty()) {
            return Optional.empty();
        }
        var text = low.map(it -> " from " + Amounts.words(it)).orElse("")
                + high.map(it -> " up to " + Amounts.words(it)).orElse("")
                + low.or(() -> high).map(Dosages::inADay).orElse("");
        var range = new Range(
                low.map(Amounts::aDay).orElse(null), high.map(Amounts::aDay).orElse(null));
        return Optional.of(typed(
                "usual",
                "Usually" + text + spread(dosing.timesPerDay()),
                null,
                List.of(new DoseAndRate(null, range, null)),
                null,
                null));
    }

    private Optional<TypedDosage> maximum(Dosing dosing) {
        var single = Optional.ofNullable(dosing.singleMaximum());
        var daily = Optional.ofNullable(dosing.dailyMaximum());
        if (single.isEmpty() && daily.isEmpty()) {
            return Optional.empty();
        }
        var text = Stream.of(
                        single.map(it -> "At most " + Amounts.words(it) + " at once"),
                        daily.map(it -> "At most " + Amounts.words(it) + inADay(it)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(". "));
        return Optional.of(typed(
                "maximum",
                text,
                null,
                List.of(),
                daily.filter(Dosages::isAmount).map(Amounts::inADay).orElse(null),
                single.filter(Dosages::isAmount).map(Amounts::of).orElse(null)));
    }

    private TypedDosage typed(
            String type,
            String text,
            @Nullable Timing timing,
            List<DoseAndRate> doses,
            @Nullable Ratio maximumInADay,
            @Nullable Amount maximumAtOnce) {
        var dosage = new Dosage(text, timing, route, doses, maximumInADay, maximumAtOnce);
        return new TypedDosage(CodeableConcept.of(Uris.DOSAGE, type), List.of(dosage));
    }

    /// A highest rate is no highest amount; it stands in the text alone.
    private static boolean isAmount(Quantity quantity) {
        return !Amounts.isRate(quantity);
    }

    private static String inADay(Quantity quantity) {
        return Amounts.isRate(quantity) ? "" : " in 24 hours";
    }

    /// A total beside a number of times must not be read as a single dose, so the times stand in words alone.
    private static String spread(@Nullable Integer times) {
        return times == null ? "" : " in all, spread over " + times + (times == 1 ? " dose" : " doses");
    }

    private static @Nullable Timing timing(@Nullable Integer times) {
        return times == null ? null : Timing.aDay(times);
    }

    private static String times(@Nullable Integer times) {
        return times == null ? "" : ", " + times + (times == 1 ? " time a day" : " times a day");
    }
}
