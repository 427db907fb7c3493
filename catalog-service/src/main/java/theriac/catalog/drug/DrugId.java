package theriac.catalog.drug;

/// The catalog's own id of a drug, which never changes.
///
/// @param value a slug such as `baclofen`
public record DrugId(String value) {

    public DrugId {
        Slug.checked(value, "a drug id");
    }
}
