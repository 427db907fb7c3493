package theriac.adverseevent.casereport;

import java.util.List;

/// What came of a report.
public sealed interface Receipt {

    /// It made a new case.
    record Accepted(CaseHeading standing, List<Notice> notices) implements Receipt {}

    /// It is a newer version of a known case, which it changed.
    record Updated(CaseHeading standing, List<Notice> notices) implements Receipt {}

    /// This version with this content was received before; nothing changed.
    record AlreadyKnown(CaseHeading standing, List<Notice> notices) implements Receipt {}

    /// A newer version was received before; nothing changed.
    record Outdated(CaseHeading standing, List<Notice> notices) implements Receipt {}

    /// This version was received before with other content; nothing changed. A correction needs a higher version.
    record Contradicted(CaseHeading standing) implements Receipt {}

    /// The case of this number was erased: nothing of the report is kept, whatever its version.
    record Erased(CaseHeading standing) implements Receipt {}
}
