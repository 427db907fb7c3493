package theriac.interaction.cdshooks.trust;

import java.time.Instant;

/// The tokens that were used and are still good.
public interface UsedTokens {

    /// Remembers a token; false when it was used before.
    boolean use(String issuer, String tokenId, Instant goodUntil);
}
