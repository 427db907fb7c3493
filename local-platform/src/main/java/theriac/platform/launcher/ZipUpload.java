package theriac.platform.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files as one zip archive that is packed while it is read, so that it is never held whole.
///
/// @param onRead hears how many bytes of the files have been packed since it was last told
record ZipUpload(List<Path> files, LongConsumer onRead) {

    private static final int BUFFER = 1 << 16;

    /// The archive; a thread packs it as far as it is read.
    InputStream open() {
        var sink = new PipedOutputStream();
        try {
            var source = new PipedInputStream(sink, BUFFER);
            Thread.ofVirtual().name("zip").start(() -> packInto(sink));
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        return files.stream().mapToLong(ZipUpload::sizeOf).sum();
    }

    private void packInto(PipedOutputStream sink) {
        try (var zip = new ZipOutputStream(sink)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var file : files) {
                zip.putNextEntry(entry(file));
                copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same file makes the same entry, so that an import that was interrupted is recognised.
    private static ZipEntry entry(Path file) throws IOException {
        var entry = new ZipEntry(file.getFileName().toString());
        entry.setTime(Files.getLastModifiedTime(file).toMillis());
        return entry;
    }

    private void copy(Path file, ZipOutputStream zip) throws IOException {
        var buffer = new byte[BUFFER];
        try (var in = Files.newInputStream(file)) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                zip.write(buffer, 0, read);
                onRead.accept(read);
            }
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
