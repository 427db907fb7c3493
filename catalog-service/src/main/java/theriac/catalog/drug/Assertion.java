package theriac.catalog.drug;

/// What a claim answers to a proposition, so that opposed answers of two claims can be found.
///
/// @param proposition a whole sentence that can be true or false, such as `It is addictive.`; claims on the same
///   proposition spell it alike
public record Assertion(String proposition, Answer answer) {

    /// What the source makes of the proposition.
    public enum Answer implements Kebab {
        YES,
        NO,
        /// The source speaks of it and leaves it open. Opposes nothing.
        UNCERTAIN
    }

    public Assertion {
        if (proposition.isBlank()) {
            throw new IllegalArgumentException("an assertion is about a proposition");
        }
    }
}
