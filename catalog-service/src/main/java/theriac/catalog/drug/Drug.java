package theriac.catalog.drug;

/// A drug as it stands in the catalog.
///
/// @param revision rises by one with each change
public record Drug(DrugId id, long revision, Monograph monograph) {

    private static final long FIRST_REVISION = 1;

    /// A drug that the catalog did not have before.
    static Drug madeNew(DrugId id, Monograph monograph) {
        return new Drug(id, FIRST_REVISION, monograph);
    }

    /// Whether no revision came before.
    public boolean isNew() {
        return revision == FIRST_REVISION;
    }
}
