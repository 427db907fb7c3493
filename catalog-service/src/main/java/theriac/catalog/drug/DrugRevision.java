package theriac.catalog.drug;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A drug as one change left it.
///
/// @param claims all claims about it but those that imports brought; absent for a revision of the time before the
///   history kept claims
public record DrugRevision(Drug drug, Optional<List<Claim>> claims, Instant at, Change change) {

    public DrugRevision {
        claims = claims.map(Claim::inOrder);
    }
}
