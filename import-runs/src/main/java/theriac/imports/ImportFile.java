package theriac.imports;

/// An opened file of a format.
public interface ImportFile extends AutoCloseable {

    /// How many lines or records it has, without headers.
    ///
    /// @throws UnreadableFile when it can't be read to its end
    long countLines();

    /// Imports it from the progress's checkpoint on, until it is done or the progress says that it is to end; false
    /// then. What it counts and reports is noted in the transaction that has the effect.
    ///
    /// @throws UnreadableFile when it can't be read any further, outside of such transactions
    boolean run(Progress progress);

    @Override
    void close();
}
