package theriac.imports;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file that was sent compressed by itself. It is read where it is and never written anywhere.
public final class GzippedFile {

    private GzippedFile() {}

    /// Reads what is in it, no more than a number of bytes.
    ///
    /// @throws UnreadableFile when it can't be read to its end, or holds more
    public static <T> T read(Path file, long maxBytes, ZippedFiles.Reading<T> reading) {
        try (var compressed = new FileInputStream(file.toFile());
                var stream = new ByteBudget(maxBytes).limit(new GZIPInputStream(compressed))) {
            return reading.read(stream);
        } catch (EOFException | ZipException damaged) {
            throw new UnreadableFile("the compressed file is damaged or cut off");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
