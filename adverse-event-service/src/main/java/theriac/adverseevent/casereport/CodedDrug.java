package theriac.adverseevent.casereport;

import java.util.Optional;

import theriac.adverseevent.coding.CodingMethod;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.DrugMatch;

/// A reported drug and the catalog's drug that it was recognised as for certain.
///
/// @param method how; absent where it was not recognised, or before that was kept
public record CodedDrug(DrugMention mention, Optional<DrugId> drug, Optional<CodingMethod> method) {

    /// A drug of which it is not told how it was recognised.
    public CodedDrug(DrugMention mention, Optional<DrugId> drug) {
        this(mention, drug, Optional.empty());
    }

    static CodedDrug of(DrugMention mention, Optional<DrugMatch> match) {
        return new CodedDrug(mention, match.map(DrugMatch::drug), match.map(DrugMatch::method));
    }
}
