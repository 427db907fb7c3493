package theriac.adverseevent.codingqueue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import theriac.adverseevent.coding.Decided;
import theriac.adverseevent.coding.SiteSynonyms.Text;

/// What an assessor decided that a text means, for all cases with that text, now and later.
///
/// @param text the text, and for which hospital, or for all
/// @param score how alike text and name are spelled, in hundredths, where the assessor confirmed what was
///   suggested
/// @param undone who took it back, if someone did
public record CodingDecision(
        UUID id, Text text, Decided decided, Optional<Integer> score, Act made, Optional<Act> undone) {

    /// Who did something, and when.
    public record Act(String actor, Instant at) {}
}
