package theriac.adverseevent.casereport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.dataprotection.Sealed;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Unsealed;
import theriac.dataprotection.Vault;

/// What was sent, kept to the byte and encrypted with a key per case: the only place of narratives and of patient
/// identifiers.
@ApplicationScoped
public class Originals {

    private final Cases cases;
    private final Vault vault;
    private final ReportFormats formats;

    /// A version of a case as it was sent.
    ///
    /// @param revision of the case that it made
    /// @param report empty when it was forgotten
    public record KeptVersion(long revision, Optional<CaseReport> report) {}

    Originals(Cases cases, Vault vault, ReportFormats formats) {
        this.cases = cases;
        this.vault = vault;
        this.formats = formats;
    }

    /// Keeps the originals of these changes.
    void keepAll(List<CaseChange> changes) {
        var sent = changes.stream()
                .filter(change -> change.report().original().isPresent())
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        var sealed = vault.sealAll(sent.stream().map(Originals::unsealed).toList());
        cases.keepAll(IntStream.range(0, sent.size())
                .mapToObj(i -> kept(sent.get(i), sealed.get(i)))
                .toList());
    }

    /// Whether a report says what was already received as the same version.
    ///
    /// @param kept what was received; empty when it can no longer be read, because it was forgotten, or is public
    ///   and not kept: it is taken as the same
    static boolean saysTheSame(Optional<CaseReport> kept, CaseReport report) {
        return kept.map(before -> before.nullifies() == report.nullifies()
                        && before.content().equals(report.content()))
                .orElse(true);
    }

    /// What the current version of a case says, read from its original; empty when it was forgotten or never kept.
    public Optional<ReportContent> contentOf(CaseHeading known) {
        return reportOf(known).map(CaseReport::content);
    }

    /// The current version of a case as a report, read from its original; empty when it was forgotten or never kept.
    public Optional<CaseReport> reportOf(CaseHeading known) {
        return Optional.ofNullable(reportsOf(List.of(known)).get(known.id()));
    }

    /// What the kept versions of a case say, before this revision and the newest first. Read one by one, since each may
    /// be megabytes long.
    public List<KeptVersion> versionsOf(CaseHeading known, long before, int limit) {
        List<KeptVersion> versions = new ArrayList<>();
        var next = cases.originalBefore(known.id(), before);
        while (next.isPresent() && versions.size() < limit) {
            var kept = next.get();
            versions.add(new KeptVersion(kept.revision(), opened(known, kept).map(CaseReport::withoutOriginal)));
            next = cases.originalBefore(known.id(), kept.revision());
        }
        return versions;
    }

    private Optional<CaseReport> opened(CaseHeading known, KeptOriginal kept) {
        return vault.open(subjectOf(known.id()), kept.body())
                .map(bytes -> new Original(kept.contentType(), bytes))
                .map(original -> read(known.number().sender(), original));
    }

    /// The current versions of these cases as reports, read from their originals. Those that were forgotten or never
    /// kept are left out.
    Map<CaseId, CaseReport> reportsOf(Collection<CaseHeading> known) {
        if (known.isEmpty()) {
            return Map.of();
        }
        var senders = known.stream()
                .collect(Collectors.toMap(
                        CaseHeading::id, heading -> heading.number().sender()));
        var kept = cases.lastOriginals(senders.keySet());
        var opened =
                vault.openAll(kept.stream().collect(Collectors.toMap(one -> subjectOf(one.id()), KeptOriginal::body)));
        Map<CaseId, CaseReport> reports = new HashMap<>();
        for (var one : kept) {
            Optional.ofNullable(opened.get(subjectOf(one.id())))
                    .map(bytes -> new Original(one.contentType(), bytes))
                    .map(original -> read(Objects.requireNonNull(senders.get(one.id())), original))
                    .ifPresent(report -> reports.put(one.id(), report));
        }
        return reports;
    }

    private CaseReport read(SenderId sender, Original original) {
        var format = formats.forContentType(original.contentType())
                .orElseThrow(() -> new IllegalStateException("no format reads " + original.contentType()));
        return switch (format.read(sender, original)) {
            case ReportFormat.Reading.Understood(var report) -> report;
            case ReportFormat.Reading.NotUnderstood ignored ->
                throw new IllegalStateException("a report that was accepted can no longer be read");
        };
    }

    private static Unsealed unsealed(CaseChange change) {
        var original = change.report().original().orElseThrow();
        return new Unsealed(subjectOf(change.state().id()), original.bytes());
    }

    private static KeptOriginal kept(CaseChange change, Sealed body) {
        var heading = change.state().heading();
        var contentType = change.report().original().orElseThrow().contentType();
        return new KeptOriginal(heading.id(), heading.revision(), contentType, body);
    }

    private static SubjectId subjectOf(CaseId id) {
        return new SubjectId("case/" + id);
    }
}
