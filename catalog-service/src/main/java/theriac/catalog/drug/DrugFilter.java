package theriac.catalog.drug;

import java.util.Optional;

/// Which drugs a caller asks for; every part that is present must match.
///
/// @param name any name of the drug, whole, in any case
/// @param code a code of the drug, active or retired
/// @param classId a class of the version in force, direct or broader
public record DrugFilter(Optional<String> name, Optional<CodeReference> code, Optional<ClassId> classId) {

    /// A code as a caller names it.
    public record CodeReference(Code.CodeSystem system, String value) {}
}
