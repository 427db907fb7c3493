package theriac.adverseevent.faersimport;

import java.util.List;

import theriac.imports.ReportLine;

/// The files of one quarter.
public interface Quarter extends AutoCloseable {

    /// How many lines the files have, without their headers.
    ///
    /// @throws theriac.imports.UnreadableFile when the files can't be read
    long countLines();

    /// Reads all files, in any order, until the reader has enough.
    ///
    /// @throws theriac.imports.UnreadableFile when the files can't be read
    void read(Reader reader);

    @Override
    void close();

    /// Takes what a line said.
    interface Reader {

        /// Takes a line, with what had to be left out of it; false to end the reading.
        boolean take(QuarterLine line, List<ReportLine> leftOut);

        /// Takes note of a line that can't be read; false to end the reading.
        boolean refuse(ReportLine line);
    }
}
