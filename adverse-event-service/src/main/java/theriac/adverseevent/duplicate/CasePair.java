package theriac.adverseevent.duplicate;

import java.math.BigDecimal;
import java.util.Optional;

import theriac.adverseevent.casereport.CaseId;

/// Two cases that are probably the same.
///
/// @param version rises by one with each decision, from 1
/// @param first the one that was received first
/// @param score in bits, as it was last reckoned
/// @param survivor the one that was to be counted, when they were merged
/// @param mergedRevision of the other when they were merged
public record CasePair(
        PairId id,
        int version,
        PairState state,
        CaseId first,
        CaseId second,
        BigDecimal score,
        Optional<CaseId> survivor,
        Optional<Long> mergedRevision,
        Optional<Ruling> ruling) {

    /// The other of the two.
    CaseId otherThan(CaseId one) {
        return one.equals(first) ? second : first;
    }
}
