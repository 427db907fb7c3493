package theriac.adverseevent.codingqueue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import theriac.adverseevent.coding.Decided;
import theriac.adverseevent.coding.SiteSynonyms.Text;

/// All decisions, those that were taken back too. Every method takes part in the caller's transaction.
public interface CodingDecisions {

    /// Waits until no other transaction decides, so that decisions come one after the other.
    void lock();

    /// Adds a decision, and rises the version.
    void add(CodingDecision decision);

    /// Takes a decision back, and rises the version.
    void undo(UUID id, CodingDecision.Act by);

    /// The decision about a text that stands.
    Optional<CodingDecision> standing(Text text);

    Optional<CodingDecision> find(UUID id);

    /// Decisions, newest first.
    ///
    /// @param site of this hospital alone; empty for all
    List<CodingDecision> list(Optional<String> site, Optional<Place> before, int limit);

    /// A place in the list.
    record Place(Instant madeAt, UUID id) {}

    /// Rises with each change.
    long version();

    /// All that stand.
    Map<Text, Decided> allStanding();

    /// A text whose cases are to be coded again.
    ///
    /// @param passes how often still
    record ToApply(UUID decision, Text text, int passes) {}

    /// The texts whose cases are to be coded again by now, in a transaction of its own.
    List<ToApply> toApply(Instant now);

    /// Notes that it was done once more, in a transaction of its own.
    void applied(ToApply done);
}
