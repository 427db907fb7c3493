package theriac.adverseevent.signal;

import java.time.Instant;

/// What a signal was confirmed on.
///
/// @param at when the last person confirmed it
/// @param assessors how many persons did
/// @param cases how many different cases they reviewed
/// @param reporters how many different reporters are known to stand behind these
public record Confirmation(Instant at, int assessors, int cases, int reporters) {}
