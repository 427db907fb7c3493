package theriac.adverseevent.casework.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casework.DayZero;
import theriac.adverseevent.casework.FollowUp;
import theriac.adverseevent.casework.Question;
import theriac.adverseevent.casework.ReadWork.CaseFile;
import theriac.adverseevent.casework.ReportingClock;
import theriac.adverseevent.casework.ReportingLaws;
import theriac.adverseevent.casework.Submission;

/// The work on a case.
///
/// @param version of the work, for If-Match
/// @param dayZero what clocks were last set going by: the first day on which enough was known, or a significant
/// follow-up
/// @param dueOn the day at whose end, where the site is, the first report is due
/// @param dueBefore the first moment after it
/// @param noClock why nothing is due as the case stands
@Schema(name = "Casework", examples = CaseworkExamples.WORK)
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkBody(
        String caseId,
        int version,
        String site,
        String state,
        @Nullable String assignee,
        Instant receivedAt,
        @Nullable LocalDate dayZero,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueBefore,
        boolean overdue,
        @Nullable String noClock,
        String gravity,
        String expectedness,
        boolean linkedAlert,
        boolean needsCoding,
        List<ClockBody> clocks,
        List<FollowUpBody> followUps,
        List<SubmissionBody> submissions,
        List<QuestionBody> questions) {

    /// A later version of the report.
    ///
    /// @param revision of the case that it made
    @Schema(name = "CaseFollowUp")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FollowUpBody(
            long revision,
            Instant receivedAt,
            List<String> changes,
            String significance,
            @Nullable String judgedBy) {

        static FollowUpBody of(FollowUp followUp) {
            return new FollowUpBody(
                    followUp.revision(),
                    followUp.receivedAt(),
                    followUp.changes().stream().sorted().map(Coded::code).toList(),
                    followUp.significance().code(),
                    followUp.judgedBy().orElse(null));
        }
    }

    /// A report that was made.
    @Schema(name = "CaseSubmission")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubmissionBody(
            int number,
            long caseRevision,
            String jurisdiction,
            String recipient,
            Instant submittedAt,
            @Nullable String acknowledgement,
            String recordedBy,
            boolean withdrawn) {

        static SubmissionBody of(Submission submission) {
            return new SubmissionBody(
                    submission.number(),
                    submission.caseRevision(),
                    submission.jurisdiction(),
                    submission.recipient(),
                    submission.submittedAt(),
                    submission.acknowledgement().orElse(null),
                    submission.recordedBy(),
                    submission.withdrawn());
        }
    }

    /// A question to the reporter. Words are for assessors, and absent when they were forgotten with the case.
    @Schema(name = "CaseQuestion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionBody(
            int number,
            Instant askedAt,
            String askedBy,
            @Nullable String words,
            @Nullable Instant answeredAt,
            @Nullable String answer) {

        static QuestionBody of(Question question, boolean withWords) {
            return new QuestionBody(
                    question.number(),
                    question.askedAt(),
                    question.askedBy(),
                    question.words().filter(words -> withWords).orElse(null),
                    question.answered().map(Question.Answered::at).orElse(null),
                    question.answered()
                            .flatMap(Question.Answered::words)
                            .filter(words -> withWords)
                            .orElse(null));
        }
    }

    static WorkBody of(CaseFile file, ReportingLaws laws, boolean withWords, Instant now) {
        var work = file.work();
        var due = first(file.clocks());
        return new WorkBody(
                work.id().toString(),
                work.version(),
                work.site().value(),
                work.state().code(),
                work.assignee().orElse(null),
                work.receivedAt(),
                work.dayZero().map(DayZero::on).orElse(null),
                due.map(clock -> clock.due().on()).orElse(null),
                due.map(clock -> clock.due().before()).orElse(null),
                due.filter(clock -> clock.due().isOver(now)).isPresent(),
                work.noClock().map(Coded::code).orElse(null),
                work.facets().gravity().code(),
                work.facets().expectedness().code(),
                work.facets().linkedAlert(),
                work.facets().needsCoding(),
                file.clocks().stream()
                        .map(clock -> ClockBody.of(clock, laws.rule(clock.rule()), now))
                        .toList(),
                file.followUps().stream().map(FollowUpBody::of).toList(),
                file.submissions().stream().map(SubmissionBody::of).toList(),
                file.questions().stream()
                        .map(question -> QuestionBody.of(question, withWords))
                        .toList());
    }

    private static Optional<ReportingClock> first(List<ReportingClock> clocks) {
        return clocks.stream().filter(ReportingClock::isRunning).findFirst();
    }
}
