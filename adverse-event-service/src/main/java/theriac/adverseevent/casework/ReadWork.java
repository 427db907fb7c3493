package theriac.adverseevent.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.CaseIndex;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseRecord;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;

/// Shows the work on cases to those who may see the cases. Each reading is audited in its transaction.
@ApplicationScoped
public class ReadWork {

    private final CaseIndex index;
    private final Works works;
    private final Submissions submissions;
    private final Notes notes;
    private final WorkQueue queue;
    private final CaseRecord record;
    private final Clock clock;

    ReadWork(
            CaseIndex index,
            Works works,
            Submissions submissions,
            Notes notes,
            WorkQueue queue,
            CaseRecord record,
            Clock clock) {
        this.index = index;
        this.works = works;
        this.submissions = submissions;
        this.notes = notes;
        this.queue = queue;
        this.record = record;
        this.clock = clock;
    }

    /// The work on a case in full, without what was said about it.
    public record CaseFile(
            Work work,
            List<ReportingClock> clocks,
            List<FollowUp> followUps,
            List<Submission> submissions,
            List<Question> questions) {}

    /// The work on a case; empty when there is none for this site.
    @Transactional
    public Optional<CaseFile> open(CaseFilter site, CaseId id, Submitter by) {
        return find(site, id).map(work -> {
            record.touched(List.of(id), by, "read-casework");
            return new CaseFile(
                    work, works.clocksOf(id), works.followUpsOf(id), submissions.of(id), notes.questionsOf(id));
        });
    }

    /// What happened and was said, the newest first, from before a number on; empty when there is no work for this
    /// site.
    @Transactional
    public Optional<List<Entry>> entries(CaseFilter site, CaseId id, int before, int limit, Submitter by) {
        return find(site, id).map(work -> {
            record.touched(List.of(id), by, "read-casework");
            return notes.of(id, before, limit);
        });
    }

    /// What is left to do, the first due first.
    @Transactional
    public List<WorkQueue.Queued> list(QueueFilter filter, Optional<WorkQueue.Place> after, int limit, Submitter by) {
        var found = queue.find(filter, after, clock.instant(), limit);
        record.touched(found.stream().map(queued -> queued.work().id()).toList(), by, "list-casework");
        return found;
    }

    /// How much of what is left to do there is, by what applies to it.
    @Transactional
    public Map<String, Long> count(Optional<SenderId> site, Submitter by) {
        return queue.count(site, by.actor(), clock.instant());
    }

    private Optional<Work> find(CaseFilter site, CaseId id) {
        return index.sees(site, id) ? works.find(id) : Optional.empty();
    }
}
