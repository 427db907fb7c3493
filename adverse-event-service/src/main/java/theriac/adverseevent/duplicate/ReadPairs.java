package theriac.adverseevent.duplicate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.CaseIndex;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseRecord;
import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Submitter;

/// Shows pairs of cases, and all sources of a case, to those who may see them. Each reading of a case that is
/// not public is audited.
@ApplicationScoped
public class ReadPairs {

    private final Pairs pairs;
    private final Groups groups;
    private final NameCounts counts;
    private final Cases cases;
    private final CaseIndex index;
    private final ReadCases readCases;
    private final CaseRecord record;

    ReadPairs(
            Pairs pairs,
            Groups groups,
            NameCounts counts,
            Cases cases,
            CaseIndex index,
            ReadCases readCases,
            CaseRecord record) {
        this.pairs = pairs;
        this.groups = groups;
        this.counts = counts;
        this.cases = cases;
        this.index = index;
        this.readCases = readCases;
        this.record = record;
    }

    /// A pair and its cases.
    public record Listed(CasePair pair, SafetyCase first, SafetyCase second) {}

    /// A pair, and what each field says now about whether its cases are the same.
    public record Opened(Listed listed, List<Contribution> contributions) {
        public Opened {
            contributions = List.copyOf(contributions);
        }
    }

    /// Pairs, the surest first.
    @Transactional
    public List<Listed> list(PairState state, CaseFilter site, Optional<Pairs.Place> after, int limit, Submitter by) {
        var found = pairs.list(state, site.site(), after, limit);
        var states = load(found);
        audit(states.values(), by, "list-duplicate");
        return found.stream().map(pair -> listed(pair, states)).toList();
    }

    /// One pair.
    @Transactional
    public Optional<Opened> open(PairId id, CaseFilter site, Submitter by) {
        return pairs.find(id)
                .filter(pair -> index.sees(site, pair.first()) && index.sees(site, pair.second()))
                .map(pair -> {
                    var states = load(List.of(pair));
                    audit(states.values(), by, "read-duplicate");
                    var listed = listed(pair, states);
                    return new Opened(listed, contributions(listed));
                });
    }

    /// All reports that are counted as one case, whichever of them is asked for; of other hospitals none is
    /// shown. Empty when there is no such case for this site.
    @Transactional
    public Optional<List<SafetyCase>> sources(CaseId id, CaseFilter site, Submitter by) {
        return readCases.open(site, id, by).map(opened -> {
            var counted = opened.state().heading().mergedInto().orElse(id);
            var sources = cases.load(List.copyOf(groups.connected(List.of(id)))).stream()
                    .filter(state ->
                            state.heading().mergedInto().orElse(state.id()).equals(counted))
                    .filter(state -> index.sees(site, state.id()))
                    .toList();
            audit(sources, by, "list-source");
            return sources;
        });
    }

    private List<Contribution> contributions(Listed listed) {
        var first = Features.of(listed.first());
        var second = Features.of(listed.second());
        Set<String> drugs = new HashSet<>(first.drugs());
        drugs.addAll(second.drugs());
        Set<String> reactions = new HashSet<>(first.reactions());
        reactions.addAll(second.reactions());
        return Likeness.of(first, second, counts.of(drugs, reactions)).contributions();
    }

    private Map<CaseId, SafetyCase> load(List<CasePair> found) {
        var ids = found.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList();
        return cases.load(ids).stream().collect(Collectors.toMap(SafetyCase::id, Function.identity()));
    }

    private static Listed listed(CasePair pair, Map<CaseId, SafetyCase> states) {
        return new Listed(
                pair,
                Objects.requireNonNull(states.get(pair.first())),
                Objects.requireNonNull(states.get(pair.second())));
    }

    private void audit(Collection<SafetyCase> states, Submitter by, String action) {
        var ids = states.stream()
                .filter(state -> !state.heading().background().isPublic())
                .map(SafetyCase::id)
                .toList();
        record.touched(ids, by, action);
    }
}
