package theriac.adverseevent.casereport;

import java.util.Collection;
import java.util.Set;

/// The cases of which nobody may learn any more whose they are.
public interface DeidentifiedCases {

    /// Which of these, locked by the caller's transaction, are.
    Set<CaseId> among(Collection<CaseId> ids);
}
