package theriac.adverseevent.casereport;

import java.util.List;

/// A public collection whose events are handed over one by one. Much of what is published is incomplete: what
/// can't be read of an event costs that value, and is named.
public interface PublicEvents {

    /// The media type of one event.
    String MEDIA_TYPE = "application/vnd.openfda.event+json";

    /// The most bytes that one event may have.
    int MAX_BYTES = 4 << 20;

    /// Reads and checks one event.
    Reading read(byte[] event);

    /// What came of reading an event.
    sealed interface Reading {

        /// It is a report.
        ///
        /// @param leftOut what had to be left out of it
        record Understood(CaseReport report, List<Notice> leftOut) implements Reading {
            public Understood {
                leftOut = List.copyOf(leftOut);
            }
        }

        /// It is none that makes a case.
        record NotUnderstood(List<Violation> violations) implements Reading {
            public NotUnderstood {
                violations = List.copyOf(violations);
            }
        }
    }
}
