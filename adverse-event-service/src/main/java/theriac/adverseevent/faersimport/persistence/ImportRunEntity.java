package theriac.adverseevent.faersimport.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.faersimport.ImportId;
import theriac.adverseevent.faersimport.ImportRun;
import theriac.adverseevent.faersimport.ImportState;
import theriac.adverseevent.faersimport.Tally;

/// A row of `import_run`.
@Entity
@Table(name = "import_run")
class ImportRunEntity {

    @Id
    @Column(name = "import_id")
    UUID importId;

    @Column(name = "state")
    String state;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "beat_at")
    Instant beatAt;

    @Column(name = "stop_requested")
    boolean stopRequested;

    @Column(name = "lines_total")
    long linesTotal;

    @Column(name = "lines_read")
    long linesRead;

    @Column(name = "cases_new")
    long casesNew;

    @Column(name = "cases_updated")
    long casesUpdated;

    @Column(name = "cases_unchanged")
    long casesUnchanged;

    @Column(name = "refused")
    long refused;

    @Column(name = "message")
    @Nullable
    String message;

    void count(Tally tally) {
        linesTotal = tally.linesTotal();
        linesRead = tally.linesRead();
        casesNew = tally.casesNew();
        casesUpdated = tally.casesUpdated();
        casesUnchanged = tally.casesUnchanged();
        refused = tally.refused();
    }

    ImportRun toRun() {
        return new ImportRun(
                new ImportId(importId),
                Coded.of(ImportState.class, state).orElseThrow(),
                startedAt,
                new Tally(linesTotal, linesRead, casesNew, casesUpdated, casesUnchanged, refused),
                Optional.ofNullable(message));
    }
}
