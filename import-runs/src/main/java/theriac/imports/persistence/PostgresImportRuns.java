package theriac.imports.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import theriac.imports.HeldRun;
import theriac.imports.ImportId;
import theriac.imports.ImportRun;
import theriac.imports.ImportRuns;
import theriac.imports.ImportSettings;
import theriac.imports.ImportState;
import theriac.imports.Outcome;
import theriac.imports.ReportLine;
import theriac.imports.RunTakenOver;
import theriac.imports.Tally;

/// Runs in `file_import`; a unique index lets at most one of them be running.
@ApplicationScoped
@Transactional
class PostgresImportRuns implements ImportRuns {

    private final ImportTable table;
    private final ReportTable reports;
    private final ImportSettings settings;
    private final Clock clock;

    PostgresImportRuns(ImportTable table, ReportTable reports, ImportSettings settings, Clock clock) {
        this.table = table;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Start begin(ImportRun run) {
        var interrupted = table.all(
                Statements.LOST_OF_FILE,
                ImportRows::id,
                silentSince(),
                run.request().format(),
                run.request().fingerprint());
        if (!interrupted.isEmpty()) {
            return new Start.GoesOn(
                    taken(interrupted.getFirst(), Integer.MAX_VALUE).orElseThrow());
        }
        var holder = UUID.randomUUID();
        return insert(run, holder) ? new Start.Begun(new HeldRun(found(run.id()), holder, 0, Map.of())) : busy();
    }

    private boolean insert(ImportRun run, UUID holder) {
        var request = run.request();
        int begun = table.update(
                Statements.BEGIN,
                run.id().value(),
                request.format(),
                request.fileName().orElse(null),
                request.fingerprint(),
                request.by().actor(),
                request.by().site(),
                run.startedAt(),
                holder,
                clock.instant(),
                goesOnWith(run));
        return begun == 1;
    }

    private Start busy() {
        var lost = lost();
        var running = table.all(Statements.RUNNING, ImportRows::id);
        return new Start.Busy(running.getFirst(), lost.isPresent());
    }

    private @Nullable String goesOnWith(ImportRun run) {
        var request = run.request();
        return table.all(Statements.LATEST_OF_FILE, ImportRows::run, request.format(), request.fingerprint()).stream()
                .filter(earlier -> earlier.state() != ImportState.COMPLETED)
                .findFirst()
                .map(earlier -> "goes on where import " + earlier.id() + " ended: nothing is imported twice")
                .orElse(null);
    }

    @Override
    public Optional<ImportId> lost() {
        return table.all(Statements.LOST, ImportRows::id, silentSince()).stream()
                .findFirst();
    }

    @Override
    public Optional<HeldRun> takeOver(ImportId id) {
        return taken(id, settings.maxRestarts());
    }

    private Optional<HeldRun> taken(ImportId id, int maxRestarts) {
        var holder = UUID.randomUUID();
        var kept = reports.counts(id);
        return table
                .all(
                        Statements.TAKE_OVER,
                        row -> new HeldRun(ImportRows.run(row), holder, row.getLong("checkpoint"), kept),
                        holder,
                        clock.instant(),
                        id.value(),
                        silentSince(),
                        maxRestarts)
                .stream()
                .findFirst();
    }

    @Override
    public boolean note(HeldRun held, Tally tally, long checkpoint, List<ReportLine> lines) {
        var id = held.run().id();
        var stopRequested = table.all(
                Statements.NOTE,
                row -> row.getBoolean("stop_requested"),
                clock.instant(),
                tally.linesTotal(),
                tally.linesRead(),
                tally.added(),
                tally.changed(),
                tally.retired(),
                tally.unchanged(),
                tally.refused(),
                checkpoint,
                id.value(),
                held.holder());
        if (stopRequested.isEmpty()) {
            throw new RunTakenOver(id);
        }
        reports.add(id, lines);
        return !stopRequested.getFirst();
    }

    @Override
    public void forgetLines(HeldRun held) {
        reports.forget(held.run().id());
    }

    @Override
    public boolean end(HeldRun held, ImportState state, String message) {
        return table.update(
                        Statements.END, state.code(), message, held.run().id().value(), held.holder())
                == 1;
    }

    @Override
    public void release(HeldRun held) {
        table.update(
                Statements.BEAT, silentSince().minusMillis(1), held.run().id().value(), held.holder());
    }

    @Override
    public void beat(HeldRun held) {
        table.update(Statements.BEAT, clock.instant(), held.run().id().value(), held.holder());
    }

    @Override
    public boolean stop(ImportId id) {
        int lost = table.update(Statements.STOP_LOST, id.value(), silentSince());
        return lost == 1 || table.update(Statements.STOP, id.value()) == 1;
    }

    @Override
    public List<ImportId> giveUpLost() {
        return table.all(
                Statements.GIVE_UP,
                ImportRows::id,
                longSilentSince(),
                silentSince(),
                longSilentSince(),
                settings.maxRestarts());
    }

    @Override
    public Optional<ImportRun> find(ImportId id) {
        return table.all(Statements.FIND, ImportRows::run, id.value()).stream().findFirst();
    }

    private ImportRun found(ImportId id) {
        return find(id).orElseThrow();
    }

    @Override
    public List<ImportRun> list(Optional<Place> before, int limit) {
        return before.map(place -> table.all(
                        Statements.LIST_BEFORE,
                        ImportRows::run,
                        place.startedAt(),
                        place.id().value(),
                        limit))
                .orElseGet(() -> table.all(Statements.LIST, ImportRows::run, limit));
    }

    @Override
    public List<KeptLine> lines(ImportId id, Optional<Outcome> outcome, long after, int limit) {
        return reports.list(id, outcome, after, limit);
    }

    private Instant longSilentSince() {
        return clock.instant().minus(settings.giveUpAfter());
    }

    private Instant silentSince() {
        return clock.instant().minus(settings.lostAfter());
    }
}
