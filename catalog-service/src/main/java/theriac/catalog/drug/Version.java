package theriac.catalog.drug;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What the catalog states about a drug from one date on, until a later version takes effect.
///
/// @param number the catalog's number of this version, from 1
/// @param cnsDepression absent when the catalog does not say, which is not the same as grade 0
public record Version(
        int number,
        LocalDate effectiveFrom,
        Classification classification,
        @Nullable CnsDepression cnsDepression,
        List<DoseRule> doseRules,
        List<ListedReaction> listedReactions) {

    public Version {
        doseRules = List.copyOf(doseRules);
        listedReactions = List.copyOf(listedReactions);
        if (doseRules.stream().map(DoseRule::id).distinct().count() < doseRules.size()) {
            throw new IllegalArgumentException("each dose rule of a version has an id of its own");
        }
    }
}
