package theriac.interaction.rule;

import java.time.Duration;
import java.util.Optional;

/// What the sites have changed about the rules, as far as this replica has heard. Answers from memory.
public interface SiteRules {

    /// What one site has changed.
    SiteView of(String site);

    /// How long it has not been known whether more was changed; absent when it is known well enough.
    Optional<Duration> unheardFor();
}
