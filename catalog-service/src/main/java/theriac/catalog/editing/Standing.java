package theriac.catalog.editing;

import java.util.List;
import java.util.Optional;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.Monograph;

/// A drug as a draft finds it.
///
/// @param monograph absent for a drug that is not there yet
/// @param claims all claims about it but those that imports brought
public record Standing(Optional<Monograph> monograph, List<Claim> claims) {

    public Standing {
        claims = List.copyOf(claims);
    }
}
