package theriac.catalog.drug;

import java.util.List;
import java.util.Optional;

/// The classes that the catalog knows, a hierarchy in which a class may stand below several.
public interface PharmacologicalClasses {

    /// All classes, in the order of their ids.
    List<PharmacologicalClass> all();

    Optional<PharmacologicalClass> find(ClassId id);

    /// The given classes, then everything above them, nearest first.
    ///
    /// @throws IllegalArgumentException when one of them is no class of the catalog
    List<ClassId> withBroader(List<ClassId> direct);

    /// The classes directly below one.
    default List<ClassId> narrower(ClassId id) {
        return all().stream()
                .filter(candidate -> candidate.broader().contains(id))
                .map(PharmacologicalClass::id)
                .toList();
    }
}
