package theriac.interaction.drug;

/// The catalog's own stable id of a drug, such as `baclofen`.
public record DrugId(String value) {

    public DrugId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a drug id must not be blank");
        }
    }
}
