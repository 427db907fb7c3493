package theriac.adverseevent.meddraimport;

import java.util.function.Predicate;

import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.meddraimport.ImportedTerms.InForce;

/// The cases that a version of MedDRA codes otherwise.
public interface RecodingQueue {

    /// Queues the cases with a reaction that changes, in a transaction of its own, once for each import of a
    /// version: not before all replicas have had the time to learn it, and not while another replica does it.
    ///
    /// @param changes whether a reaction is coded otherwise now; asked once for each way in which it was
    ///   reported and coded, however many cases have it
    /// @return whether the cases were queued now
    boolean queue(InForce version, Predicate<CodedReaction> changes);

    /// Whether cases wait, also those of an earlier life of the service.
    boolean isWaiting();
}
