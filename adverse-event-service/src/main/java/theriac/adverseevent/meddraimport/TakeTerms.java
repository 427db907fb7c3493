package theriac.adverseevent.meddraimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.coding.MeddraVersion;
import theriac.adverseevent.meddraimport.ImportedRelease.Read;
import theriac.adverseevent.meddraimport.ImportedTerms.Written;
import theriac.imports.Outcome;
import theriac.imports.Progress;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;

/// Takes some lines of a release in, and notes it, all in one transaction. The same lines again change nothing.
@ApplicationScoped
class TakeTerms {

    private final ImportedTerms terms;

    TakeTerms(ImportedTerms terms) {
        this.terms = terms;
    }

    @Transactional
    void begin(MeddraVersion version) {
        terms.begin(version);
    }

    /// @param done how many lines were read with these; false when the import is to end
    @Transactional
    boolean take(MeddraVersion version, List<Read> lines, Progress progress, long done) {
        var preferred = of(lines, MeddraLine.Preferred.class);
        count(terms.addPreferred(version, distinct(preferred, MeddraLine.Preferred::code)), preferred.size(), progress);
        var paths = of(lines, MeddraLine.Path.class);
        var lowest = of(lines, MeddraLine.Lowest.class);
        var known = terms.preferred(
                version,
                Stream.concat(
                                paths.stream().map(one -> one.line().pt()),
                                lowest.stream().map(one -> one.line().pt()))
                        .collect(Collectors.toSet()));
        var placed = naming(paths, MeddraLine.Path::pt, known, progress);
        terms.place(version, distinct(placed, MeddraLine.Path::pt));
        var current = naming(lowest, MeddraLine.Lowest::pt, known, progress);
        count(terms.addLowest(version, distinct(current, MeddraLine.Lowest::code)), current.size(), progress);
        lines.stream()
                .flatMap(line -> line instanceof Read.Refused(var report) ? Stream.of(report) : Stream.empty())
                .forEach(progress::report);
        progress.read(lines.size());
        return progress.note(done);
    }

    /// Lets the version come into force; false when the import is to end.
    @Transactional
    boolean finish(MeddraVersion version, Progress progress) {
        terms.finish(version);
        return progress.note();
    }

    /// A line of a kind, and where it stands.
    private record At<L>(Release.Place place, L line) {}

    private static <L extends MeddraLine> List<At<L>> of(List<Read> lines, Class<L> kind) {
        return lines.stream()
                .flatMap(read -> read instanceof Read.Taken(var place, var line) && kind.isInstance(line)
                        ? Stream.of(new At<>(place, kind.cast(line)))
                        : Stream.empty())
                .toList();
    }

    /// Those that name a preferred term; the others are refused.
    private static <L extends MeddraLine> List<At<L>> naming(
            List<At<L>> lines, Function<L, MeddraCode> pt, Set<MeddraCode> known, Progress progress) {
        var byKnown = lines.stream().collect(Collectors.partitioningBy(one -> known.contains(pt.apply(one.line()))));
        byKnown.getOrDefault(false, List.of()).forEach(one -> progress.report(noSuchTerm(one.place())));
        return byKnown.getOrDefault(true, List.of());
    }

    /// Of lines with the same code the last.
    private static <L extends MeddraLine> List<L> distinct(List<At<L>> lines, Function<L, MeddraCode> code) {
        Map<MeddraCode, L> last = new LinkedHashMap<>();
        lines.forEach(one -> last.put(code.apply(one.line()), one.line()));
        return List.copyOf(last.values());
    }

    private static ReportLine noSuchTerm(Release.Place place) {
        return ReportLine.refused(place.file(), place.line(), Extent.LINE, "pt_code is no preferred term of pt.asc");
    }

    private static void count(Written written, int all, Progress progress) {
        progress.count(Outcome.ADDED, written.added());
        progress.count(Outcome.CHANGED, written.changed());
        progress.count(Outcome.UNCHANGED, (long) all - written.added() - written.changed());
    }
}
