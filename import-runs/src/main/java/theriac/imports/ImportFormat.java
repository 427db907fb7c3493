package theriac.imports;

import java.nio.file.Path;

/// A kind of file that a service imports. What a service has to bring; all else is done for it.
public interface ImportFormat {

    /// Its name in requests, such as `faers-ascii`.
    String name();

    /// Opens a file and looks whether it is one of this kind, without reading all of it.
    ///
    /// @param run tells what the file is called and when it was sent; the same after an interruption
    /// @throws UnreadableFile when it is not
    ImportFile open(Path file, ImportRun run);
}
