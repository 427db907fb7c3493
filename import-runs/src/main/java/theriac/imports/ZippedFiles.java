package theriac.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The files in a zip that was sent. They are read where they are and never written anywhere, and no more than a set
/// number of bytes comes out of them.
public final class ZippedFiles implements AutoCloseable {

    private final ZipFile zip;
    private final long maxBytes;

    private ZippedFiles(ZipFile zip, long maxBytes) {
        this.zip = zip;
        this.maxBytes = maxBytes;
    }

    /// Opens a zip for a use that closes it in the end, unless the use finds it unreadable.
    ///
    /// @param maxBytes how much may come out of it in one reading of its files
    /// @throws UnreadableFile when it is no whole zip
    public static <T> T open(Path archive, long maxBytes, Function<ZippedFiles, T> use) {
        var files = opened(archive, maxBytes);
        try {
            return use.apply(files);
        } catch (UnreadableFile refused) {
            files.close();
            throw refused;
        }
    }

    private static ZippedFiles opened(Path archive, long maxBytes) {
        try {
            return new ZippedFiles(new ZipFile(archive.toFile()), maxBytes);
        } catch (ZipException notAZip) {
            throw new UnreadableFile("the body is not a whole zip");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Its files, without folders.
    ///
    /// @param most how many entries it may have
    /// @param thing what is to be sent one at a time, such as `release`
    /// @throws UnreadableFile when it has more entries
    public List<? extends ZipEntry> list(int most, String thing) {
        if (zip.size() > most) {
            throw new UnreadableFile("the zip has more than " + most + " entries: send one " + thing + " at a time");
        }
        return zip.stream().filter(entry -> !entry.isDirectory()).toList();
    }

    /// A file's name without folders.
    public static String name(ZipEntry file) {
        var path = file.getName();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /// Begins to read files, all together up to the number of bytes.
    public Pass pass() {
        return new Pass(zip, new ByteBudget(maxBytes));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// One reading of files.
    public static final class Pass {

        private final ZipFile zip;
        private final ByteBudget budget;

        private Pass(ZipFile zip, ByteBudget budget) {
            this.zip = zip;
            this.budget = budget;
        }

        /// Reads a file. It is unpacked on a thread of its own, a little ahead of its reading.
        ///
        /// @throws UnreadableFile when it can't be read to its end, or holds more than may come out of the zip
        public <T> T read(ZipEntry file, Reading<T> reading) {
            try (var stream = budget.limit(zip.getInputStream(file));
                    var ahead = new AheadStream(stream)) {
                return reading.read(ahead);
            } catch (ZipException damaged) {
                throw new UnreadableFile(name(file) + " is damaged or cut off in the zip");
            } catch (EOFException cutOff) {
                throw new UnreadableFile(name(file) + " is cut off in the zip");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /// What is done with a file's bytes.
    @FunctionalInterface
    public interface Reading<T> {
        T read(InputStream stream) throws IOException;
    }
}
