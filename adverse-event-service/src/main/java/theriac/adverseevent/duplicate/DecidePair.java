package theriac.adverseevent.duplicate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.CaseIndex;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseRecord;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Submitter;

/// Merges the two cases of a pair, or keeps them apart: what only people do.
@ApplicationScoped
public class DecidePair {

    private final Pairs pairs;
    private final Groups groups;
    private final JoinCases joinCases;
    private final Cases cases;
    private final CaseIndex index;
    private final CaseRecord record;
    private final Clock clock;

    DecidePair(
            Pairs pairs,
            Groups groups,
            JoinCases joinCases,
            Cases cases,
            CaseIndex index,
            CaseRecord record,
            Clock clock) {
        this.pairs = pairs;
        this.groups = groups;
        this.joinCases = joinCases;
        this.cases = cases;
        this.index = index;
        this.record = record;
        this.clock = clock;
    }

    /// Which pair, as the caller saw it, and why.
    public record Request(PairId id, int version, String reason) {}

    /// What became of it.
    public sealed interface Outcome {

        /// Decided.
        record Decided(CasePair pair) implements Outcome {}

        /// No such pair, or not for this site.
        record NotFound() implements Outcome {}

        /// It was decided otherwise meanwhile.
        record Changed(int version) implements Outcome {}

        /// Nothing can be done to it as it is.
        record NotPossible(String sentence) implements Outcome {}
    }

    /// Counts the other case as the one that is to survive.
    @Transactional
    public Outcome merge(Request request, CaseId survivor, CaseFilter site, Submitter by) {
        groups.keepToOneself();
        var pair = pairs.lock(request.id()).filter(known -> sees(site, known));
        return pair.isEmpty() ? new Outcome.NotFound() : merge(pair.get(), request, survivor, by);
    }

    private Outcome merge(CasePair pair, Request request, CaseId survivor, Submitter by) {
        if (pair.version() != request.version()) {
            return new Outcome.Changed(pair.version());
        }
        if (!survivor.equals(pair.first()) && !survivor.equals(pair.second())) {
            return new Outcome.NotPossible("the survivor must be one of the two cases");
        }
        var states = cases.lockCases(groups.connected(List.of(pair.first(), pair.second())));
        if (!isOpen(states, pair.first()) || !isOpen(states, pair.second())) {
            return new Outcome.NotPossible("one of the cases is merged or nullified by now");
        }
        var merged = pair.otherThan(survivor);
        if (isLinked(states, merged) && !isLinked(states, survivor)) {
            return new Outcome.NotPossible("the other case is linked to an alert: it has to be the survivor");
        }
        long revision = state(states, merged).heading().revision() + 1;
        var decided = pairs.decide(
                pair, Optional.of(new Pairs.Merged(survivor, revision)), digest(states, pair), ruling(request, by));
        joinCases.join(List.of(pair.first(), pair.second()), by);
        record.touched(List.of(survivor), by, "take-in-case");
        return new Outcome.Decided(decided);
    }

    /// Keeps them apart; they are not offered again unless what they say changes.
    @Transactional
    public Outcome dismiss(Request request, CaseFilter site, Submitter by) {
        var found = pairs.lock(request.id()).filter(known -> sees(site, known));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var pair = found.get();
        if (pair.version() != request.version()) {
            return new Outcome.Changed(pair.version());
        }
        if (pair.state() == PairState.MERGED) {
            return new Outcome.NotPossible("the cases are merged: part them first");
        }
        var states = cases.load(List.of(pair.first(), pair.second()));
        var decided = pairs.decide(pair, Optional.empty(), digest(states, pair), ruling(request, by));
        record.touched(List.of(pair.first(), pair.second()), by, "dismiss-duplicate");
        return new Outcome.Decided(decided);
    }

    private boolean sees(CaseFilter site, CasePair pair) {
        return index.sees(site, pair.first()) && index.sees(site, pair.second());
    }

    private Ruling ruling(Request request, Submitter by) {
        return new Ruling(by.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS), request.reason());
    }

    static String digest(List<SafetyCase> states, CasePair pair) {
        return Features.digest(Features.of(state(states, pair.first())), Features.of(state(states, pair.second())));
    }

    private static SafetyCase state(List<SafetyCase> states, CaseId id) {
        return states.stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOpen(List<SafetyCase> states, CaseId id) {
        return state(states, id).heading().state() == CaseState.OPEN;
    }

    private static boolean isLinked(List<SafetyCase> states, CaseId id) {
        return state(states, id).withdrawal().isPresent();
    }
}
