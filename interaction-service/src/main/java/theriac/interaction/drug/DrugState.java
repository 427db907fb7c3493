package theriac.interaction.drug;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One drug as the catalog last published it, whole.
///
/// @param revision rises with each change; only a higher one replaces what is known
/// @param name the preferred name
/// @param otherNames synonyms and brands
/// @param versions what the catalog states from which day on
public record DrugState(
        DrugId id,
        long revision,
        Standing standing,
        String name,
        Set<String> otherNames,
        List<CodeAssignment> codes,
        List<Version> versions) {

    public DrugState {
        otherNames = Set.copyOf(otherNames);
        codes = List.copyOf(codes);
        versions = List.copyOf(versions);
    }

    /// Whether the catalog stands behind what it says.
    public enum Standing {
        PUBLISHED,
        WITHDRAWN
    }

    /// A code that the drug has, or had.
    public record CodeAssignment(DrugCode code, CodeStatus status) {}

    /// Whether a code is still in use; a retired one is found in old records.
    public enum CodeStatus {
        ACTIVE,
        RETIRED
    }

    /// What holds from one day on, until a later version takes effect.
    public record Version(int number, LocalDate effectiveFrom, Profile profile) {}

    /// What holds on a day: a version of the future does not hide the one before it.
    Optional<Version> inForceOn(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Version::effectiveFrom).thenComparingInt(Version::number));
    }
}
