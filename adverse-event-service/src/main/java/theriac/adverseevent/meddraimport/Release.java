package theriac.adverseevent.meddraimport;

import java.nio.file.Path;
import java.util.Optional;

import theriac.adverseevent.coding.MeddraVersion;
import theriac.imports.ReportLine;

/// The files of a version.
public interface Release extends AutoCloseable {

    /// The version, as its files tell it, or else the name under which it was sent.
    MeddraVersion version();

    /// How many lines the files have.
    ///
    /// @throws theriac.imports.UnreadableFile when the files can't be read
    long countLines();

    /// Reads all files, always in the same order, preferred terms before what names them, until the reader has
    /// enough; false then.
    ///
    /// @throws theriac.imports.UnreadableFile when the files can't be read
    boolean read(Reader reader);

    @Override
    void close();

    /// Takes what a line said; each call is one line.
    interface Reader {

        /// Takes a line; false to end the reading.
        boolean take(Place place, MeddraLine line);

        /// Takes note of a line that can't be read; false to end the reading.
        boolean refuse(ReportLine line);
    }

    /// Where a line stands.
    record Place(String file, int line) {}

    /// Where releases come from.
    interface Releases {

        /// Opens an archive and looks whether all it needs is there, without reading the lines.
        ///
        /// @param name what the archive is called
        /// @throws theriac.imports.UnreadableFile when it is no archive of a release
        Release open(Path archive, Optional<String> name);
    }
}
