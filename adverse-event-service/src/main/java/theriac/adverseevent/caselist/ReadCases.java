package theriac.adverseevent.caselist;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.caselist.CaseIndex.Found;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseRecord;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casereport.Originals;
import theriac.adverseevent.casereport.Originals.KeptVersion;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Submitter;

/// Shows cases to those who may see them. Each reading of a case that is not public is audited in its transaction.
@ApplicationScoped
public class ReadCases {

    private final CaseIndex index;
    private final Cases cases;
    private final Originals originals;
    private final CaseRecord record;

    ReadCases(CaseIndex index, Cases cases, Originals originals, CaseRecord record) {
        this.index = index;
        this.cases = cases;
        this.originals = originals;
        this.record = record;
    }

    /// A case and its place in the list.
    public record Listed(long place, SafetyCase state) {}

    /// A case in full.
    ///
    /// @param narrative only where it was asked for, and can still be read
    public record Opened(SafetyCase state, Optional<String> narrative) {}

    /// A case and what its current version says.
    public record Exported(SafetyCase state, CaseReport report) {}

    /// Cases, newest first.
    @Transactional
    public List<Listed> list(CaseFilter filter, long before, int limit, Submitter by) {
        var found = index.find(filter, before, limit);
        var states = cases.load(found.stream().map(Found::id).toList());
        audit(states, by, "list-case");
        var places = found.stream().map(Found::place).toList();
        return IntStream.range(0, states.size())
                .mapToObj(i -> new Listed(places.get(i), states.get(i)))
                .toList();
    }

    /// Those of these cases that the site may see, in the order of the ids.
    @Transactional
    public List<SafetyCase> listAll(CaseFilter site, List<CaseId> ids, Submitter by) {
        var visible = cases.load(ids).stream()
                .filter(state -> state.heading().state() != CaseState.ERASED)
                .filter(state -> isVisible(site, state))
                .toList();
        audit(visible, by, "list-case");
        return visible;
    }

    /// One case.
    @Transactional
    public Optional<Opened> open(CaseFilter site, CaseId id, Submitter by) {
        return find(site, id).map(state -> {
            audit(List.of(state), by, "read-case");
            return new Opened(state, Optional.empty());
        });
    }

    /// One case with its narrative, which is decrypted for this.
    @Transactional
    public Optional<Opened> openWithNarrative(CaseFilter site, CaseId id, Submitter by) {
        return find(site, id).map(state -> {
            audit(List.of(state), by, "read-narrative");
            return new Opened(state, originals.contentOf(state.heading()).flatMap(ReportContent::narrative));
        });
    }

    /// Which versions of a case are asked for.
    ///
    /// @param before this revision, the newest first
    /// @param narrative whether the narratives are to be read, which is audited as such
    public record VersionsAsked(long before, int limit, boolean narrative) {}

    /// What the versions of a case said, as far as they were kept.
    @Transactional
    public Optional<List<KeptVersion>> versions(CaseFilter site, CaseId id, VersionsAsked asked, Submitter by) {
        return find(site, id).map(state -> {
            audit(List.of(state), by, asked.narrative() ? "read-narrative" : "read-versions");
            return originals.versionsOf(state.heading(), asked.before(), asked.limit());
        });
    }

    /// One case as a report for others, with its narrative; the identifier of the patient only for the site that sent
    /// it.
    @Transactional
    public Optional<Exported> export(CaseFilter site, CaseId id, Submitter by) {
        return find(site, id).map(state -> {
            audit(List.of(state), by, "export-case");
            var sender = Optional.of(state.heading().number().sender());
            var report = originals.reportOf(state.heading()).orElseGet(() -> CaseReport.of(state));
            return new Exported(state, site.site().equals(sender) ? report : report.withoutIdentifier());
        });
    }

    /// How many cases name what.
    @Transactional
    public List<Count> count(CaseFilter filter, CountBy by, long offset, int limit) {
        return index.count(filter, by, offset, limit);
    }

    private static boolean isVisible(CaseFilter site, SafetyCase state) {
        var heading = state.heading();
        return heading.background().isPublic()
                || site.site().isEmpty()
                || site.site().get().equals(heading.number().sender());
    }

    private Optional<SafetyCase> find(CaseFilter site, CaseId id) {
        return index.sees(site, id) ? cases.load(List.of(id)).stream().findFirst() : Optional.empty();
    }

    private void audit(List<SafetyCase> states, Submitter by, String action) {
        var ids = states.stream()
                .filter(state -> !state.heading().background().isPublic())
                .map(SafetyCase::id)
                .toList();
        record.touched(ids, by, action);
    }
}
