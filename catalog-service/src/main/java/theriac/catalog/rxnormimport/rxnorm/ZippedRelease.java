package theriac.catalog.rxnormimport.rxnorm;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;

import theriac.catalog.rxnormimport.Release;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;
import theriac.imports.ZippedFiles;

/// The files of a release in a zip.
final class ZippedRelease implements Release {

    private final ZippedFiles zip;
    private final Map<RrfFile, ZipEntry> entries;

    ZippedRelease(ZippedFiles zip, Map<RrfFile, ZipEntry> entries) {
        this.zip = zip;
        this.entries = new EnumMap<>(entries);
    }

    @Override
    public long countLines() {
        var pass = zip.pass();
        long count = 0;
        for (var entry : entries.values()) {
            count += pass.read(entry, ZippedRelease::count);
        }
        return count;
    }

    @Override
    public boolean read(Reader reader) {
        var pass = zip.pass();
        for (var entry : entries.entrySet()) {
            if (!pass.read(entry.getValue(), lines -> read(entry.getKey(), lines, reader))) {
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

    @Override
    public void close() {
        zip.close();
    }
}
