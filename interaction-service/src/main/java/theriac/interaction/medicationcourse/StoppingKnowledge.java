package theriac.interaction.medicationcourse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the catalog says about stopping one drug on one day.
public record StoppingKnowledge(List<TaperRule> rules, List<Product> products) {

    /// Nothing is stated.
    public static final StoppingKnowledge NONE = new StoppingKnowledge(List.of(), List.of());

    public StoppingKnowledge {
        rules = List.copyOf(rules);
        products = List.copyOf(products);
    }

    /// The rule for this route after so many days of use: of those that are reached the one with the most days. A
    /// route that nobody told may be any.
    Optional<TaperRule> ruleFor(Route route, long daysOfUse) {
        return rules.stream()
                .filter(rule -> rule.speaksOf(route) || route.equals(Route.NOT_STATED))
                .filter(rule -> rule.afterDays() <= daysOfUse)
                .max(Comparator.comparingInt(TaperRule::afterDays)
                        .thenComparing(rule -> rule.route().isPresent())
                        .thenComparing(TaperRule::id));
    }

    List<Product> productsFor(Route route) {
        return products.stream()
                .filter(product -> product.route().equals(route))
                .toList();
    }

    /// The smallest amount by which the products let a dose change.
    Optional<Mass> smallestUnit(Route route) {
        return productsFor(route).stream().map(Product::strength).min(Comparator.naturalOrder());
    }
}
