package theriac.interaction.rule;

import java.time.LocalDate;
import java.util.Optional;

/// Who wrote this version of a rule and when it holds: from its first day until the day before its last.
public record Edition(String author, LocalDate effectiveFrom, Optional<LocalDate> effectiveUntil) {

    /// Whether the version holds on a day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && effectiveUntil.map(day::isBefore).orElse(true);
    }
}
