package theriac.adverseevent.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.assessment.ExpectedReactions;
import theriac.adverseevent.assessment.Expectedness.Status;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.WrittenCases;

/// Reckons by when hospitals' cases must be reported, whenever a state of one is written. Public cases cost nothing.
@ApplicationScoped
class ReckonWork implements WrittenCases {

    private final Works works;
    private final Cases cases;
    private final ExpectedReactions expected;
    private final SiteDuties duties;
    private final ReportingLaws laws;
    private final Clock clock;

    ReckonWork(
            Works works, Cases cases, ExpectedReactions expected, SiteDuties duties, ReportingLaws laws, Clock clock) {
        this.works = works;
        this.cases = cases;
        this.expected = expected;
        this.duties = duties;
        this.laws = laws;
        this.clock = clock;
    }

    @Override
    public void written(List<SafetyCase> states) {
        var hospitals = states.stream()
                .filter(state -> state.heading().background() == Background.HOSPITAL)
                .toList();
        if (!hospitals.isEmpty()) {
            reckon(hospitals);
        }
    }

    private void reckon(List<SafetyCase> states) {
        reckon(states, known(states));
    }

    /// Reckons what stands, by today's rules and duties.
    ///
    /// @param known the work on the cases that have some, locked
    void reckon(List<SafetyCase> states, Map<CaseId, Work> known) {
        works.save(states.stream()
                .map(state -> reckoned(Optional.ofNullable(known.get(state.id())), state))
                .toList());
    }

    private Map<CaseId, Work> known(List<SafetyCase> states) {
        var followed = states.stream()
                .filter(state -> state.heading().revision() > 1)
                .map(SafetyCase::id)
                .toList();
        return followed.isEmpty() ? Map.of() : works.lock(followed);
    }

    /// The clocks that a case sets going as it stands, from this day on.
    List<ReportingClock> clocksFrom(CaseId id, DayZero dayZero) {
        return cases.load(List.of(id)).stream()
                .map(state -> step(state).clocksFrom(dayZero))
                .findFirst()
                .orElseThrow();
    }

    private Reckoned reckoned(Optional<Work> known, SafetyCase state) {
        var step = step(state);
        return known.map(work -> step.after(work, clock.instant(), works)).orElseGet(step::first);
    }

    private WorkStep step(SafetyCase state) {
        var facts = ReportableFacts.of(state, expectedness(state));
        return new WorkStep(state, facts, duties.of(state.heading().number().sender()), laws, duties.digest());
    }

    private ExpectednessOfCase expectedness(SafetyCase state) {
        var found = expected.statusesOf(state);
        if (found.contains(Status.UNLISTED)) {
            return ExpectednessOfCase.UNEXPECTED;
        }
        return found.equals(Set.of(Status.LISTED)) ? ExpectednessOfCase.EXPECTED : ExpectednessOfCase.UNKNOWN;
    }
}
