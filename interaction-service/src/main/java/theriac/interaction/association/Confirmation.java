package theriac.interaction.association;

import java.time.Duration;
import java.time.Instant;

/// What a confirmation rests on.
///
/// @param at when the last assessor confirmed it
/// @param assessors how many persons confirmed it
/// @param cases how many cases they reviewed, duplicates removed
/// @param reporters from how many reporters these came
public record Confirmation(Instant at, int assessors, int cases, int reporters) {

    /// How long a confirmation holds.
    public static final Duration HOLDS_FOR = Duration.ofDays(90);

    private static final int FEWEST_ASSESSORS = 2;
    private static final int FEWEST_CASES = 3;
    private static final int FEWEST_REPORTERS = 2;

    /// Whether it is enough to tell a prescriber.
    public boolean isEnough() {
        return assessors >= FEWEST_ASSESSORS && cases >= FEWEST_CASES && reporters >= FEWEST_REPORTERS;
    }

    /// From when on it no longer holds unless it is renewed.
    public Instant expiresAt() {
        return at.plus(HOLDS_FOR);
    }

    /// Whether it holds at a time.
    public boolean holdsAt(Instant time) {
        return !time.isBefore(at) && time.isBefore(expiresAt());
    }
}
