package theriac.adverseevent.casereport;

import java.util.List;

/// A format in which reports are sent. Each is an edge of its own, the same for HTTP and Kafka.
public interface ReportFormat {

    /// Whether bodies of this media type, in lower case and without parameters, are of this format.
    boolean reads(String mediaType);

    /// Reads and checks one report.
    Reading read(SenderId sender, Original original);

    /// Reads and checks all reports of what was sent at once, each with an original of its own.
    default List<Reading> readAll(SenderId sender, Original original) {
        return List.of(read(sender, original));
    }

    /// What came of reading a report.
    sealed interface Reading {

        /// It is a report.
        record Understood(CaseReport report) implements Reading {}

        /// It is none; everything that is wrong with it is said at once.
        record NotUnderstood(List<Violation> violations) implements Reading {

            public NotUnderstood {
                violations = List.copyOf(violations);
            }
        }
    }
}
