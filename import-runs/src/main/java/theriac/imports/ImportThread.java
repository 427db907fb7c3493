package theriac.imports;

/// The thread on which this replica imports.
public interface ImportThread {

    /// Runs an import in the background.
    void start(HeldRun held, Runnable run);

    /// Whether the replica is being shut down.
    boolean ending();
}
