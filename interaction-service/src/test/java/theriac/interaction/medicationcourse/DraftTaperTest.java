package theriac.interaction.medicationcourse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import theriac.interaction.medicationcourse.TaperPlan.Step;
import theriac.interaction.medicationcourse.TaperRule.Pace;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.interaction.medicationcourse.Histories.liquid;
import static theriac.interaction.medicationcourse.Histories.tablet;

class DraftTaperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int PLANS = 5_000;

    private static Pace pace(int percent, int step, int interval, int whole) {
        return new Pace(
                Optional.of(BigDecimal.valueOf(percent)).filter(_ -> percent > 0),
                Optional.of(Mass.milligrams(step)).filter(_ -> step > 0),
                Optional.of(interval).filter(_ -> interval > 0),
                Optional.of(whole).filter(_ -> whole > 0));
    }

    private static Optional<TaperPlan> draft(long dose, Pace pace, Product... products) {
        return DraftTaper.of(Mass.milligrams(dose), pace, List.of(products), TODAY);
    }

    @Test
    void everyPlanKeepsToTheDoseThePaceAndTheProducts() {
        var random = new Random(1292);
        int made = 0;
        for (int i = 0; i < PLANS; i++) {
            long dose = 1L + random.nextInt(200);
            var pace = pace(
                    random.nextBoolean() ? 5 + random.nextInt(50) : 0,
                    random.nextBoolean() ? 1 + random.nextInt(40) : 0,
                    random.nextBoolean() ? 1 + random.nextInt(30) : 0,
                    random.nextBoolean() ? 1 + random.nextInt(60) : 0);
            var products = products(random);
            var plan = draft(dose, pace, products.toArray(Product[]::new));
            if (plan.isPresent()) {
                made++;
                keepsToAll(plan.get(), Mass.milligrams(dose), pace, products);
            }
        }
        assertThat(made).as("plans among the drafts").isGreaterThan(PLANS / 4);
    }

    private static void keepsToAll(TaperPlan plan, Mass dose, Pace pace, List<Product> products) {
        var before = new Step(TODAY, dose, List.of());
        var steps = plan.steps();
        assertThat(steps.getFirst().from()).isEqualTo(TODAY);
        assertThat(steps.getLast().daily()).isEqualTo(Mass.ZERO);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            assertThat(step.daily()).isLessThan(before.daily());
            assertThat(amountOf(step, products)).isEqualTo(step.daily());
            isNoLargerThanThePace(before.daily().minus(step.daily()), before.daily(), dose, pace, products);
            int shortest = pace.shortestIntervalDays().orElse(1);
            assertThat(i == 0 || ChronoUnit.DAYS.between(before.from(), step.from()) >= shortest)
                    .isTrue();
            before = step;
        }
        assertThat(ChronoUnit.DAYS.between(TODAY, steps.getLast().from()))
                .isGreaterThanOrEqualTo(pace.shortestTaperDays().orElse(0));
    }

    /// No step is larger than the share of the dose before it, but for one smallest unit at the end of a taper,
    /// and that is never more than the share of the first dose.
    private static void isNoLargerThanThePace(Mass step, Mass before, Mass first, Pace pace, List<Product> products) {
        pace.largestStep().ifPresent(largest -> assertThat(step).isLessThanOrEqualTo(largest));
        pace.largestStepPercent().ifPresent(percent -> {
            assertThat(step).isLessThanOrEqualTo(first.percent(percent));
            boolean isOneUnit =
                    products.stream().anyMatch(product -> product.strength().compareTo(step) >= 0);
            assertThat(isOneUnit || step.compareTo(before.percent(percent)) <= 0)
                    .isTrue();
        });
        if (pace.largestStep().isEmpty() && pace.largestStepPercent().isEmpty()) {
            assertThat(step).isLessThanOrEqualTo(first.half());
        }
    }

    private static Mass amountOf(Step step, List<Product> products) {
        var sum = Mass.ZERO;
        for (var part : step.made()) {
            var product = products.stream()
                    .filter(one -> part.endsWith(one.name()))
                    .findFirst()
                    .orElseThrow();
            sum = sum.plus(product.strength().times(new BigDecimal(part.substring(0, part.indexOf(' ')))));
        }
        return sum;
    }

    private static List<Product> products(Random random) {
        List<Product> products = new ArrayList<>();
        for (long strength : List.of(5, 10, 15, 20, 25)) {
            if (random.nextBoolean()) {
                products.add(tablet(strength));
            }
        }
        for (long strength : List.of(1, 2, 5)) {
            if (random.nextInt(3) == 0) {
                products.add(liquid(strength));
            }
        }
        return products;
    }

    @Test
    void aDoseThatNoTabletHalvesIsTaperedWithTheLiquid() {
        var plan = draft(5, pace(0, 0, 0, 7), tablet(5), liquid(1)).orElseThrow();

        assertThat(plan.steps())
                .extracting(step -> step.daily().toString())
                .containsExactly("4 mg", "3 mg", "2 mg", "1 mg", "0 mg");
        assertThat(plan.steps().getFirst().made()).containsExactly("4 mL of baclofen 1 mg/mL");
    }

    @Test
    void noPlanIsMadeWhereNoProductFollowsThePace() {
        assertThat(draft(60, pace(10, 0, 30, 0), tablet(20))).isEmpty();
        assertThat(draft(60, pace(10, 0, 30, 0))).isEmpty();
    }

    @Test
    void noPlanIsMadeFromAPaceThatLeavesTheTimeOrTheStepOpen() {
        assertThat(draft(60, pace(0, 0, 14, 0), tablet(5))).isEmpty();
        assertThat(draft(60, pace(25, 0, 0, 0), tablet(5))).isEmpty();
    }

    @Test
    void aQuarterEveryTwoWeeksIsKeptToTheSmallestTablet() {
        var plan = draft(40, pace(25, 0, 14, 0), tablet(5), tablet(10)).orElseThrow();

        assertThat(plan.steps().getFirst().daily()).isEqualTo(Mass.milligrams(30));
        assertThat(plan.steps().get(1).from()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void strengthsFinerThanCanBeCountedMakeNoPlan() {
        var fine = new Product("drops", "drops", Histories.ORAL, new Mass(new BigDecimal("0.001")), true);

        assertThat(DraftTaper.of(Mass.milligrams(60), pace(25, 0, 14, 0), List.of(fine), TODAY))
                .isEmpty();
    }
}
