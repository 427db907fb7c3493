package theriac.adverseevent.casereport;

import java.util.Optional;

import theriac.adverseevent.coding.ReactionTerm;

/// A reported reaction and the platform's term that it was recognised as.
public record CodedReaction(ReactionMention mention, Optional<ReactionTerm> term) {}
