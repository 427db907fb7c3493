package theriac.adverseevent.codingqueue;

import java.util.Optional;

import theriac.adverseevent.coding.MentionKind;

/// A text that was not recognised.
///
/// @param key the text as it is compared
/// @param reported the text as one of the reports has it: confidential where it is a hospital's
/// @param cases how many open cases use it
/// @param proposal what it means but for a slip of the pen, if that is clear
public record UnmatchedText(MentionKind kind, String key, String reported, long cases, Optional<Proposal> proposal) {

    /// What waits to be confirmed.
    ///
    /// @param target the id of a drug, or a term
    /// @param score in hundredths
    public record Proposal(String target, int score) {}
}
