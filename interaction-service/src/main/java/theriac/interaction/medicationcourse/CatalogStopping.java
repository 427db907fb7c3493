package theriac.interaction.medicationcourse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.interaction.drug.Drug;
import theriac.interaction.drug.Quantity;
import theriac.interaction.medicationcourse.TaperRule.Need;
import theriac.interaction.medicationcourse.TaperRule.Pace;
import theriac.interaction.medicationcourse.TaperRule.UrgentReview;
import theriac.interaction.medicationcourse.TaperRule.Withdrawal;

/// Turns what the catalog states of a drug into what courses are judged by. Numbers in units that a daily dose is not
/// compared with are none.
final class CatalogStopping {

    private static final int DIGITS = 6;

    private CatalogStopping() {}

    static StoppingKnowledge of(Drug drug) {
        return new StoppingKnowledge(
                drug.profile().taperRules().stream().map(CatalogStopping::rule).toList(),
                drug.profile().products().stream()
                        .flatMap(CatalogStopping::product)
                        .toList());
    }

    private static TaperRule rule(theriac.interaction.drug.TaperRule rule) {
        return new TaperRule(
                rule.id(),
                rule.route().map(Route::new),
                Need.valueOf(rule.need().name()),
                rule.afterDays().orElse(0),
                rule.pace().flatMap(CatalogStopping::pace),
                rule.withdrawal().map(CatalogStopping::withdrawal),
                rule.urgentReviews().stream()
                        .map(review -> new UrgentReview(
                                review.reason(),
                                review.advice(),
                                review.source().text()))
                        .toList(),
                rule.note(),
                rule.source().text());
    }

    /// A pace with one number that can't be compared would be looser than its source: it is none.
    private static Optional<Pace> pace(theriac.interaction.drug.TaperRule.Pace pace) {
        var step = pace.largestStep().flatMap(CatalogStopping::mass);
        if (pace.largestStep().isPresent() && step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Pace(pace.largestStepPercent(), step, pace.shortestIntervalDays(), pace.shortestTaperDays()));
    }

    private static Withdrawal withdrawal(theriac.interaction.drug.TaperRule.Withdrawal withdrawal) {
        return new Withdrawal(
                List.copyOf(withdrawal.reactions()),
                withdrawal.onsetFromHours(),
                withdrawal.onsetToHours(),
                withdrawal.watchDays(),
                withdrawal.source().text());
    }

    private static Stream<Product> product(theriac.interaction.drug.Product product) {
        var perVolume = product.perVolume();
        var divisor = perVolume.map(Quantity::value).orElse(BigDecimal.ONE);
        return mass(product.strength())
                .map(strength -> new Mass(strength.micrograms().divide(divisor, DIGITS, RoundingMode.HALF_UP)))
                .filter(strength -> !strength.isZero())
                .map(strength -> new Product(
                        product.name(), product.form(), new Route(product.route()), strength, perVolume.isPresent()))
                .stream();
    }

    private static Optional<Mass> mass(Quantity quantity) {
        return switch (quantity.unit()) {
            case "mg" -> Optional.of(Mass.milligrams(quantity.value()));
            case "microgram" -> Optional.of(new Mass(quantity.value()));
            default -> Optional.empty();
        };
    }
}
