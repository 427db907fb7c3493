package theriac.catalog.drug;

import java.util.List;
import java.util.stream.Stream;

/// What who prescribes, dispenses or stops a drug needs.
public record Prescribing(
        List<Indication> indications, List<Product> products, List<DoseRule> doseRules, List<TaperRule> taperRules) {

    /// Nothing said.
    public static final Prescribing UNSTATED = new Prescribing(List.of(), List.of(), List.of(), List.of());

    public Prescribing {
        indications = List.copyOf(indications);
        products = List.copyOf(products);
        doseRules = List.copyOf(doseRules);
        taperRules = List.copyOf(taperRules);
        requireDistinct(doseRules.stream().map(DoseRule::id), doseRules.size(), "dose rule");
        requireDistinct(taperRules.stream().map(TaperRule::id), taperRules.size(), "taper rule");
    }

    private static void requireDistinct(Stream<String> ids, int count, String what) {
        if (ids.distinct().count() < count) {
            throw new IllegalArgumentException("each " + what + " of a version has an id of its own");
        }
    }
}
