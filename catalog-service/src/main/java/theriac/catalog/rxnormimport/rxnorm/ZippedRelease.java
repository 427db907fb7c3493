package theriac.catalog.rxnormimport.rxnorm;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import theriac.catalog.rxnormimport.Release;
import theriac.imports.ByteBudget;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;
import theriac.imports.UnreadableFile;

/// The files of a release in a zip. Entries are read where they are and never written anywhere, and no more than a set
/// number of bytes comes out of them.
final class ZippedRelease implements Release {

    private final ZipFile zip;
    private final Map<RrfFile, ZipEntry> entries;
    private final long maxBytes;

    ZippedRelease(ZipFile zip, Map<RrfFile, ZipEntry> entries, long maxBytes) {
        this.zip = zip;
        this.entries = new EnumMap<>(entries);
        this.maxBytes = maxBytes;
    }

    @Override
    public long countLines() {
        var budget = new ByteBudget(maxBytes);
        long count = 0;
        for (var entry : entries.values()) {
            count += reading(entry, budget, ZippedRelease::count);
        }
        return count;
    }

    @Override
    public boolean read(Reader reader) {
        var budget = new ByteBudget(maxBytes);
        for (var entry : entries.entrySet()) {
            if (!reading(entry.getValue(), budget, lines -> read(entry.getKey(), lines, reader))) {
                return false;
            }
        }
        return true;
    }

    private static long count(InputStream stream) throws IOException {
        var buffer = new byte[1 << 16];
        long count = 0;
        for (int read = stream.read(buffer, 0, buffer.length);
                read >= 0;
                read = stream.read(buffer, 0, buffer.length)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    count++;
                }
            }
        }
        return count;
    }

    private boolean read(RrfFile file, InputStream stream, Reader reader) throws IOException {
        var lines = new RrfLines(stream);
        while (lines.next()) {
            try {
                var line = LineReading.read(file, lines);
                if (line != null) {
                    reader.take(line);
                }
            } catch (LineReading.Refused refused) {
                reader.refuse(ReportLine.refused(file.name() + ".RRF", lines.number(), Extent.LINE, refused.reason()));
            }
            if (!reader.read()) {
                return false;
            }
        }
        return true;
    }

    private <T> T reading(ZipEntry entry, ByteBudget budget, Reading<T> reading) {
        var name = RrfFile.name(entry.getName());
        try (var stream = budget.limit(zip.getInputStream(entry))) {
            return reading.read(stream);
        } catch (ZipException damaged) {
            throw new UnreadableFile(name + " is damaged or cut off in the zip");
        } catch (EOFException cutOff) {
            throw new UnreadableFile(name + " is cut off in the zip");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(InputStream stream) throws IOException;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
