package theriac.adverseevent.erasure;

import java.util.Optional;

import theriac.adverseevent.casereport.CaseId;
import theriac.dataprotection.Sealed;

/// Which cases were de-identified. Every method takes part in the caller's transaction.
public interface Deidentifications {

    /// That of a case; empty when it was not de-identified.
    Optional<Deidentification> find(CaseId id);

    /// Takes out what was sent of a case, which this transaction has locked, and puts one text in the place of all
    /// that people wrote about it.
    ///
    /// @param instead that text, sealed with the case's new key
    void deidentify(Deidentification deidentification, Sealed instead);
}
