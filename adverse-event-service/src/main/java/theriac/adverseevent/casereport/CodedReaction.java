package theriac.adverseevent.casereport;

import java.util.Optional;

import theriac.adverseevent.coding.CodingMethod;
import theriac.adverseevent.coding.MeddraCoding;
import theriac.adverseevent.coding.ReactionTerm;

/// A reported reaction and the platform's term that it was recognised as for certain.
///
/// @param method how; absent where it was not recognised, or before that was kept
/// @param meddra what it is in the imported MedDRA, which may know more reactions than the platform
public record CodedReaction(
        ReactionMention mention,
        Optional<ReactionTerm> term,
        Optional<CodingMethod> method,
        Optional<MeddraCoding> meddra) {

    /// A reaction of which it is not told how it was recognised.
    public CodedReaction(ReactionMention mention, Optional<ReactionTerm> term) {
        this(mention, term, Optional.empty(), Optional.empty());
    }

    /// Whether it is a term of the platform's, or of MedDRA's.
    public boolean isRecognised() {
        return term.isPresent() || meddra.isPresent();
    }
}
