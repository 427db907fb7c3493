package theriac.imports;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;

/// Begins, ends and hands on runs, each with its entry in the audit trail.
@ApplicationScoped
@Transactional
public class AuditedRuns {

    private final ImportRuns runs;
    private final AuditTrail auditTrail;
    private final ImportSettings settings;
    private final Clock clock;

    AuditedRuns(ImportRuns runs, AuditTrail auditTrail, ImportSettings settings, Clock clock) {
        this.runs = runs;
        this.auditTrail = auditTrail;
        this.settings = settings;
        this.clock = clock;
    }

    ImportRuns.Start begin(ImportRun run) {
        var start = runs.begin(run);
        switch (start) {
            case ImportRuns.Start.Begun(var held) ->
                record("start-import", held.run().id(), run.request().by());
            case ImportRuns.Start.GoesOn(var held) ->
                record("go-on-with-import", held.run().id(), run.request().by());
            case ImportRuns.Start.Busy ignored -> {}
        }
        return start;
    }

    Optional<HeldRun> takeOver(ImportId id) {
        var held = runs.takeOver(id);
        held.ifPresent(taken -> record("go-on-with-import", id, settings.service()));
        return held;
    }

    boolean end(HeldRun held, ImportState state, String message) {
        boolean ended = runs.end(held, state, message);
        if (ended) {
            record("end-import", held.run().id(), held.run().request().by());
        }
        return ended;
    }

    /// Asks a run to end; without effect when it has ended.
    public void stop(ImportId id, Requester by) {
        if (runs.stop(id)) {
            record("stop-import", id, by);
        }
    }

    /// Gives up what nobody will go on with.
    public void giveUpLost() {
        runs.giveUpLost().forEach(id -> record("end-import", id, settings.service()));
    }

    private void record(String action, ImportId id, Requester by) {
        auditTrail.record(new AuditEntry(clock.instant(), by.actor(), by.site(), action, "import/" + id));
    }
}
