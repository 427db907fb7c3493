package theriac.catalog.loading;

import java.util.List;
import java.util.Optional;

import theriac.catalog.drug.ClassId;

/// The pharmacological classes that the catalog knows.
public interface ShippedClasses {

    /// The class of this id or name, in any case, and every broader one above it.
    Optional<List<ClassId>> named(String idOrName);
}
