package theriac.adverseevent.casereport;

import java.util.Optional;

import theriac.adverseevent.coding.MeddraCode;

/// A reaction in the reporter's words, and its course.
///
/// @param code the code of MedDRA that was reported with it
public record ReactionMention(String term, ReactionCourse course, Optional<MeddraCode> code) {

    public ReactionMention {
        if (term.isBlank()) {
            throw new IllegalArgumentException("a reaction must not be blank");
        }
    }

    /// A reaction without a code.
    public ReactionMention(String term, ReactionCourse course) {
        this(term, course, Optional.empty());
    }

    /// A reaction of which only the name is told.
    public static ReactionMention of(String term) {
        return new ReactionMention(term, ReactionCourse.UNTOLD);
    }

    /// The same reaction with the code that was reported with it.
    public ReactionMention coded(Optional<MeddraCode> reported) {
        return new ReactionMention(term, course, reported);
    }
}
