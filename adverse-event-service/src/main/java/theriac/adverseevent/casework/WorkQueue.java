package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SenderId;

/// What is left to do, the first due first.
public interface WorkQueue {

    /// Work behind a place: by the time that it is due, then the most serious, then in the order of ids.
    List<Queued> find(QueueFilter filter, Optional<Place> after, Instant now, int limit);

    /// How much of what a site has left to do there is, by what applies to it.
    Map<String, Long> count(Optional<SenderId> site, String person, Instant now);

    /// Where work stands in the queue.
    ///
    /// @param due empty when nothing is; it comes last
    record Place(Optional<Instant> due, int mildness, CaseId id) {}

    /// Work in the queue.
    ///
    /// @param senderReportId the number that its sender gave the case
    /// @param due by when the first report that is due must have been made
    record Queued(
            Work work,
            String senderReportId,
            long caseRevision,
            Optional<Due> due,
            int openQuestions,
            int followUpsToJudge) {

        /// Where it stands.
        public Place place() {
            return new Place(due.map(Due::before), work.facets().mildness(), work.id());
        }
    }
}
