package theriac.adverseevent.casework;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.caselist.WorkStatus;
import theriac.adverseevent.caselist.WorkStatus.ReportDue;
import theriac.adverseevent.caselist.WorkStatuses;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.SafetyCase;

/// Shows with a case how the work on it stands.
@ApplicationScoped
class ShowWorkStatus implements WorkStatuses {

    private static final String PUBLIC = "public-case";
    private static final String NOT_RECKONED = "not-reckoned-yet";

    private final Works works;
    private final ReportingLaws laws;
    private final Clock clock;

    ShowWorkStatus(Works works, ReportingLaws laws, Clock clock) {
        this.works = works;
        this.laws = laws;
        this.clock = clock;
    }

    @Override
    public WorkStatus of(SafetyCase state) {
        return state.heading().background().isPublic()
                ? none(PUBLIC)
                : works.find(state.id()).map(this::status).orElseGet(() -> none(NOT_RECKONED));
    }

    private static WorkStatus none(String because) {
        return new WorkStatus(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(because));
    }

    private WorkStatus status(Work work) {
        var due = works.clocksOf(work.id()).stream()
                .filter(ReportingClock::isRunning)
                .findFirst()
                .map(this::due);
        return new WorkStatus(
                Optional.of(work.state().code()),
                work.assignee(),
                due,
                work.noClock().map(Coded::code));
    }

    private ReportDue due(ReportingClock running) {
        return new ReportDue(
                running.due().on(),
                running.due().before(),
                running.due().isOver(clock.instant()),
                running.rule(),
                laws.rule(running.rule()).map(rule -> rule.source().citation()));
    }
}
