package theriac.catalog.drug;

import java.util.Optional;

/// How a revision of a drug came about.
///
/// @param comment why, in the words of who proposed it
/// @param review the second person's part; absent where none is asked for, such as for shipped content
public record Change(Editor by, Optional<String> comment, Optional<Review> review) {

    /// What the second person said.
    public record Review(String reviewer, Optional<String> comment) {}

    /// A change that nobody commented or reviewed.
    public static Change by(Editor editor) {
        return new Change(editor, Optional.empty(), Optional.empty());
    }
}
