package theriac.adverseevent.coding;

/// The catalog's stable id of a drug, such as `baclofen`.
public record DrugId(String value) {

    public DrugId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a drug id must not be blank");
        }
    }
}
