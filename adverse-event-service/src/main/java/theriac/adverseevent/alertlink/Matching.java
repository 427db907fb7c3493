package theriac.adverseevent.alertlink;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SuspectedWithdrawal;
import theriac.adverseevent.coding.ReactionTerm;

/// Says whether a case is a suspected withdrawal: same patient, and an onset that can lie in the window of an alert.
///
/// The case's own onset counts, and that of each of its reactions. What the reactions are does not decide:
/// withdrawal shows in ways that no list foresees. It decides between alerts: the one that expected most of
/// them, then the one whose stop is the latest.
///
/// @param zone in which the case's dates are meant, where it is known
record Matching(SafetyCase state, Optional<ZoneId> zone) {

    private static final Comparator<Match> BEST = Comparator.comparingInt(
                    (Match match) -> match.expected().size())
            .thenComparing(match -> match.alert().causedAt())
            .thenComparing(match -> match.alert().id().value());

    private record Match(WatchedAlert alert, Set<ReactionTerm> expected) {}

    /// The link to the best of these alerts.
    Optional<SuspectedWithdrawal> among(List<WatchedAlert> alerts) {
        if (state.heading().state().isOver()) {
            return Optional.empty();
        }
        return alerts.stream()
                .filter(alert -> state.patient().stream().anyMatch(alert.patient()::equals))
                .filter(alert -> onsets().anyMatch(onset -> isWithin(alert.watch(), onset)))
                .map(alert -> new Match(alert, expected(alert.watch())))
                .max(BEST)
                .map(best -> new SuspectedWithdrawal(best.alert().id(), best.expected()));
    }

    private Stream<PartialDate> onsets() {
        return Stream.concat(
                state.facts().onset().stream(),
                state.reactions().stream().flatMap(reaction -> reaction.mention().course().onset().stream()));
    }

    /// A reaction that is known to have begun outside the window was not expected then.
    private Set<ReactionTerm> expected(Watch watch) {
        return state.reactions().stream()
                .filter(reaction -> onsetOf(reaction).stream().allMatch(onset -> isWithin(watch, onset)))
                .flatMap(reaction -> reaction.term().stream())
                .filter(watch.reactions()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<PartialDate> onsetOf(CodedReaction reaction) {
        return reaction.mention().course().onset();
    }

    private boolean isWithin(Watch watch, PartialDate onset) {
        return watch.overlaps(Span.of(onset, zone));
    }
}
