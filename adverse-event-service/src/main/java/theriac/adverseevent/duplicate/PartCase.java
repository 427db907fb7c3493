package theriac.adverseevent.duplicate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Submitter;

/// Counts a merged case for itself again, whoever merged it. Both stand as they are now, with the follow-ups
/// that came meanwhile.
@ApplicationScoped
public class PartCase {

    private final ReadCases readCases;
    private final Groups groups;
    private final Pairs pairs;
    private final JoinCases joinCases;
    private final Cases cases;
    private final Clock clock;

    PartCase(ReadCases readCases, Groups groups, Pairs pairs, JoinCases joinCases, Cases cases, Clock clock) {
        this.readCases = readCases;
        this.groups = groups;
        this.pairs = pairs;
        this.joinCases = joinCases;
        this.cases = cases;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Outcome {

        /// It is counted for itself.
        record Parted(CaseHeading heading) implements Outcome {}

        /// No such case, or not for this site.
        record NotFound() implements Outcome {}

        /// It is another by now.
        record Changed(long revision) implements Outcome {}

        /// It is not merged.
        record NotMerged() implements Outcome {}
    }

    /// Parts a case from all that it was merged with.
    ///
    /// @param revision of the case as the caller saw it
    @Transactional
    public Outcome part(CaseId id, long revision, String reason, CaseFilter site, Submitter by) {
        if (readCases.open(site, id, by).isEmpty()) {
            return new Outcome.NotFound();
        }
        groups.keepToOneself();
        var states = cases.lockCases(groups.connected(List.of(id)));
        var heading = headingOf(states, id);
        if (heading.revision() != revision) {
            return new Outcome.Changed(heading.revision());
        }
        if (heading.state() != CaseState.MERGED) {
            return new Outcome.NotMerged();
        }
        var ruling = new Ruling(by.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
        pairs.mergesOf(id)
                .forEach(pair -> pairs.decide(
                        pair,
                        Optional.empty(),
                        DecidePair.digest(cases.load(List.of(pair.first(), pair.second())), pair),
                        ruling));
        if (joinCases.standing(states).getOrDefault(id, Optional.empty()).isPresent()) {
            groups.setAlone(id, ruling);
        }
        return new Outcome.Parted(
                headingOf(joinCases.join(states.stream().map(SafetyCase::id).toList(), by), id));
    }

    private static CaseHeading headingOf(List<SafetyCase> states, CaseId id) {
        return states.stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow()
                .heading();
    }
}
