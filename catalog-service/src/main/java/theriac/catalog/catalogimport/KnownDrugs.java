package theriac.catalog.catalogimport;

import java.util.Set;

import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.DrugId;

/// Finds drugs by what a file says of them.
public interface KnownDrugs {

    /// Drugs with this code, active or retired.
    Set<DrugId> withCode(CodeSystem system, String code);

    /// Drugs with this name, whole, in any case.
    Set<DrugId> named(String name);
}
