package theriac.interaction.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What a site does with a rule, decided there by two persons.
///
/// @param id of the site's override
/// @param since when the second person approved it
/// @param until the last day on which it holds; absent when it has no end
public record SiteChange(UUID id, SiteEffect effect, String reason, Instant since, Optional<LocalDate> until) {

    /// Whether it holds on a day.
    public boolean holdsOn(LocalDate day) {
        return until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
