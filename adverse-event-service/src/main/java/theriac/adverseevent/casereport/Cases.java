package theriac.adverseevent.casereport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import theriac.patientreference.PatientReference;

/// All cases. Every method takes part in the caller's transaction.
public interface Cases {

    /// Adds the cases whose report numbers are not known yet, and leaves the others out; waits for a transaction
    /// that adds the same number at the same time.
    ///
    /// @return the ids of those added
    Set<CaseId> addNew(List<SafetyCase> cases);

    /// Locks the cases of these numbers until the transaction ends.
    Map<ReportNumber, CaseHeading> lock(Collection<ReportNumber> numbers);

    /// Replaces the states of cases that this transaction has locked.
    void replaceAll(List<SafetyCase> cases);

    /// Keeps what was sent, encrypted.
    void keepAll(List<KeptOriginal> originals);

    /// What was sent last of each of these cases that changed it; a case of which nothing is kept is left out.
    List<KeptOriginal> lastOriginals(Collection<CaseId> ids);

    /// What was sent last of a case that changed it, before this revision.
    Optional<KeptOriginal> originalBefore(CaseId id, long revision);

    /// The case of a report, without locking it.
    Optional<CaseHeading> find(ReportNumber number);

    /// The states of these cases, in the order of the ids; an unknown id is left out.
    List<SafetyCase> load(List<CaseId> ids);

    /// Locks and loads these cases; an unknown id is left out.
    List<SafetyCase> lockCases(Collection<CaseId> ids);

    /// Replaces the headings of cases that this transaction has locked, and nothing else of them.
    void restate(List<SafetyCase> cases);

    /// Ids of cases in their order, without those that were erased.
    ///
    /// @param after the id after which to begin; absent for the beginning
    List<CaseId> ids(Optional<CaseId> after, int most);

    /// Locks and loads the cases of these patients.
    List<SafetyCase> lockOf(Set<PatientReference> patients);
}
