package theriac.adverseevent.faersimport.faers;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.faersimport.Quarter;
import theriac.adverseevent.faersimport.QuarterLine;
import theriac.adverseevent.faersimport.faers.Values.LineRefused;
import theriac.imports.ReportLine.Extent;
import theriac.imports.UnreadableFile;
import theriac.imports.ZippedFiles;

/// The files of a quarter in a zip.
final class ZippedQuarter implements Quarter {

    private final ZippedFiles zip;
    private final List<Entry> entries;
    private final List<DeletionList> deletions;
    private final LineReading reading;

    /// An entry and which file it is.
    record Entry(ZipEntry entry, FaersFile file) {

        /// Its name without folders.
        String name() {
            return ZippedFiles.name(entry);
        }
    }

    ZippedQuarter(ZippedFiles zip, List<Entry> entries, List<DeletionList> deletions, LineReading reading) {
        this.zip = zip;
        this.entries = List.copyOf(entries);
        this.deletions = List.copyOf(deletions);
        this.reading = reading;
    }

    @Override
    public long countLines() {
        var pass = zip.pass();
        long lines = 0;
        for (var entry : entries) {
            lines += Math.max(pass.read(entry.entry(), stream -> count(new Lines(stream))) - 1, 0);
        }
        for (var list : deletions) {
            lines += pass.read(list.entry(), stream -> list.count(new Lines(stream)));
        }
        return lines;
    }

    @Override
    public void read(Reader reader) {
        var pass = zip.pass();
        for (var entry : entries) {
            if (!pass.read(entry.entry(), stream -> read(entry, new Lines(stream), reader))) {
                return;
            }
        }
        for (var list : deletions) {
            if (!pass.read(list.entry(), stream -> list.read(new Lines(stream), reader))) {
                return;
            }
        }
    }

    private static long count(Lines lines) throws IOException {
        long count = 0;
        while (lines.next() != null) {
            count++;
        }
        return count;
    }

    private boolean read(Entry entry, Lines lines, Reader reader) throws IOException {
        var first = lines.next();
        if (first == null) {
            return true;
        }
        var header = header(entry, first);
        boolean goOn = true;
        int number = 1;
        for (var line = lines.next(); goOn && line != null; line = lines.next()) {
            number++;
            goOn = read(entry, header, number, line, lines.wasTooLong(), reader);
        }
        return goOn;
    }

    private static Header header(Entry entry, String first) {
        var header = Header.of(first);
        if (!header.has(entry.file().columns())) {
            throw new UnreadableFile(entry.name() + " lacks columns in its first line: "
                    + String.join(", ", entry.file().columns().stream().sorted().toList()) + " are needed");
        }
        if (!header.twice().isEmpty()) {
            throw new UnreadableFile(entry.name() + " names columns twice in its first line: "
                    + String.join(", ", header.twice().stream().sorted().toList()));
        }
        return header;
    }

    private boolean read(Entry entry, Header header, int number, String line, boolean tooLong, Reader reader) {
        var values = Values.of(header, Header.split(line), entry.name(), number);
        var fault = fault(header, values, line, tooLong);
        if (fault != null) {
            return reader.refuse(values.refusal(Extent.LINE, fault));
        }
        QuarterLine read;
        try {
            read = reading.read(entry.file(), values);
        } catch (LineRefused refused) {
            return reader.refuse(refused.refused());
        }
        return reader.take(read, values.leftOut());
    }

    private static @Nullable String fault(Header header, Values values, String line, boolean tooLong) {
        if (tooLong) {
            return "the line is longer than 65,536 bytes";
        }
        if (line.chars().anyMatch(character -> Character.isISOControl(character) && character != '\t')) {
            return "the line contains control characters";
        }
        return header.fits(values.values())
                ? null
                : "the line has " + values.values().size() + " values where the header has " + header.width();
    }

    @Override
    public void close() {
        zip.close();
    }
}
