package theriac.adverseevent.casereport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Receives reports: a new one makes a case, a newer version of a known one changes its case, and the same again
/// changes nothing, however often and from however many sides it comes.
@ApplicationScoped
public class ReceiveCaseReport {

    private final Cases cases;
    private final NewCases newCases;
    private final CaseCoding coding;
    private final WithdrawalLinks links;
    private final Originals originals;
    private final CaseRecord record;

    ReceiveCaseReport(
            Cases cases,
            NewCases newCases,
            CaseCoding coding,
            WithdrawalLinks links,
            Originals originals,
            CaseRecord record) {
        this.cases = cases;
        this.newCases = newCases;
        this.coding = coding;
        this.links = links;
        this.originals = originals;
        this.record = record;
    }

    /// Receives one report.
    @Transactional
    public Receipt receive(CaseReport report, Submitter by) {
        return receiveAll(List.of(report), by).getFirst();
    }

    /// Receives reports in their order, all in one transaction; the receipts are in the same order.
    @Transactional
    public List<Receipt> receiveAll(List<CaseReport> reports, Submitter by) {
        IdentityHashMap<CaseReport, Receipt> receipts = new IdentityHashMap<>();
        var waiting = reports;
        while (!waiting.isEmpty()) {
            waiting = receiveFirstOfEachNumber(waiting, by, receipts);
        }
        return reports.stream()
                .map(report -> Objects.requireNonNull(receipts.get(report)))
                .toList();
    }

    private List<CaseReport> receiveFirstOfEachNumber(
            List<CaseReport> reports, Submitter by, IdentityHashMap<CaseReport, Receipt> receipts) {
        Map<ReportNumber, CaseReport> first = new TreeMap<>();
        List<CaseReport> later = new ArrayList<>();
        for (var report : reports) {
            if (first.putIfAbsent(report.number(), report) != null) {
                later.add(report);
            }
        }
        var unknown = accept(List.copyOf(first.values()), by, receipts);
        if (!unknown.isEmpty()) {
            follow(unknown, by, receipts);
        }
        return later;
    }

    /// Makes cases of the reports whose numbers are new, and gives back the others.
    private List<CaseReport> accept(
            List<CaseReport> reports, Submitter by, IdentityHashMap<CaseReport, Receipt> receipts) {
        Map<CaseId, CaseReport> candidates = new HashMap<>();
        List<SafetyCase> states = new ArrayList<>();
        for (var report : reports) {
            var state = coding.caseOf(newCases.headingOf(report), report);
            candidates.put(state.id(), report);
            states.add(state);
        }
        var linked = links.linked(states);
        Set<CaseId> added = new HashSet<>(cases.addNew(linked));
        var accepted = linked.stream()
                .filter(state -> added.contains(state.id()))
                .map(state -> new CaseChange(state, Objects.requireNonNull(candidates.get(state.id()))))
                .toList();
        accepted.forEach(change -> receipts.put(
                change.report(), new Receipt.Accepted(change.state().heading(), coding.noticesOn(change.report()))));
        record(accepted, by, "receive-report");
        return reports.stream().filter(report -> !receipts.containsKey(report)).toList();
    }

    /// Compares the reports with the cases that their numbers already have, under the locks of those.
    private void follow(List<CaseReport> reports, Submitter by, IdentityHashMap<CaseReport, Receipt> receipts) {
        var known = cases.lock(reports.stream().map(CaseReport::number).toList());
        List<SafetyCase> states = new ArrayList<>();
        List<CaseReport> changing = new ArrayList<>();
        for (var report : reports) {
            var receipt = compare(Objects.requireNonNull(known.get(report.number())), report);
            receipts.put(report, receipt);
            if (receipt instanceof Receipt.Updated updated) {
                states.add(coding.caseOf(updated.standing(), report));
                changing.add(report);
            }
        }
        var linked = links.linked(states);
        cases.replaceAll(linked);
        var changes = IntStream.range(0, linked.size())
                .mapToObj(i -> new CaseChange(linked.get(i), changing.get(i)))
                .toList();
        record(changes, by, "follow-up-report");
    }

    private Receipt compare(CaseHeading known, CaseReport report) {
        int newer = report.version().compareTo(known.version());
        if (newer > 0) {
            return new Receipt.Updated(known.followedBy(report), coding.noticesOn(report));
        }
        if (newer < 0) {
            return new Receipt.Outdated(known, coding.noticesOn(report));
        }
        return originals.saysTheSame(known, report)
                ? new Receipt.AlreadyKnown(known, coding.noticesOn(report))
                : new Receipt.Contradicted(known);
    }

    private void record(List<CaseChange> changes, Submitter by, String action) {
        originals.keepAll(changes);
        record.changed(changes.stream().map(CaseChange::state).collect(Collectors.toList()), by, action);
    }
}
