package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.Optional;

/// A question to the reporter of a case.
///
/// @param number from 1, per case
/// @param words what was asked; empty when they were forgotten with the case
public record Question(
        int number, Instant askedAt, String askedBy, Optional<String> words, Optional<Answered> answered) {

    /// What came back.
    public record Answered(Instant at, String recordedBy, Optional<String> words) {}
}
