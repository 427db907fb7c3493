package theriac.interaction.medicationcourse;

import java.util.List;

/// Reads events as senders write them.
public interface EventFormat {

    /// Reads what a sender sent; looks nothing up.
    Reading read(String sender, byte[] body);

    /// Reads what was kept of an event.
    MedicationEvent restore(String sender, String document);

    /// What came of reading.
    sealed interface Reading {

        /// It is an event.
        record Understood(SentEvent sent) implements Reading {}

        /// It is none, or breaks the rules of its fields.
        record NotUnderstood(List<Violation> violations) implements Reading {}
    }
}
