package theriac.catalog.rxnormimport;

import java.util.List;

/// Holds the lines of a release, in any order, until they can be put together to concepts. Not in memory: relations and
/// attributes run to millions of lines.
public interface Staging extends AutoCloseable {

    /// Takes a line.
    void add(ReleaseLine line);

    /// Puts the lines together, and tells how many ingredients there are.
    long gather();

    /// The ingredients from one place to another, both counted from 1 and included.
    List<Concept> concepts(long from, long to);

    /// Codes that the catalog counts as active, that were archived, and that no ingredient took over.
    List<Abandoned> abandoned();

    /// A code that was given up.
    ///
    /// @param line where in RXNATOMARCHIVE it stands
    record Abandoned(int line, String rxcui) {}

    @Override
    void close();

    /// Where staging happens.
    interface Area {

        /// An empty staging of its own.
        Staging open();
    }
}
