package theriac.adverseevent.casework;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.coding.SpokenName;

/// What was known of a case when its clocks were last reckoned: as much as it takes to tell what a follow-up changed.
///
/// @param version the sender's
/// @param suspects everything that suspect and interacting drugs are known by
/// @param reactions everything that reactions are known by
/// @param reportable whether the minimum criteria were met
public record Seen(
        ReportVersion version,
        boolean nullified,
        Set<Seriousness> seriousness,
        Set<String> suspects,
        Set<String> reactions,
        boolean fatal,
        boolean reportable) {

    public Seen {
        seriousness = Set.copyOf(seriousness);
        suspects = Set.copyOf(suspects);
        reactions = Set.copyOf(reactions);
    }

    static Seen of(SafetyCase state) {
        var facts = ReportableFacts.of(state, ExpectednessOfCase.UNKNOWN);
        return new Seen(
                state.heading().version(),
                facts.nullified(),
                state.facts().seriousness(),
                flat(suspects(state)),
                flat(reactions(state)),
                Gravity.endedInDeath(state),
                facts.missing().isEmpty());
    }

    /// What the state says that this one did not. A nullified state says nothing beside that.
    Set<Change> changesTo(SafetyCase state) {
        var changes = EnumSet.noneOf(Change.class);
        var next = of(state);
        if (next.nullified()) {
            add(changes, !nullified, Change.NULLIFIED);
            return changes;
        }
        add(changes, nullified, Change.COUNTS_AGAIN);
        add(changes, !seriousness.containsAll(next.seriousness()), Change.NEW_SERIOUSNESS);
        add(changes, !next.seriousness().containsAll(seriousness), Change.SERIOUSNESS_REMOVED);
        add(changes, isNew(suspects(state), suspects), Change.NEW_SUSPECT_DRUG);
        add(changes, isNew(reactions(state), reactions), Change.NEW_REACTION);
        add(changes, next.fatal() && !fatal, Change.FATAL_OUTCOME);
        add(changes, next.reportable() && !reportable, Change.MINIMUM_CRITERIA_MET);
        return changes;
    }

    private static void add(Set<Change> changes, boolean happened, Change change) {
        if (happened) {
            changes.add(change);
        }
    }

    private static boolean isNew(List<Set<String>> told, Set<String> known) {
        return told.stream().anyMatch(keys -> keys.stream().noneMatch(known::contains));
    }

    private static List<Set<String>> suspects(SafetyCase state) {
        return state.drugs().stream()
                .filter(drug -> ReportableFacts.isSuspected(drug.mention().role()))
                .map(Seen::keys)
                .toList();
    }

    private static List<Set<String>> reactions(SafetyCase state) {
        return state.reactions().stream().map(Seen::keys).toList();
    }

    private static Set<String> keys(CodedDrug drug) {
        return Stream.concat(
                        drug.mention().keys().stream(), drug.drug().stream().map(id -> "drug:" + id.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> keys(CodedReaction reaction) {
        return Stream.concat(
                        Stream.of(SpokenName.of(reaction.mention().term()).key()),
                        reaction.term().stream().map(term -> "term:" + term.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> flat(List<Set<String>> keys) {
        return keys.stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }
}
