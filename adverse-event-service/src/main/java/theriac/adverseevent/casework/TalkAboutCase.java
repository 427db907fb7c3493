package theriac.adverseevent.casework;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casework.WorkOnCase.Outcome;
import theriac.adverseevent.casework.WorkOnCase.Where;

/// Keeps what assessors say about a case, and what they ask its reporter.
@ApplicationScoped
public class TalkAboutCase {

    private static final int MOST_QUESTIONS = 200;

    private final WorkOnCase workOnCase;
    private final Notes notes;

    TalkAboutCase(WorkOnCase workOnCase, Notes notes) {
        this.workOnCase = workOnCase;
        this.notes = notes;
    }

    /// Keeps a comment.
    public Outcome comment(Where where, String words) {
        return workOnCase.at(where, "comment-on-case", (work, now) -> {
            var said =
                    new Notes.Said(now, where.by().actor(), Entry.Kind.COMMENT, Optional.empty(), Optional.of(words));
            notes.add(work.id(), said);
            return Optional.empty();
        });
    }

    /// Keeps a question that was asked of the reporter; it is open until its answer is kept.
    public Outcome ask(Where where, String words) {
        return workOnCase.at(where, "ask-reporter", (work, now) -> {
            if (notes.questionsOf(work.id()).size() >= MOST_QUESTIONS) {
                return Optional.of(new Outcome.Refused("A case holds at most " + MOST_QUESTIONS + " questions."));
            }
            notes.ask(work.id(), words, now, where.by().actor());
            return Optional.empty();
        });
    }

    /// Keeps the answer to a question, or that there will be none.
    public Outcome answer(Where where, int number, Optional<String> words) {
        return workOnCase.at(where, "keep-answer", (work, now) -> {
            var asked = notes.questionsOf(work.id()).stream()
                    .filter(question -> question.number() == number)
                    .findFirst();
            if (asked.isEmpty()) {
                return Optional.of(new Outcome.NotFound());
            }
            if (asked.get().answered().isPresent()) {
                return Optional.of(new Outcome.Refused("The question has its answer."));
            }
            notes.answer(
                    work.id(), number, new Question.Answered(now, where.by().actor(), words));
            return Optional.empty();
        });
    }
}
