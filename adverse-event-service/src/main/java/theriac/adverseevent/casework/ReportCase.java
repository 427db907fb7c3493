package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casework.WorkOnCase.Outcome;
import theriac.adverseevent.casework.WorkOnCase.Where;

/// Keeps that a case was reported to an authority, or need not be: what ends its clocks.
@ApplicationScoped
public class ReportCase {

    private static final int MOST_SUBMISSIONS = 200;

    private final WorkOnCase workOnCase;
    private final Works works;
    private final Submissions submissions;
    private final Notes notes;
    private final Cases cases;

    ReportCase(WorkOnCase workOnCase, Works works, Submissions submissions, Notes notes, Cases cases) {
        this.workOnCase = workOnCase;
        this.works = works;
        this.submissions = submissions;
        this.notes = notes;
        this.cases = cases;
    }

    /// A report that was made.
    ///
    /// @param caseRevision the state of the case that it told
    public record Made(
            long caseRevision,
            String jurisdiction,
            String recipient,
            Instant submittedAt,
            Optional<String> acknowledgement) {}

    /// Keeps a report that was made. Clocks of its jurisdiction end that run since the state that it told, or an
    /// earlier one.
    public Outcome submitted(Where where, Made made) {
        return workOnCase.at(where, "record-submission", (work, now) -> {
            var wrong = wrong(work, made, now);
            if (wrong.isPresent()) {
                return wrong;
            }
            int number = submissions.of(work.id()).size() + 1;
            if (number > MOST_SUBMISSIONS) {
                return Optional.of(new Outcome.Refused("A case holds at most " + MOST_SUBMISSIONS + " submissions."));
            }
            submissions.add(work.id(), submission(number, made, where.by().actor()), now);
            return Optional.empty();
        });
    }

    private Optional<Outcome> wrong(Work work, Made made, Instant now) {
        if (made.submittedAt().isAfter(now)) {
            return Optional.of(new Outcome.Invalid("/submittedAt", "must not lie in the future"));
        }
        if (made.submittedAt().isBefore(work.receivedAt())) {
            return Optional.of(new Outcome.Invalid("/submittedAt", "must not lie before the case was received"));
        }
        return made.caseRevision() > revisionOf(work)
                ? Optional.of(new Outcome.Invalid("/caseRevision", "the case has no such revision"))
                : Optional.empty();
    }

    private long revisionOf(Work work) {
        return cases.load(List.of(work.id())).getFirst().heading().revision();
    }

    private static Submission submission(int number, Made made, String by) {
        return new Submission(
                number,
                made.caseRevision(),
                made.jurisdiction(),
                made.recipient(),
                made.submittedAt(),
                made.acknowledgement(),
                by,
                false);
    }

    /// Takes back that a report was made: the clocks that it ended run again.
    public Outcome notSubmitted(Where where, int number, String reason) {
        return workOnCase.at(where, "withdraw-submission", (work, now) -> {
            var found = submissions.of(work.id()).stream()
                    .filter(submission -> submission.number() == number)
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.of(new Outcome.NotFound());
            }
            if (found.get().withdrawn()) {
                return Optional.of(new Outcome.Refused("The submission is withdrawn already."));
            }
            var by = where.by().actor();
            submissions.withdraw(work.id(), number, by, now);
            note(work, Entry.Kind.SUBMISSION_WITHDRAWN, "submission " + number, reason, by, now);
            return Optional.empty();
        });
    }

    /// Ends the clocks of a jurisdiction that run, since no report is needed there.
    public Outcome notNeeded(Where where, String jurisdiction, String reason) {
        return workOnCase.at(where, "waive-clocks", (work, now) -> {
            if (works.waive(work.id(), jurisdiction) == 0) {
                return Optional.of(new Outcome.Refused("No clock runs in " + jurisdiction + "."));
            }
            note(
                    work,
                    Entry.Kind.CLOCKS_WAIVED,
                    jurisdiction,
                    reason,
                    where.by().actor(),
                    now);
            return Optional.empty();
        });
    }

    private void note(Work work, Entry.Kind kind, String detail, String reason, String by, Instant now) {
        notes.add(work.id(), new Notes.Said(now, by, kind, Optional.of(detail), Optional.of(reason)));
    }
}
