package theriac.catalog.editing;

import java.util.Optional;

/// Why a draft stays as it is.
public sealed interface Refusal {

    /// It is not the one that the caller has seen.
    ///
    /// @param present the one that is open; absent when none is
    record Stale(Optional<DraftTag> present) implements Refusal {}

    /// Its stage, or what the catalog says meanwhile, does not allow it.
    record OutOfTurn(String reason) implements Refusal {}

    /// It takes another person.
    record OwnWork(String reason) implements Refusal {}

    /// What was sent breaks a rule of the catalog.
    ///
    /// @param pointer the JSON pointer of the part
    record Unsound(String pointer, String reason) implements Refusal {}
}
