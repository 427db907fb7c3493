package theriac.adverseevent.faersimport.faers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.faersimport.Quarter;
import theriac.adverseevent.faersimport.QuarterLine;
import theriac.adverseevent.faersimport.faers.Values.LineRefused;
import theriac.imports.ByteBudget;
import theriac.imports.ReportLine.Extent;
import theriac.imports.UnreadableFile;

/// The files of a quarter in a zip. Entries are read where they are and never written anywhere, and no more than a set
/// number of bytes comes out of them.
final class ZippedQuarter implements Quarter {

    private final ZipFile zip;
    private final List<Entry> entries;
    private final LineReading reading;
    private final long maxBytes;

    /// An entry and which file it is.
    record Entry(ZipEntry entry, FaersFile file) {

        /// Its name without folders.
        String name() {
            var path = entry.getName();
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        }
    }

    ZippedQuarter(ZipFile zip, List<Entry> entries, LineReading reading, long maxBytes) {
        this.zip = zip;
        this.entries = List.copyOf(entries);
        this.reading = reading;
        this.maxBytes = maxBytes;
    }

    @Override
    public long countLines() {
        var budget = new ByteBudget(maxBytes);
        long lines = 0;
        for (var entry : entries) {
            lines += Math.max(withLines(entry, budget, ZippedQuarter::count) - 1, 0);
        }
        return lines;
    }

    @Override
    public void read(Reader reader) {
        var budget = new ByteBudget(maxBytes);
        for (var entry : entries) {
            if (!withLines(entry, budget, lines -> read(entry, lines, reader))) {
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
        var header = Header.of(first);
        if (!header.has(entry.file().columns())) {
            throw new UnreadableFile(entry.name() + " lacks columns in its first line: "
                    + String.join(", ", entry.file().columns().stream().sorted().toList()) + " are needed");
        }
        boolean goOn = true;
        int number = 1;
        for (var line = lines.next(); goOn && line != null; line = lines.next()) {
            number++;
            goOn = read(entry, header, number, line, lines.wasTooLong(), reader);
        }
        return goOn;
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
        if (line.chars().anyMatch(Character::isISOControl)) {
            return "the line contains control characters";
        }
        return header.fits(values.values())
                ? null
                : "the line has " + values.values().size() + " values where the header has " + header.width();
    }

    private <T> T withLines(Entry entry, ByteBudget budget, Reading<T> reading) {
        try (InputStream stream = budget.limit(zip.getInputStream(entry.entry()))) {
            return reading.read(new Lines(stream));
        } catch (ZipException damaged) {
            throw new UnreadableFile(entry.name() + " is damaged or cut off in the zip");
        } catch (EOFException cutOff) {
            throw new UnreadableFile(entry.name() + " is cut off in the zip");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Lines lines) throws IOException;
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
