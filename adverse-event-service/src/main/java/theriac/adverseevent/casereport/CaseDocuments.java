package theriac.adverseevent.casereport;

import java.util.List;

/// A format in which a case is written for others.
public interface CaseDocuments {

    /// Writes a case as its current version tells it.
    ///
    /// @param report what the current version says, whose identifier of the patient is written when it has one
    /// @param receiver the name of who is to get it
    Document write(SafetyCase state, CaseReport report, String receiver);

    /// A case in a format.
    ///
    /// @param faults what keeps a receiver from taking it, without values; empty when nothing does
    @SuppressWarnings("ArrayRecordComponent")
    record Document(byte[] bytes, List<String> faults) {

        public Document {
            faults = List.copyOf(faults);
        }
    }
}
