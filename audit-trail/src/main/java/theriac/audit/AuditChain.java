package theriac.audit;

/// The seals over all that was recorded, each holding the hash of the one before.
public interface AuditChain {

    /// Walks the whole chain and recomputes every hash.
    Verification verify();
}
