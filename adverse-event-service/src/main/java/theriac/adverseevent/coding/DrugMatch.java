package theriac.adverseevent.coding;

/// A drug of the catalog as which a name or code was recognised.
public record DrugMatch(DrugId drug, CodingMethod method) {}
