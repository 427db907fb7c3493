package theriac.adverseevent.caselist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How the work on a case stands.
///
/// @param state absent for a public case, on which nobody works here
/// @param due the first report that is due
/// @param noClock why none is, as the case stands
public record WorkStatus(
        Optional<String> state, Optional<String> assignee, Optional<ReportDue> due, Optional<String> noClock) {

    /// A report that is due.
    ///
    /// @param on the day at whose end, where the site is
    /// @param before the first moment after it
    /// @param rule the id of the rule that says so
    /// @param source the law or guideline behind it
    public record ReportDue(LocalDate on, Instant before, boolean overdue, String rule, Optional<String> source) {}
}
