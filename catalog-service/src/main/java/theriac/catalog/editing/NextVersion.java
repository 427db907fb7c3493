package theriac.catalog.editing;

import java.time.LocalDate;
import java.util.Optional;

import theriac.catalog.drug.Classification;
import theriac.catalog.drug.Statements;

/// The version that a draft adds to its drug.
///
/// @param effectiveFrom absent for the day of publication
public record NextVersion(Optional<LocalDate> effectiveFrom, Statements statements) {

    NextVersion classified(Classification classification) {
        var all =
                new Statements(classification, statements.cnsActivity(), statements.prescribing(), statements.safety());
        return new NextVersion(effectiveFrom, all);
    }
}
