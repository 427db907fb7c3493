package theriac.adverseevent.openfdaimport.openfda;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import theriac.adverseevent.openfdaimport.EventFile;
import theriac.imports.GzippedFile;
import theriac.imports.UnreadableFile;
import theriac.imports.ZippedFiles;

/// Opens files of events, zipped as openFDA's downloads are, or plain.
@ApplicationScoped
class OpenedFiles implements EventFile.Opening {

    private static final int MAX_ENTRIES = 100;

    /// What some systems put beside each file for themselves.
    private static final String NOT_TO_BE_READ = "._";

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private final long maxBytes;

    OpenedFiles(@ConfigProperty(name = "theriac.openfda-import.max-unzipped-bytes") long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public EventFile open(Path file, String name) {
        var first = firstBytes(file);
        if (Arrays.equals(first, ZIP)) {
            return ZippedFiles.open(file, maxBytes, OpenedFiles::zipped);
        }
        return Arrays.equals(first, GZIP) ? new Gzipped(file, name, maxBytes) : new Plain(file, name);
    }

    private static byte[] firstBytes(Path file) {
        try (var stream = new FileInputStream(file.toFile())) {
            return stream.readNBytes(ZIP.length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EventFile zipped(ZippedFiles zip) {
        var entries = zip.list(MAX_ENTRIES, "download");
        if (entries.stream().anyMatch(entry -> endsWith(entry, ".zip"))) {
            throw new UnreadableFile("the zip contains zips: send one download at a time, not an archive of archives");
        }
        var files = entries.stream()
                .filter(entry -> !ZippedFiles.name(entry).startsWith(NOT_TO_BE_READ))
                .filter(entry -> endsWith(entry, ".json") || endsWith(entry, ".ndjson"))
                .toList();
        if (files.isEmpty()) {
            throw new UnreadableFile("the zip lacks a file of events, such as drug-event-0001-of-0030.json");
        }
        return new Zipped(zip, List.copyOf(files));
    }

    private static boolean endsWith(ZipEntry entry, String ending) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private record Zipped(ZippedFiles zip, List<ZipEntry> files) implements EventFile {

        @Override
        public long count() {
            return counted(this);
        }

        @Override
        public boolean read(Reader reader) {
            var pass = zip.pass();
            return files.stream().allMatch(file -> {
                var events = new EventStream(ZippedFiles.name(file), reader);
                return pass.read(file, events::read);
            });
        }

        @Override
        public void close() {
            zip.close();
        }
    }

    private record Gzipped(Path file, String name, long maxBytes) implements EventFile {

        @Override
        public long count() {
            return counted(this);
        }

        @Override
        public boolean read(Reader reader) {
            return GzippedFile.read(file, maxBytes, new EventStream(name, reader)::read);
        }

        @Override
        public void close() {
            // Nothing is held open between two readings.
        }
    }

    private record Plain(Path file, String name) implements EventFile {

        @Override
        public long count() {
            return counted(this);
        }

        @Override
        public boolean read(Reader reader) {
            try (InputStream stream = new FileInputStream(file.toFile())) {
                return new EventStream(name, reader).read(stream);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            // Nothing is held open between two readings.
        }
    }

    private static long counted(EventFile file) {
        var count = new long[1];
        file.read(_ -> {
            count[0]++;
            return true;
        });
        return count[0];
    }
}
