package theriac.catalog.loading;

import java.util.List;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.Draft;

/// A part of the shipped content that is loaded as one.
public sealed interface Piece {

    /// A drug with the claims about it.
    record OfDrug(Draft draft) implements Piece {}

    /// The claims about no single drug.
    record GeneralClaims(List<Claim> claims) implements Piece {}
}
