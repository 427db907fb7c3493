package theriac.interaction.drug;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the catalog states of a drug at one time.
///
/// @param classes pharmacological classes as slugs, such as `benzodiazepine`
/// @param beersClass the class of CNS-active drugs in which the Beers criteria count it; absent when in none
public record Profile(
        Set<String> classes,
        CnsGrade cnsGrade,
        Optional<String> beersClass,
        List<DoseRule> doseRules,
        List<TaperRule> taperRules,
        List<Product> products) {

    /// Nothing is stated.
    public static final Profile NOTHING = of(Set.of(), CnsGrade.NOT_STATED);

    public Profile {
        classes = Set.copyOf(classes);
        doseRules = List.copyOf(doseRules);
        taperRules = List.copyOf(taperRules);
        products = List.copyOf(products);
    }

    /// A profile of classes and a grade alone.
    public static Profile of(Set<String> classes, CnsGrade cnsGrade) {
        return new Profile(classes, cnsGrade, Optional.empty(), List.of(), List.of(), List.of());
    }

    /// The same, and one more class.
    Profile and(String oneMore) {
        var more = new HashSet<>(classes);
        more.add(oneMore);
        return new Profile(more, cnsGrade, beersClass, doseRules, taperRules, products);
    }
}
