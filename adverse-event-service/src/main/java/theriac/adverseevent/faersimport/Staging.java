package theriac.adverseevent.faersimport;

import java.util.List;

import theriac.imports.ReportLine;

/// Holds the lines of one quarter, in any order, until they can be put together to cases. Not in memory: a quarter has
/// some five million lines.
public interface Staging extends AutoCloseable {

    /// Takes a line.
    void add(QuarterLine line);

    /// Chooses the version that counts of each case, and tells how many deletions and cases there are together.
    long chooseVersions();

    /// The deletions and cases from one place to another, both counted from 1 and included, the deletions first. A case
    /// that names no drug or no reaction is not among them.
    StagedBatch batch(long from, long to);

    /// The lines that belong to no case.
    List<ReportLine> strays(int limit);

    @Override
    void close();

    /// Where staging happens.
    interface Area {

        /// An empty staging of its own.
        Staging open();
    }
}
