package theriac.adverseevent.casereport;

/// A reaction in the reporter's words, and its course.
public record ReactionMention(String term, ReactionCourse course) {

    public ReactionMention {
        if (term.isBlank()) {
            throw new IllegalArgumentException("a reaction must not be blank");
        }
    }

    /// A reaction of which only the name is told.
    public static ReactionMention of(String term) {
        return new ReactionMention(term, ReactionCourse.UNTOLD);
    }
}
