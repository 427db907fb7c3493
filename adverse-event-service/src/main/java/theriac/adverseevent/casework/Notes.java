package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import theriac.adverseevent.casereport.CaseId;

/// What people said about cases, kept encrypted. Every method takes part in the caller's transaction.
public interface Notes {

    /// Adds an entry behind the others of its case.
    void add(CaseId id, Said said);

    /// An entry without its number.
    record Said(Instant at, String actor, Entry.Kind kind, Optional<String> detail, Optional<String> words) {}

    /// Entries of a case, the newest first, from before a number on.
    List<Entry> of(CaseId id, int before, int limit);

    /// The questions of a case, in their order.
    List<Question> questionsOf(CaseId id);

    /// Adds a question behind the others of its case.
    void ask(CaseId id, String words, Instant at, String by);

    /// Keeps the answer to a question that has none.
    void answer(CaseId id, int number, Question.Answered answer);
}
