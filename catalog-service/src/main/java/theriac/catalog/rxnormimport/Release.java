package theriac.catalog.rxnormimport;

import java.nio.file.Path;

import theriac.imports.ReportLine;

/// The files of a release.
public interface Release extends AutoCloseable {

    /// How many lines the files have that are read.
    ///
    /// @throws theriac.imports.UnreadableFile when they can't be read to their end
    long countLines();

    /// Reads all files, in any order, until the reader has enough; false then. Holds one line at a time.
    ///
    /// @throws theriac.imports.UnreadableFile when they can't be read to their end
    boolean read(Reader reader);

    @Override
    void close();

    /// Takes what the lines say.
    interface Reader {

        /// A line that says something of use.
        void take(ReleaseLine line);

        /// A line that can't be read.
        void refuse(ReportLine refusal);

        /// Called after each line, of use or not; false to end the reading.
        boolean read();
    }

    /// Opens the archives in which releases are published.
    interface Releases {

        /// Opens an archive and looks whether all it needs is there.
        ///
        /// @throws theriac.imports.UnreadableFile when it is no release
        Release open(Path archive);
    }
}
