package theriac.adverseevent.casework.rest;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casework.Due;
import theriac.adverseevent.casework.WorkQueue.Queued;

/// Work in the queue.
///
/// @param version of the work, for If-Match
/// @param dueOn the day at whose end, where the site is, the first report is due
/// @param dueBefore the first moment after it
/// @param noClock why nothing is due as the case stands
@Schema(name = "QueuedCase", examples = CaseworkExamples.QUEUED)
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueuedBody(
        String caseId,
        int version,
        long caseRevision,
        String site,
        String senderReportId,
        String state,
        @Nullable String assignee,
        Instant receivedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueBefore,
        boolean overdue,
        @Nullable String noClock,
        String gravity,
        String expectedness,
        boolean linkedAlert,
        boolean needsCoding,
        int openQuestions,
        int followUpsToJudge) {

    static QueuedBody of(Queued queued, Instant now) {
        var work = queued.work();
        return new QueuedBody(
                work.id().toString(),
                work.version(),
                queued.caseRevision(),
                work.site().value(),
                queued.senderReportId(),
                work.state().code(),
                work.assignee().orElse(null),
                work.receivedAt(),
                queued.due().map(Due::on).orElse(null),
                queued.due().map(Due::before).orElse(null),
                queued.due().filter(due -> due.isOver(now)).isPresent(),
                work.noClock().map(Coded::code).orElse(null),
                work.facets().gravity().code(),
                work.facets().expectedness().code(),
                work.facets().linkedAlert(),
                work.facets().needsCoding(),
                queued.openQuestions(),
                queued.followUpsToJudge());
    }
}
