package theriac.catalog.drug;

import java.util.List;
import java.util.stream.Stream;

/// What the catalog states about a drug, each statement with its source.
public record Statements(
        Classification classification, CnsActivity cnsActivity, Prescribing prescribing, Safety safety) {

    /// A drug of which only its classes are known.
    public static Statements of(Classification classification) {
        return new Statements(classification, CnsActivity.UNSTATED, Prescribing.UNSTATED, Safety.UNSTATED);
    }

    /// The same, with this activity on the central nervous system.
    public Statements with(CnsActivity activity) {
        return new Statements(classification, activity, prescribing, safety);
    }

    /// The same, with these statements for who prescribes.
    public Statements with(Prescribing statements) {
        return new Statements(classification, cnsActivity, statements, safety);
    }

    /// The same, with these statements for who watches.
    public Statements with(Safety statements) {
        return new Statements(classification, cnsActivity, prescribing, statements);
    }

    /// The same with these products too, as far as it does not have them.
    Statements withProducts(List<Product> more) {
        var products = Stream.concat(prescribing.products().stream(), more.stream())
                .distinct()
                .toList();
        return with(new Prescribing(
                prescribing.indications(), products, prescribing.doseRules(), prescribing.taperRules()));
    }
}
