package theriac.adverseevent.casereport;

import java.util.List;

/// A format in which senders send many reports at once, and are answered in the format itself. Each report has its own
/// fate; the same batch again changes nothing.
public interface AcknowledgedBatches {

    /// Receives what is good of a batch, and answers for all of it.
    Answer receive(SenderId sender, byte[] body, Submitter by);

    /// What the sender is answered.
    sealed interface Answer {

        /// The batch was taken; the document tells for each report whether it was.
        @SuppressWarnings("ArrayRecordComponent")
        record Acknowledged(byte[] document) implements Answer {}

        /// Nothing of the batch was taken; the document tells why.
        @SuppressWarnings("ArrayRecordComponent")
        record Rejected(byte[] document) implements Answer {}

        /// It is no batch of this format, so that there is nothing to acknowledge.
        record Unreadable(List<Violation> violations) implements Answer {

            public Unreadable {
                violations = List.copyOf(violations);
            }
        }
    }
}
