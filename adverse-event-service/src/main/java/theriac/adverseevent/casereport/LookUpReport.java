package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Tells a sender what became of a report of its own.
@ApplicationScoped
public class LookUpReport {

    private final Cases cases;
    private final CaseRecord record;

    LookUpReport(Cases cases, CaseRecord record) {
        this.cases = cases;
        this.record = record;
    }

    /// The case that the report belongs to.
    @Transactional
    public Optional<CaseHeading> find(ReportNumber number, Submitter by) {
        var found = cases.find(number);
        found.ifPresent(heading -> record.touched(List.of(heading.id()), by, "look-up-report"));
        return found;
    }
}
