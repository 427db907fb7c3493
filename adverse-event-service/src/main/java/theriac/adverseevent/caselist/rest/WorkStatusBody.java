package theriac.adverseevent.caselist.rest;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.caselist.WorkStatus;
import theriac.adverseevent.caselist.WorkStatus.ReportDue;

/// How the work on a case stands; `/cases/{caseId}/work` tells all of it.
///
/// @param dueOn the day at whose end, where the site is, the first report is due
/// @param dueBefore the first moment after it
/// @param clockRule the id of the rule that says so
/// @param clockSource the law or guideline behind it
/// @param noClock why nothing is due as the case stands
@Schema(name = "WorkStatus")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkStatusBody(
        @Nullable String state,
        @Nullable String assignee,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueBefore,
        boolean overdue,
        @Nullable String clockRule,
        @Nullable String clockSource,
        @Nullable String noClock) {

    static WorkStatusBody of(WorkStatus status) {
        var due = status.due();
        return new WorkStatusBody(
                status.state().orElse(null),
                status.assignee().orElse(null),
                due.map(ReportDue::on).orElse(null),
                due.map(ReportDue::before).orElse(null),
                due.filter(ReportDue::overdue).isPresent(),
                due.map(ReportDue::rule).orElse(null),
                due.flatMap(ReportDue::source).orElse(null),
                status.noClock().orElse(null));
    }
}
