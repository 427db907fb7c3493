package theriac.catalog.catalogimport;

import theriac.catalog.drug.DrugId;

/// Which drug a line or a label is about.
sealed interface Match {

    /// This one.
    record Of(DrugId drug) implements Match {}

    /// None that the catalog knows.
    record Nobody() implements Match {}

    /// It can't be told: what is said of it contradicts what the catalog says.
    record Contradiction(String reason) implements Match {}
}
