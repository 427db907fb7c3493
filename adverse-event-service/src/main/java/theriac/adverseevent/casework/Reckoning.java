package theriac.adverseevent.casework;

import java.util.List;
import java.util.Optional;

/// The clocks that a state of a case sets going.
public sealed interface Reckoning {

    /// Reports are due.
    record Running(List<ReportingClock> clocks) implements Reckoning {

        public Running {
            clocks = List.copyOf(clocks);
        }
    }

    /// None is.
    record None(NoClock because) implements Reckoning {}

    /// By the duties of the site that sent the case, where it has some.
    static Reckoning of(ReportableFacts facts, DayZero dayZero, Optional<Duties> duties, ReportingLaws laws) {
        if (duties.isEmpty()) {
            return new None(NoClock.NO_DUTIES_CONFIGURED);
        }
        if (facts.nullified()) {
            return new None(NoClock.NULLIFIED);
        }
        return facts.missing().<Reckoning>map(None::new).orElseGet(() -> of(facts, dayZero, duties.get(), laws));
    }

    private static Reckoning of(ReportableFacts facts, DayZero dayZero, Duties duties, ReportingLaws laws) {
        var clocks = duties.jurisdictions().stream()
                .map(laws::of)
                .flatMap(law ->
                        law.covering(duties.role(), facts).stream().map(rule -> clock(law, rule, dayZero, duties)))
                .toList();
        return clocks.isEmpty() ? new None(NoClock.NO_RULE_APPLIES) : new Running(clocks);
    }

    private static ReportingClock clock(ReportingLaw law, ReportingRule rule, DayZero dayZero, Duties duties) {
        var due = Due.after(dayZero.on(), rule.calendarDays(), duties.zone());
        return new ReportingClock(law.jurisdiction(), rule.id(), dayZero, due, Optional.empty());
    }
}
