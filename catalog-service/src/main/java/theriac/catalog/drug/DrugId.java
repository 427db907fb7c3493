package theriac.catalog.drug;

import java.util.Optional;

/// The catalog's own id of a drug, which never changes.
///
/// @param value a slug such as `baclofen`
public record DrugId(String value) {

    public DrugId {
        Slug.checked(value, "a drug id");
    }

    /// The id of a drug of this name; none when the name has no letters or digits, or too many.
    public static Optional<DrugId> ofName(String name) {
        return Optional.of(spelled(name)).filter(Slug::isOne).map(DrugId::new);
    }

    /// A name as an id spells it: without accents, in lower case, its words joined by hyphens. It may be empty,
    /// or longer than an id.
    public static String spelled(String name) {
        return Slug.of(name);
    }
}
