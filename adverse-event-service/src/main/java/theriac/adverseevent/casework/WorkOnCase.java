package theriac.adverseevent.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.CaseIndex;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseRecord;
import theriac.adverseevent.casereport.Submitter;

/// Has someone work on a case who has seen how the work stands; each act is audited in its transaction.
@ApplicationScoped
public class WorkOnCase {

    private final CaseIndex index;
    private final Works works;
    private final CaseRecord record;
    private final Clock clock;

    WorkOnCase(CaseIndex index, Works works, CaseRecord record, Clock clock) {
        this.index = index;
        this.works = works;
        this.record = record;
        this.clock = clock;
    }

    /// Who works on what.
    ///
    /// @param seen the version of the work that they have seen
    public record Where(CaseId id, CaseFilter site, int seen, Submitter by) {}

    /// What became of an act.
    public sealed interface Outcome {

        /// It is done; the work has this version now.
        record Done(int version) implements Outcome {}

        /// No such case, or not for this site, or a public one, on which nobody works here; or no such part of it.
        record NotFound() implements Outcome {}

        /// The work is another by now.
        record Stale(int version) implements Outcome {}

        /// The work does not allow it as it stands.
        record Refused(String why) implements Outcome {}

        /// Something that was said is missing or wrong.
        record Invalid(String pointer, String detail) implements Outcome {}
    }

    /// An act on work that is locked; empty when it was done.
    @FunctionalInterface
    interface Act {

        Optional<Outcome> on(Work work, Instant now);
    }

    @Transactional
    Outcome at(Where where, String action, Act act) {
        if (!index.sees(where.site(), where.id())) {
            return new Outcome.NotFound();
        }
        return works.lock(List.of(where.id())).values().stream()
                .findFirst()
                .map(work -> at(work, where, action, act))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome at(Work work, Where where, String action, Act act) {
        if (work.version() != where.seen()) {
            return new Outcome.Stale(work.version());
        }
        return act.on(work, clock.instant().truncatedTo(ChronoUnit.MICROS)).orElseGet(() -> done(where, action));
    }

    private Outcome done(Where where, String action) {
        record.touched(List.of(where.id()), where.by(), action);
        return new Outcome.Done(works.changed(where.id()));
    }
}
