package theriac.adverseevent.duplicate;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import theriac.adverseevent.casereport.CaseId;

/// Which reports may belong to one case. Every method takes part in the caller's transaction.
public interface Groups {

    /// Waits until no other transaction joins or parts cases, and keeps others off until this one ends.
    void keepToOneself();

    /// Takes some of the cases that changed since they were looked at; they are taken by nobody else, and come
    /// back when the transaction fails.
    List<CaseId> takeChanged(int most);

    /// Rises with each change of a case that waits to be looked at; 0 when none waits.
    long newestChange();

    /// These cases and all that may belong to them: by a number, by what people decided, or by how they stand
    /// now.
    Set<CaseId> connected(Collection<CaseId> ids);

    /// Which of these cases a person set apart from what has the same numbers.
    Set<CaseId> alone(Collection<CaseId> ids);

    /// What people merged among these cases.
    List<Decision> decisions(Collection<CaseId> ids);

    /// Sets a case apart from what has the same numbers.
    void setAlone(CaseId id, Ruling ruling);
}
