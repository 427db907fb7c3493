package theriac.adverseevent.casereport;

import java.util.Optional;

import theriac.adverseevent.coding.DrugId;

/// A reported drug and the catalog's drug that it was recognised as.
public record CodedDrug(DrugMention mention, Optional<DrugId> drug) {}
