package theriac.signaldetection.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/// The case index at one moment. It never changes: whatever is asked of one view is counted over the same cases.
/// Any number of threads may ask, and none of them waits for the writer nor holds it up.
///
/// Every count is a count of cases, each once: the latest state of each case, those that do not count left out. A
/// name that no case has is no error: it occurs in no case.
public final class CaseView {

    private final List<SegmentView> sealed;
    private final Tail tail;
    private final Vocabulary vocabulary;
    private final Map<Integer, Long> offsets;
    private final long sharedBytes;

    /// @param sharedBytes of what belongs to no segment
    CaseView(List<SegmentView> sealed, Tail tail, Vocabulary vocabulary, Map<Integer, Long> offsets, long sharedBytes) {
        this.sealed = List.copyOf(sealed);
        this.tail = tail;
        this.vocabulary = vocabulary;
        this.offsets = Map.copyOf(offsets);
        this.sharedBytes = sharedBytes;
    }

    /// Of each partition the offset of the first record that is not in this view, as told when it was published.
    public Map<Integer, Long> offsets() {
        return offsets;
    }

    /// The drugs that any case mentioned so far, even if none that counts.
    public Names drugs() {
        return vocabulary.drugs();
    }

    /// The reactions that any case had so far, even if none that counts.
    public Names reactions() {
        return vocabulary.reactions();
    }

    /// How many cases there are and in how many of them each reaction occurs.
    public Totals totals(Subgroup subgroup) {
        var cases = 0;
        var reactions = new int[vocabulary.reactions().size()];
        for (var segment : segments()) {
            var margins = segment.margins(subgroup, vocabulary);
            cases += margins.cases();
            for (var reaction = 0; reaction < margins.reactions().length; reaction++) {
                reactions[reaction] += margins.reactions()[reaction];
            }
        }
        return new Totals(cases, reactions);
    }

    /// Tells of every drug with any case in the scope and the reactions that occur with it. Each worker has a
    /// visitor of its own, which is told of drug after drug, in no order that means anything.
    public void pairs(Scope scope, Workers workers, Supplier<? extends PairVisitor> visitors) {
        new PairCounting(selected(scope), reading(scope), totals(scope.subgroup()), vocabulary)
                .count(workers, visitors);
    }

    /// One drug, or several as one, against every reaction.
    public DrugCounts drug(Scope scope, Set<String> drugs) {
        var tally = new Tally(vocabulary.reactions().size());
        new GroupCounting(selected(scope), reading(scope), numbers(drugs)).count(tally);
        return new DrugCounts(tally, totals(scope.subgroup()));
    }

    /// One drug with one reaction, or several of either as one.
    public PairCount pair(Scope scope, Set<String> drugs, Set<String> reactions) {
        return strata(scope, drugs, reactions, List.of()).stream()
                .map(Stratum::count)
                .findFirst()
                .orElse(PairCount.NONE);
    }

    /// The same in every stratum that has a case: by one dimension for a break-down, by several for
    /// Mantel-Haenszel.
    ///
    /// @throws IllegalArgumentException when the dimensions make more than 1,048,576 strata
    public List<Stratum> strata(Scope scope, Set<String> drugs, Set<String> reactions, List<Dimension> dimensions) {
        var segments = selected(scope);
        return new StratumCounting(new Stratification(dimensions, segments, vocabulary))
                .count(segments, reading(scope), numbers(drugs), new ReactionSet(reactions, vocabulary.reactions()));
    }

    /// One drug, or several as one, together with a cofactor, against every reaction.
    public CombinationCounts combination(Scope scope, Set<String> drugs, Cofactor cofactor) {
        return new CombinationCounting(this, scope, cofactor).of(numbers(drugs));
    }

    /// Tells of every drug that occurs together with the cofactor, but those that are the cofactor itself.
    /// Workers and visitors as in [#pairs].
    public void combinations(
            Scope scope, Cofactor cofactor, Workers workers, Supplier<? extends CombinationVisitor> visitors) {
        new CombinationCounting(this, scope, cofactor).count(workers, visitors);
    }

    /// The cases that meet all criteria, by their keys, from the first after a given key.
    ///
    /// @param limit how many keys a page has at most
    public CasePage cases(Scope scope, List<Criterion> criteria, Optional<String> after, int limit) {
        var listing = new CaseListing(after, limit, vocabulary.otherKeys());
        var match = new CriteriaMatch(criteria, reading(scope), this);
        for (var segment : selected(scope)) {
            var columns = segment.view().segment().columns();
            match.each(segment, number -> listing.add(columns.id(number)));
        }
        return listing.page();
    }

    /// How much of the heap the index takes, remembered subgroups among it; what a count needs while it runs is
    /// not.
    public long bytes() {
        return sharedBytes + segments().stream().mapToLong(SegmentView::bytes).sum();
    }

    List<SegmentView> segments() {
        return tail.after(sealed, vocabulary);
    }

    List<Selected> selected(Scope scope) {
        return segments().stream()
                .map(view -> new Selected(view, view.selection(scope.subgroup(), vocabulary)))
                .toList();
    }

    Reading reading(Scope scope) {
        return new Reading(scope.exposure(), vocabulary);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The numbers of those drugs that any case mentions.
    int[] numbers(Set<String> drugs) {
        return drugs.stream()
                .map(vocabulary.drugs()::number)
                .flatMapToInt(OptionalInt::stream)
                .sorted()
                .toArray();
    }
}
