package theriac.adverseevent.meddraimport.ascii;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.coding.MeddraVersion;
import theriac.adverseevent.meddraimport.Release;
import theriac.adverseevent.meddraimport.ascii.MeddraFile.BadLine;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;
import theriac.imports.UnreadableFile;
import theriac.imports.ZippedFiles;

/// The files of a release in a zip.
final class ZippedRelease implements Release {

    private static final int MAX_LINE = 8_192;

    private final ZippedFiles zip;
    private final Map<MeddraFile, ? extends ZipEntry> files;
    private final MeddraVersion version;

    /// @param files all of them, in their order
    ZippedRelease(ZippedFiles zip, Map<MeddraFile, ? extends ZipEntry> files, MeddraVersion version) {
        this.zip = zip;
        this.files = files;
        this.version = version;
    }

    @Override
    public MeddraVersion version() {
        return version;
    }

    @Override
    public long countLines() {
        var pass = zip.pass();
        long lines = 0;
        for (var entry : files.values()) {
            lines += pass.read(entry, ZippedRelease::count);
        }
        return lines;
    }

    private static long count(InputStream stream) throws IOException {
        long lines = 0;
        var reader = reader(stream);
        for (var line = line(reader); line != null; line = line(reader)) {
            lines++;
        }
        return lines;
    }

    @Override
    public boolean read(Reader reader) {
        var pass = zip.pass();
        for (var file : files.entrySet()) {
            if (!pass.read(file.getValue(), stream -> read(file.getKey(), stream, reader))) {
                return false;
            }
        }
        return true;
    }

    private static boolean read(MeddraFile file, InputStream stream, Reader reader) throws IOException {
        var lines = reader(stream);
        boolean goOn = true;
        int number = 0;
        for (var line = line(lines); goOn && line != null; line = line(lines)) {
            number++;
            goOn = read(file, new Place(file.fileName(), number), line, reader);
        }
        return goOn;
    }

    private static boolean read(MeddraFile file, Place place, String line, Reader reader) {
        try {
            return reader.take(place, file.read(line));
        } catch (BadLine refused) {
            return reader.refuse(ReportLine.refused(place.file(), place.line(), Extent.LINE, refused.reason()));
        }
    }

    static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), MAX_LINE);
    }

    /// The next line, or null behind the last. No line of MedDRA is long, so that a file without ends of lines
    /// is no release.
    static @Nullable String line(BufferedReader reader) throws IOException {
        int first = reader.read();
        if (first < 0) {
            return null;
        }
        var line = new StringBuilder();
        for (int next = first; next >= 0 && next != '\n'; next = reader.read()) {
            line.append((char) next);
            if (line.length() > MAX_LINE) {
                throw new UnreadableFile("the zip has a line of more than " + MAX_LINE + " characters");
            }
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    @Override
    public void close() {
        zip.close();
    }
}
