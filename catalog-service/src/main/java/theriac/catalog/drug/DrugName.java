package theriac.catalog.drug;

/// A further name of a drug, beside its preferred one.
public record DrugName(String value, Kind kind, Source source) {

    /// Whether a name is of the substance or of a product.
    public enum Kind implements Kebab {
        SYNONYM,
        BRAND
    }

    public DrugName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a name is not blank");
        }
    }
}
