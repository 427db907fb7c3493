package theriac.catalog.editing;

import java.time.LocalDate;
import java.util.Optional;

import theriac.catalog.drug.Monograph;

/// From when a new version may take effect: today or later, so that no one's past changes unseen; or on the day of a
/// version that it corrects; or, for a drug that is new to the catalog, on any day.
final class EffectiveDate {

    static final String RULE = "must be today or later, or the day of a published version that this one corrects";

    private EffectiveDate() {}

    static boolean allows(LocalDate effectiveFrom, LocalDate today, Optional<Monograph> standing) {
        return !effectiveFrom.isBefore(today)
                || standing.map(Monograph::versions).stream()
                        .flatMap(versions -> versions.stream())
                        .anyMatch(version -> version.effectiveFrom().equals(effectiveFrom))
                || standing.isEmpty();
    }
}
