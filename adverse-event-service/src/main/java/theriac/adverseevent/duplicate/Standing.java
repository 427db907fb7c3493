package theriac.adverseevent.duplicate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.SafetyCase;

/// Tells which of some reports counts for a case: a pure function of what they say now and what people decided,
/// so that it does not matter in which order they arrived.
///
/// First, what the FDA published under one number is one report, and its latest version counts (latest date of
/// information, then the highest version; a missing date is older than any), nullified or not: a case that the
/// FDA took back is not counted by its copy in openFDA. Then, of all that have the same worldwide number or
/// were merged by people, one counts: see [#FRONT]. The same goes for a number that one states of itself and the
/// other has. A nullified one says nothing about the others.
///
/// @param states all reports that may belong together
/// @param alone cases that a person set apart from what has the same numbers
/// @param decisions what people merged
record Standing(List<SafetyCase> states, Set<CaseId> alone, List<Decision> decisions) {

    /// One that is linked to an alert before others, so that the link is not lost; one that no person merged
    /// into another; a hospital's, which tells more than the public copy; one whose patient is known; the
    /// latest date of information; and then any, but always the same.
    private static final Comparator<Candidate> FRONT = Comparator.<Candidate>comparingInt(
                    one -> one.state().withdrawal().isPresent() ? 0 : 1)
            .thenComparing(Candidate::mergedByHand)
            .thenComparingInt(one -> one.state().heading().background() == Background.HOSPITAL ? 0 : 1)
            .thenComparingInt(one -> one.state().patient().isPresent() ? 0 : 1)
            .thenComparing(Candidate::informedOn, Comparator.reverseOrder())
            .thenComparing(one -> one.state().heading().number());

    /// The latest version last; FAERS before its copy where both have the same.
    private static final Comparator<SafetyCase> LATEST = Comparator.<SafetyCase, ReportVersion>comparing(
                    state -> state.heading().version())
            .thenComparing(state -> state.heading().number(), Comparator.reverseOrder());

    private record Candidate(SafetyCase state, boolean mergedByHand) {

        LocalDate informedOn() {
            return state.heading().version().informedOn().orElse(LocalDate.MIN);
        }
    }

    Standing {
        states = List.copyOf(states);
        alone = Set.copyOf(alone);
        decisions = List.copyOf(decisions);
    }

    /// Which case each is counted as; empty for itself.
    Map<CaseId, Optional<CaseId>> standing() {
        Map<CaseId, Optional<CaseId>> standing = new HashMap<>();
        Map<CaseId, SafetyCase> latest = new HashMap<>();
        for (var published : Parts.sharing(states, this::fdaNumbers)) {
            var last = published.stream().max(LATEST).orElseThrow();
            published.forEach(state -> latest.put(state.id(), last));
        }
        var met = metNumbers();
        for (var same : Parts.sharing(once(latest), last -> further(last, latest, met))) {
            var front = front(same, latest);
            same.forEach(last -> standing.put(last.id(), other(last, isNullified(last) ? last : front.orElse(last))));
        }
        latest.forEach((id, last) -> {
            if (!id.equals(last.id())) {
                standing.put(id, Optional.of(counted(last, standing)));
            }
        });
        return standing;
    }

    private static List<SafetyCase> once(Map<CaseId, SafetyCase> latest) {
        return latest.values().stream()
                .distinct()
                .sorted(Comparator.comparing(state -> state.heading().number()))
                .toList();
    }

    private static CaseId counted(SafetyCase last, Map<CaseId, Optional<CaseId>> standing) {
        return Objects.requireNonNull(standing.get(last.id())).orElse(last.id());
    }

    private static Optional<CaseId> other(SafetyCase one, SafetyCase counted) {
        return one.id().equals(counted.id()) ? Optional.empty() : Optional.of(counted.id());
    }

    private Optional<SafetyCase> front(List<SafetyCase> same, Map<CaseId, SafetyCase> latest) {
        var counting = same.stream().filter(state -> !isNullified(state)).toList();
        var ids = counting.stream().map(SafetyCase::id).collect(Collectors.toSet());
        return counting.stream()
                .map(state -> new Candidate(state, isMergedByHand(state, ids, latest)))
                .min(FRONT)
                .map(Candidate::state);
    }

    /// Whether a person merged it into one that still counts.
    private boolean isMergedByHand(SafetyCase state, Set<CaseId> counting, Map<CaseId, SafetyCase> latest) {
        return decisions.stream().anyMatch(decision -> {
            var merged = latest.get(decision.merged());
            var survivor = latest.get(decision.survivor());
            return merged != null
                    && survivor != null
                    && merged.id().equals(state.id())
                    && !survivor.id().equals(state.id())
                    && counting.contains(survivor.id());
        });
    }

    private static boolean isNullified(SafetyCase state) {
        return state.heading().state().isOver();
    }

    /// The numbers that one report states and another has.
    private Set<String> metNumbers() {
        var joining = states.stream().filter(this::joins).map(Identity::of).toList();
        Set<String> met = joining.stream().flatMap(one -> one.states().stream()).collect(Collectors.toSet());
        met.retainAll(joining.stream().flatMap(one -> one.named().stream()).collect(Collectors.toSet()));
        return met;
    }

    private boolean joins(SafetyCase state) {
        return !alone.contains(state.id()) && !isNullified(state);
    }

    private Set<String> fdaNumbers(SafetyCase state) {
        return alone.contains(state.id()) ? Set.of() : Identity.of(state).fda();
    }

    /// The keys that reports share which are the same beyond the FDA's numbers: of all that the latest version
    /// stands for.
    private Set<String> further(SafetyCase last, Map<CaseId, SafetyCase> latest, Set<String> met) {
        var standsFor = states.stream()
                .filter(state ->
                        Objects.requireNonNull(latest.get(state.id())).id().equals(last.id()))
                .toList();
        var keys = standsFor.stream()
                .filter(this::joins)
                .map(Identity::of)
                .flatMap(identity -> Stream.concat(
                        identity.worldwide().stream(),
                        Stream.concat(identity.named().stream(), identity.states().stream())
                                .filter(met::contains)))
                .collect(Collectors.toSet());
        var ids = standsFor.stream().map(SafetyCase::id).collect(Collectors.toSet());
        decisions.stream()
                .filter(decision -> ids.contains(decision.merged()) || ids.contains(decision.survivor()))
                .map(Decision::toString)
                .forEach(keys::add);
        return keys;
    }
}
