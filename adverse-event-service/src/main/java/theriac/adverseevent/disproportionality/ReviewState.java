package theriac.adverseevent.disproportionality;

import java.time.Instant;

/// What became of a pair that crossed a screen at least once, over all cases.
///
/// @param state how far assessors have come with it, as a code
/// @param since when it came into this state
public record ReviewState(String state, Instant since, Instant firstCrossedAt) {}
