package theriac.catalog.drug;

import java.time.LocalDate;

/// What the catalog states about a drug from one date on, until a later version takes effect.
///
/// @param number the catalog's number of this version, from 1
public record Version(int number, LocalDate effectiveFrom, Statements statements) {

    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("versions are numbered from 1");
        }
    }
}
