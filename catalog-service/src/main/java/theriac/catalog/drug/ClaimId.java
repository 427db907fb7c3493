package theriac.catalog.drug;

/// The id of a claim, unique in the catalog.
public record ClaimId(String value) {

    public ClaimId {
        Slug.checked(value, "a claim's id");
    }
}
