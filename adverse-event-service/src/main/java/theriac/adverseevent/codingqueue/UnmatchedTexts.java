package theriac.adverseevent.codingqueue;

import java.util.List;
import java.util.Optional;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.coding.MentionKind;

/// The texts that cases use and that are not recognised, each once, as they were counted last. Every method
/// takes part in the caller's transaction.
public interface UnmatchedTexts {

    /// Which texts.
    ///
    /// @param site of this hospital alone; empty for all, public ones too
    /// @param proposed with a proposal that waits to be confirmed, or without
    record Filter(
            Optional<String> site,
            Optional<MentionKind> kind,
            Optional<Background> background,
            Optional<Boolean> proposed) {}

    /// A place in the list.
    record Place(long cases, MentionKind kind, String key) {}

    /// A text that was not looked up in a vocabulary yet.
    record Text(MentionKind kind, String key) {}

    /// A text and what came of looking it up.
    record LookedUp(Text text, Optional<UnmatchedText.Proposal> proposal) {}

    /// Texts about which nobody who may decide for the site has decided, the most used first.
    List<UnmatchedText> list(Filter filter, Optional<Place> after, int limit);

    /// Counts all texts anew, in a transaction of its own, unless another replica does, or it took so long the
    /// last time that it is not due yet: no more than a tenth of the time goes into counting.
    void countWhenDue();

    /// Texts that were not looked up in this vocabulary yet, the most used first.
    List<Text> notLookedUp(String vocabulary, int limit);

    /// Notes what came of looking texts up.
    void lookedUp(String vocabulary, List<LookedUp> texts);
}
