package theriac.adverseevent.coding;

/// One of the platform's reaction terms, such as `drowsiness`.
public record ReactionTerm(String value) {

    public ReactionTerm {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a reaction term must not be blank");
        }
    }
}
