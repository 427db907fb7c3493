package theriac.adverseevent.casereport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final DeidentifiedCases deidentified;
    private final CaseRecord record;

    ReceiveCaseReport(
            Cases cases,
            NewCases newCases,
            CaseCoding coding,
            WithdrawalLinks links,
            Originals originals,
            DeidentifiedCases deidentified,
            CaseRecord record) {
        this.cases = cases;
        this.newCases = newCases;
        this.coding = coding;
        this.links = links;
        this.originals = originals;
        this.deidentified = deidentified;
        this.record = record;
    }

    /// Receives reports of one submitter, as [#receiveAll(List)] does.
    @Transactional
    public List<Receipt> receiveAll(List<CaseReport> reports, Submitter by) {
        return receiveAll(
                reports.stream().map(report -> new Submission(report, by)).toList());
    }

    /// Receives reports in their order, all in one transaction; the receipts are in the same order. Their senders
    /// and submitters may differ.
    ///
    /// Locks are taken in one order by everybody: first the alerts of all patients, then cases by sender and
    /// number.
    @Transactional
    public List<Receipt> receiveAll(List<Submission> submissions) {
        if (submissions.size() > 1) {
            links.keepStill(coding.patientsOf(
                    submissions.stream().map(Submission::report).toList()));
        }
        IdentityHashMap<Submission, Receipt> receipts = new IdentityHashMap<>();
        var waiting = submissions;
        while (!waiting.isEmpty()) {
            waiting = receiveFirstOfEachNumber(waiting, receipts);
        }
        return submissions.stream()
                .map(submission -> Objects.requireNonNull(receipts.get(submission)))
                .toList();
    }

    private List<Submission> receiveFirstOfEachNumber(
            List<Submission> submissions, IdentityHashMap<Submission, Receipt> receipts) {
        Map<ReportNumber, Submission> first = new TreeMap<>();
        List<Submission> later = new ArrayList<>();
        for (var submission : submissions) {
            if (first.putIfAbsent(submission.number(), submission) != null) {
                later.add(submission);
            }
        }
        var unknown = accept(List.copyOf(first.values()), receipts);
        if (!unknown.isEmpty()) {
            follow(unknown, receipts);
        }
        return later;
    }

    /// Makes cases of the reports whose numbers are new, and gives back the others.
    private List<Submission> accept(List<Submission> submissions, IdentityHashMap<Submission, Receipt> receipts) {
        Map<CaseId, Submission> candidates = new HashMap<>();
        List<SafetyCase> states = new ArrayList<>();
        for (var submission : submissions) {
            var state = coding.caseOf(newCases.headingOf(submission.report()), submission.report());
            candidates.put(state.id(), submission);
            states.add(state);
        }
        var linked = links.linked(states);
        Set<CaseId> added = new HashSet<>(cases.addNew(linked));
        var accepted = linked.stream()
                .filter(state -> added.contains(state.id()))
                .map(state -> new CaseChange(state, Objects.requireNonNull(candidates.get(state.id()))))
                .toList();
        accepted.forEach(change -> receipts.put(
                change.cause(),
                new Receipt.Accepted(change.state().heading(), CaseCoding.noticesOn(change.report(), change.state()))));
        record(accepted, "receive-report");
        return submissions.stream()
                .filter(submission -> !receipts.containsKey(submission))
                .toList();
    }

    /// Compares the reports with the cases that their numbers already have, under the locks of those.
    private void follow(List<Submission> submissions, IdentityHashMap<Submission, Receipt> receipts) {
        var known = cases.lock(submissions.stream().map(Submission::number).toList());
        var nameless =
                deidentified.among(known.values().stream().map(CaseHeading::id).toList());
        var kept = originals.reportsOf(repeated(submissions, known));
        List<SafetyCase> states = new ArrayList<>();
        List<Submission> changing = new ArrayList<>();
        for (var submission : submissions) {
            var heading = Objects.requireNonNull(known.get(submission.number()));
            var taken = nameless.contains(heading.id()) ? submission.deidentified() : submission;
            var compared = compare(heading, taken.report(), Optional.ofNullable(kept.get(heading.id())));
            receipts.put(submission, compared.receipt());
            compared.changed().ifPresent(state -> {
                states.add(state);
                changing.add(taken);
            });
        }
        audited(receipts, submissions);
        var linked = links.linked(states);
        cases.replaceAll(linked);
        var changes = IntStream.range(0, linked.size())
                .mapToObj(i -> new CaseChange(linked.get(i), changing.get(i)))
                .toList();
        record(changes, "follow-up-report");
    }

    /// Whoever sends a report of an erased case is remembered; what it says is not.
    private void audited(IdentityHashMap<Submission, Receipt> receipts, List<Submission> submissions) {
        for (var submission : submissions) {
            if (receipts.get(submission) instanceof Receipt.Erased(var standing)) {
                record.touched(List.of(standing.id()), submission.by(), "refuse-erased-report");
            }
        }
    }

    /// The cases that a report repeats the version of.
    private static List<CaseHeading> repeated(List<Submission> submissions, Map<ReportNumber, CaseHeading> known) {
        return submissions.stream()
                .map(Submission::report)
                .filter(report -> Objects.requireNonNull(known.get(report.number()))
                                .version()
                                .compareTo(report.version())
                        == 0)
                .map(report -> Objects.requireNonNull(known.get(report.number())))
                .filter(heading -> heading.state() != CaseState.ERASED)
                .toList();
    }

    /// What came of a report, and the state of its case that it makes, if it changes it.
    private record Compared(Receipt receipt, Optional<SafetyCase> changed) {

        static Compared unchanged(Receipt receipt) {
            return new Compared(receipt, Optional.empty());
        }
    }

    private Compared compare(CaseHeading known, CaseReport report, Optional<CaseReport> kept) {
        if (known.state() == CaseState.ERASED) {
            return Compared.unchanged(new Receipt.Erased(known));
        }
        int newer = report.version().compareTo(known.version());
        var state = coding.caseOf(newer > 0 ? known.followedBy(report) : known, report);
        var notices = CaseCoding.noticesOn(report, state);
        if (newer > 0) {
            return new Compared(new Receipt.Updated(state.heading(), notices), Optional.of(state));
        }
        if (newer < 0) {
            return Compared.unchanged(new Receipt.Outdated(known, notices));
        }
        return Compared.unchanged(
                Originals.saysTheSame(kept, report)
                        ? new Receipt.AlreadyKnown(known, notices)
                        : new Receipt.Contradicted(known));
    }

    private void record(List<CaseChange> changes, String action) {
        originals.keepAll(changes);
        changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.cause().by(),
                        LinkedHashMap::new,
                        Collectors.mapping(CaseChange::state, Collectors.toList())))
                .forEach((by, states) -> record.changed(states, by, action));
    }
}
