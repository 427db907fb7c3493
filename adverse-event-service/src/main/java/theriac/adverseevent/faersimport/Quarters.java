package theriac.adverseevent.faersimport;

import java.nio.file.Path;

/// Opens the archives in which quarters are published.
public interface Quarters {

    /// Opens an archive and looks whether all it needs is there, without reading the lines.
    ///
    /// @throws theriac.imports.UnreadableFile when it is no archive of a quarter
    Quarter open(Path archive);
}
