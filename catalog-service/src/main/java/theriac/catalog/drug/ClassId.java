package theriac.catalog.drug;

/// A pharmacological class.
///
/// @param value a slug such as `benzodiazepine`
public record ClassId(String value) {

    public ClassId {
        Slug.checked(value, "a class");
    }
}
