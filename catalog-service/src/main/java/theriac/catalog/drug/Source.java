package theriac.catalog.drug;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Where a statement comes from.
///
/// @param citation what to look up: document, section, year
/// @param jurisdiction two capital letters, such as `US`; absent when it is not bound to one
/// @param dated the date of the document
public record Source(
        String citation,
        EvidenceLevel evidenceLevel,
        @Nullable String jurisdiction,
        @Nullable LocalDate dated) {

    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}");

    public Source {
        if (citation.isBlank()) {
            throw new IllegalArgumentException("a source says what to look up");
        }
        if (jurisdiction != null && !JURISDICTION.matcher(jurisdiction).matches()) {
            throw new IllegalArgumentException("a jurisdiction is two capital letters");
        }
    }

    /// This source, when a rule may rest on it.
    ///
    /// @throws IllegalArgumentException for an unsourced claim: people are treated by rules
    Source bearing(String what) {
        if (evidenceLevel == EvidenceLevel.UNSOURCED_CLAIM) {
            throw new IllegalArgumentException(
                    what + " may not rest on an unsourced claim: cite a stronger source, or keep it as a claim");
        }
        return this;
    }
}
