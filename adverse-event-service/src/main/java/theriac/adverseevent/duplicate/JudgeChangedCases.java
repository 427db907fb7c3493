package theriac.adverseevent.duplicate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Submitter;

/// Looks at cases that changed, after the change was committed: joins what is the same case by its numbers, and
/// offers what is probably the same to people. What is interrupted is looked at again.
@ApplicationScoped
public class JudgeChangedCases {

    private static final Submitter SERVICE = new Submitter("theriac/adverse-event-service", "*");

    /// The most cases that may name a drug for cases to be looked for by it alone.
    private static final long RARE = 300;

    private final Groups groups;
    private final JoinCases joinCases;
    private final Cases cases;
    private final Candidates candidates;
    private final NameCounts counts;
    private final Pairs pairs;
    private final Threshold threshold;

    JudgeChangedCases(
            Groups groups,
            JoinCases joinCases,
            Cases cases,
            Candidates candidates,
            NameCounts counts,
            Pairs pairs,
            Threshold threshold) {
        this.groups = groups;
        this.joinCases = joinCases;
        this.cases = cases;
        this.candidates = candidates;
        this.counts = counts;
        this.pairs = pairs;
        this.threshold = threshold;
    }

    /// Looks at the next cases, as many as this, and tells how many there were: again until none is left.
    @Transactional
    public int judge(int atMost) {
        var changed = groups.takeChanged(atMost);
        if (!changed.isEmpty()) {
            groups.keepToOneself();
            var ids = Set.copyOf(changed);
            score(joinCases.join(ids, SERVICE).stream()
                    .filter(state -> ids.contains(state.id()))
                    .toList());
        }
        return changed.size();
    }

    /// Rises while cases change faster than they are looked at; 0 when none waits.
    @Transactional
    public long newestChange() {
        return groups.newestChange();
    }

    private void score(List<SafetyCase> judged) {
        var counted = judged.stream()
                .filter(state -> state.heading().state() == CaseState.OPEN)
                .map(Features::of)
                .toList();
        var frequencies = frequenciesOf(counted);
        var wanted = candidates.of(counted.stream()
                .map(one -> new Candidates.Wanted(one.state(), rarest(one, frequencies)))
                .toList());
        var others = load(wanted);
        Map<Set<CaseId>, Pairs.Found> found = new HashMap<>();
        for (var one : counted) {
            for (var id : wanted.getOrDefault(one.state().id(), List.of())) {
                Optional.ofNullable(others.get(id))
                        .flatMap(other -> found(one, other, frequencies))
                        .ifPresent(pair -> found.put(Set.of(pair.one(), pair.other()), pair));
            }
        }
        var ids = counted.stream().map(one -> one.state().id()).toList();
        pairs.withdraw(ids, List.copyOf(found.values()));
        pairs.offer(List.copyOf(found.values()));
    }

    private Map<CaseId, Features> load(Map<CaseId, List<CaseId>> wanted) {
        var ids = wanted.values().stream().flatMap(List::stream).distinct().toList();
        return cases.load(ids).stream()
                .filter(state -> state.heading().state() == CaseState.OPEN)
                .map(Features::of)
                .collect(Collectors.toMap(other -> other.state().id(), Function.identity()));
    }

    private Optional<Pairs.Found> found(Features one, Features other, Frequencies frequencies) {
        var score = Likeness.of(one, other, frequencies).score();
        return score.doubleValue() < threshold.bits(frequencies.cases())
                ? Optional.empty()
                : Optional.of(
                        new Pairs.Found(one.state().id(), other.state().id(), score, Features.digest(one, other)));
    }

    private Frequencies frequenciesOf(List<Features> features) {
        Set<String> drugs = new HashSet<>();
        Set<String> reactions = new HashSet<>();
        features.forEach(one -> {
            drugs.addAll(one.drugs());
            reactions.addAll(one.reactions());
        });
        return counts.of(drugs, reactions);
    }

    private static Optional<String> rarest(Features one, Frequencies frequencies) {
        return one.drugs().stream()
                .filter(drug -> frequencies.drugs().getOrDefault(drug, 0L) <= RARE)
                .min(Comparator.comparingDouble(frequencies::ofDrug));
    }
}
