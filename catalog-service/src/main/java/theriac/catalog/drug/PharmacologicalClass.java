package theriac.catalog.drug;

import java.util.List;

/// A class of drugs by mechanism or use.
///
/// @param meaning what the drugs of the class do, in a few words
/// @param broader the classes directly above it
public record PharmacologicalClass(ClassId id, String name, String meaning, List<ClassId> broader) {

    public PharmacologicalClass {
        broader = List.copyOf(broader);
        if (name.isBlank() || meaning.isBlank()) {
            throw new IllegalArgumentException("a class has a name and says what its drugs do");
        }
    }
}
