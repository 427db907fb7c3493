package theriac.interaction.medicationcourse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import theriac.interaction.medicationcourse.TaperPlan.Step;
import theriac.interaction.medicationcourse.TaperRule.Pace;

/// Drafts the fastest taper that a rule's pace and the existing products allow. There is none where the rule's numbers
/// leave open how large a step or how long the whole is, or where no product follows them.
final class DraftTaper {

    private static final int MOST_STEPS = 200;

    private final Mass dose;
    private final Pace pace;
    private final LocalDate from;

    private DraftTaper(Mass dose, Pace pace, LocalDate from) {
        this.dose = dose;
        this.pace = pace;
        this.from = from;
    }

    /// A plan from this daily dose on this day down to zero. Products of different forms are not mixed; solid ones come
    /// first.
    static Optional<TaperPlan> of(Mass dose, Pace pace, List<Product> products, LocalDate from) {
        if (dose.isZero() || !says(pace)) {
            return Optional.empty();
        }
        var draft = new DraftTaper(dose, pace, from);
        return choices(products).stream()
                .map(draft::with)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean says(Pace pace) {
        boolean howLarge =
                pace.largestStep().isPresent() || pace.largestStepPercent().isPresent();
        return pace.shortestTaperDays().isPresent()
                || (howLarge && pace.shortestIntervalDays().isPresent());
    }

    /// All solid products of one form together, then each liquid alone.
    private static List<List<Product>> choices(List<Product> products) {
        var solids = new TreeMap<String, List<Product>>(
                Comparator.comparing((String form) -> !form.equals("tablet")).thenComparing(Comparator.naturalOrder()));
        List<List<Product>> choices = new ArrayList<>();
        products.stream()
                .filter(product -> !product.isLiquid())
                .sorted(Comparator.comparing(Product::strength).thenComparing(Product::name))
                .forEach(product -> solids.computeIfAbsent(product.form(), _ -> new ArrayList<>())
                        .add(product));
        choices.addAll(solids.values());
        products.stream()
                .filter(Product::isLiquid)
                .sorted(Comparator.comparing(Product::strength).reversed().thenComparing(Product::name))
                .forEach(product -> choices.add(List.of(product)));
        return choices;
    }

    private Optional<TaperPlan> with(List<Product> products) {
        return MakableDoses.upTo(dose, products)
                .flatMap(doses -> doses(doses, products).flatMap(steps -> dated(steps, doses)));
    }

    private Optional<List<Mass>> doses(MakableDoses makable, List<Product> products) {
        var unit = products.stream().map(Product::strength).min(Comparator.naturalOrder());
        List<Mass> steps = new ArrayList<>();
        var now = dose;
        while (!now.isZero()) {
            var limit = limit(now, unit.orElseThrow());
            var least = limit.compareTo(now) >= 0 ? Mass.ZERO : now.minus(limit);
            var next = makable.smallestBetween(least, now);
            if (next.isEmpty() || steps.size() == MOST_STEPS) {
                return Optional.empty();
            }
            steps.add(next.get());
            now = next.get();
        }
        return Optional.of(steps);
    }

    /// Without a size of a step, steps of a day each along the straight line to zero, or of one smallest unit.
    private Mass limit(Mass now, Mass unit) {
        var largest = Steepness.largestStep(now, dose, Optional.of(pace), Optional.of(unit));
        if (pace.largestStep().isPresent() || pace.largestStepPercent().isPresent()) {
            return largest;
        }
        int days = Math.max(2, pace.shortestTaperDays().orElseThrow());
        var line = new Mass(dose.micrograms().divide(BigDecimal.valueOf(days), 6, RoundingMode.DOWN));
        return Mass.lesser(largest, Mass.greater(line, unit));
    }

    /// The first step is on the day itself; the last one no sooner than the shortest taper allows.
    private Optional<TaperPlan> dated(List<Mass> doses, MakableDoses makable) {
        int whole = pace.shortestTaperDays().orElse(0);
        int intervals = doses.size() - 1;
        if (intervals == 0 && whole > 0) {
            return Optional.empty();
        }
        int stretched = intervals == 0 ? 0 : Math.ceilDiv(whole, intervals);
        int interval =
                Math.max(Math.max(1, stretched), pace.shortestIntervalDays().orElse(1));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < doses.size(); i++) {
            steps.add(new Step(from.plusDays((long) i * interval), doses.get(i), makable.made(doses.get(i))));
        }
        return Optional.of(new TaperPlan(steps));
    }
}
