package theriac.adverseevent.coding;

import java.util.Map;
import java.util.Set;

/// What coding needs of a drug of the catalog.
///
/// @param revision the catalog's: of two states of a drug the higher holds
/// @param names its names, and what each is to it: preferred name, synonym or brand
public record CatalogDrug(DrugId id, long revision, Map<SpokenName, CodingMethod> names, Set<DrugCode> codes) {

    public CatalogDrug {
        names = Map.copyOf(names);
        codes = Set.copyOf(codes);
    }
}
