package theriac.catalog.catalogimport;

import java.util.List;

/// What a label says its product is made of.
///
/// @param substances the active substances
/// @param rxcuis of the products, not of the substance
public record LabelSubstance(
        List<String> substances, List<String> uniis, List<String> genericNames, List<String> rxcuis) {

    public LabelSubstance {
        substances = List.copyOf(substances);
        uniis = List.copyOf(uniis);
        genericNames = List.copyOf(genericNames);
        rxcuis = List.copyOf(rxcuis);
    }

    /// How many active substances it names.
    int count() {
        return Math.max(substances.size(), uniis.size());
    }
}
