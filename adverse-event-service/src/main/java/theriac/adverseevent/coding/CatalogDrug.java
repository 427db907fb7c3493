package theriac.adverseevent.coding;

import java.util.Set;

/// What coding needs of a drug of the catalog.
///
/// @param revision the catalog's: of two states of a drug the higher holds
/// @param names its preferred name, synonyms and brands
public record CatalogDrug(DrugId id, long revision, Set<SpokenName> names, Set<DrugCode> codes) {

    public CatalogDrug {
        names = Set.copyOf(names);
        codes = Set.copyOf(codes);
    }
}
