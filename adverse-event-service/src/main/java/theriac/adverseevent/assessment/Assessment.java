package theriac.adverseevent.assessment;

import java.time.Instant;
import java.util.Optional;

import theriac.adverseevent.casereport.CaseId;

/// How likely a drug caused a reaction, as one assessor sees it.
///
/// @param version rises by one each time that the same assessor judges the same pair again; every version is kept
/// @param naranjo the Naranjo scale, where it was filled in too
/// @param dips the drug interaction probability scale, where an interaction with another drug of the case was judged
public record Assessment(
        Subject subject, int version, Instant at, Verdict verdict, Optional<Naranjo> naranjo, Optional<Dips> dips) {

    /// What is judged, and by whom.
    ///
    /// @param caseRevision the state of the case that the assessor saw
    /// @param assessor the token's subject
    public record Subject(CaseId caseId, long caseRevision, Pair pair, String assessor) {}
}
