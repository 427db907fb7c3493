package theriac.adverseevent.caselist;

import java.time.Instant;
import java.util.Optional;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Seriousness;

/// Which cases.
///
/// @param site cases of this hospital and public ones alone; empty for those who see all
/// @param drug the catalog's id of a drug, or a name as it was reported
/// @param reaction a reaction term, or one as it was reported
/// @param receivedFrom received at this time or later
/// @param receivedBefore received before this time
public record CaseFilter(
        Optional<SenderId> site,
        Optional<String> drug,
        Optional<String> reaction,
        Optional<Background> background,
        Optional<Seriousness> seriousness,
        Optional<Instant> receivedFrom,
        Optional<Instant> receivedBefore) {

    /// All that a site may see, or that those who see all sites may.
    public static CaseFilter allOf(Optional<SenderId> site) {
        return new CaseFilter(
                site,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
