package theriac.catalog.editing;

import java.time.Instant;
import java.util.Optional;

/// How far a draft has come.
///
/// ```
/// InWork --submit--> Submitted --approve--> Approved --publish--> (no draft)
///    ^                   |
///    |                   +----return------> Returned --submit--> Submitted
///    +---- written again, whatever its stage
/// ```
public sealed interface Stage {

    /// Who brought the draft here.
    String by();

    Instant since();

    /// What they said.
    Optional<String> comment();

    /// Someone writes on it.
    record InWork(String by, Instant since) implements Stage {
        @Override
        public Optional<String> comment() {
            return Optional.empty();
        }
    }

    /// It waits for a second person.
    ///
    /// @param reason why the catalog should say this
    record Submitted(String by, Instant since, String reason) implements Stage {
        @Override
        public Optional<String> comment() {
            return Optional.of(reason);
        }
    }

    /// The second person wants it changed.
    ///
    /// @param reason what is to be changed
    record Returned(String by, Instant since, String reason) implements Stage {
        @Override
        public Optional<String> comment() {
            return Optional.of(reason);
        }
    }

    /// The second person agrees; it can be published.
    record Approved(String by, Instant since, Optional<String> comment, Submitted submission) implements Stage {}
}
