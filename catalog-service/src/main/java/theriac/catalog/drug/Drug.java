package theriac.catalog.drug;

/// A drug as it stands in the catalog.
///
/// @param revision rises by one with each change
public record Drug(DrugId id, long revision, Monograph monograph) {}
