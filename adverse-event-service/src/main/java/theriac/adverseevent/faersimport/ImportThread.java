package theriac.adverseevent.faersimport;

/// The thread on which this replica imports.
public interface ImportThread {

    /// Runs an import in the background.
    void start(ImportId id, Runnable run);
}
