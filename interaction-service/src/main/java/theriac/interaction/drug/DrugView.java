package theriac.interaction.drug;

import java.time.LocalDate;

/// This replica's view of the drug catalog.
public interface DrugView {

    /// All drugs as they are to be judged on a day, as far as the catalog's changes have arrived.
    DrugCatalog on(LocalDate day);

    /// Counts the changes that have arrived: an older catalog still holds as long as this stands.
    long changes();

    /// How far the view can be relied on now.
    Freshness freshness();
}
