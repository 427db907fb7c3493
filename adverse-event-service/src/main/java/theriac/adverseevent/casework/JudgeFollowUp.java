package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casework.FollowUp.Significance;
import theriac.adverseevent.casework.WorkOnCase.Outcome;
import theriac.adverseevent.casework.WorkOnCase.Where;

/// Lets an assessor decide whether a follow-up is significant, whatever the rules say.
@ApplicationScoped
public class JudgeFollowUp {

    private final WorkOnCase workOnCase;
    private final Works works;
    private final ReckonWork reckonWork;
    private final Notes notes;

    JudgeFollowUp(WorkOnCase workOnCase, Works works, ReckonWork reckonWork, Notes notes) {
        this.workOnCase = workOnCase;
        this.works = works;
        this.reckonWork = reckonWork;
        this.notes = notes;
    }

    /// A significant one sets clocks going from the day on which it came, by what is known of the case now, and opens a
    /// case that was closed; one that is not stops those that it had set going.
    ///
    /// @param verdict [Significance#SIGNIFICANT] or [Significance#NOT_SIGNIFICANT]
    public Outcome judge(Where where, long revision, Significance verdict, String reason) {
        return workOnCase.at(where, "judge-follow-up", (work, now) -> {
            if (work.state() == WorkState.NULLIFIED) {
                return Optional.of(new Outcome.Refused("The case is nullified."));
            }
            var found = works.followUpsOf(work.id()).stream()
                    .filter(followUp -> followUp.revision() == revision)
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.of(new Outcome.NotFound());
            }
            judge(work, judged(found.get(), verdict, where), reason, now);
            return Optional.empty();
        });
    }

    private static FollowUp judged(FollowUp known, Significance verdict, Where where) {
        return new FollowUp(
                known.revision(),
                known.receivedAt(),
                known.dayZero(),
                known.changes(),
                verdict,
                Optional.of(where.by().actor()));
    }

    private void judge(Work work, FollowUp judged, String reason, Instant now) {
        boolean restarts = judged.significance().restartsClocks();
        var dayZero = new DayZero(judged.dayZero(), judged.revision());
        works.judge(work.id(), judged);
        works.reset(work, judged.revision(), restarts ? reckonWork.clocksFrom(work.id(), dayZero) : List.of());
        note(work, judged, Entry.Kind.FOLLOW_UP_JUDGED, Optional.of(reason), now);
        if (restarts && work.state() == WorkState.CLOSED) {
            works.set(work.id(), WorkState.RECEIVED, work.assignee());
            note(work, judged, Entry.Kind.STATE, Optional.empty(), now);
        }
    }

    private void note(Work work, FollowUp judged, Entry.Kind kind, Optional<String> words, Instant now) {
        var detail = kind == Entry.Kind.STATE
                ? "closed to received"
                : "revision " + judged.revision() + " " + judged.significance().code();
        notes.add(work.id(), new Notes.Said(now, judged.judgedBy().orElseThrow(), kind, Optional.of(detail), words));
    }
}
