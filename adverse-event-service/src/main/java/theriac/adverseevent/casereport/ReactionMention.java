package theriac.adverseevent.casereport;

/// A reaction in the reporter's words.
public record ReactionMention(String term) {

    public ReactionMention {
        if (term.isBlank()) {
            throw new IllegalArgumentException("a reaction must not be blank");
        }
    }
}
