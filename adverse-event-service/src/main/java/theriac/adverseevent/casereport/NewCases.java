package theriac.adverseevent.casereport;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

/// Gives new cases their headings: id, first revision, and the time of receipt.
@ApplicationScoped
public class NewCases {

    private final CaseIds ids;
    private final Clock clock;

    NewCases(CaseIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /// The heading of the case that a report makes, received now, to the microsecond that the database keeps.
    CaseHeading headingOf(CaseReport report) {
        return CaseHeading.first(ids.next(), report, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
