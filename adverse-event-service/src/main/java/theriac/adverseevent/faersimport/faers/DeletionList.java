package theriac.adverseevent.faersimport.faers;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.faersimport.Quarter;
import theriac.adverseevent.faersimport.QuarterLine;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;
import theriac.imports.ZippedFiles;

/// A list of the cases that the FDA took back, one number in each line, in the zips since the first quarter of 2019.
/// Its name has changed over the years (`ADR19Q1DeletedCases.txt`, `20Q4DeletedCases.txt`, `DELETE21Q4.txt`, in a
/// folder or not), and it may begin with a blank line or with the names of its columns.
///
/// @param day the last of the quarter that it is of
record DeletionList(ZipEntry entry, LocalDate day) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{2})Q([1-4])", Pattern.CASE_INSENSITIVE);
    private static final int CENTURY = 2000;
    private static final int MONTHS = 3;
    private static final String CASE_ID = "caseid";

    /// What one line of a list is.
    private record Row(int number, String text) {}

    @FunctionalInterface
    private interface Rows {
        /// Takes a row; false to end the reading.
        boolean take(Row row, int column);
    }

    /// The list that an entry of the archive is, if it is one.
    ///
    /// @param quarter the name of a file of the quarter, for a list that does not say which it is of
    static Optional<DeletionList> of(ZipEntry entry, String quarter) {
        var path = entry.getName().toLowerCase(Locale.ROOT);
        return path.contains("delet") && path.endsWith(".txt")
                ? lastDay(ZippedFiles.name(entry)).or(() -> lastDay(quarter)).map(day -> new DeletionList(entry, day))
                : Optional.empty();
    }

    private static Optional<LocalDate> lastDay(String name) {
        Matcher quarter = QUARTER.matcher(name);
        return quarter.find()
                ? Optional.of(LocalDate.of(CENTURY + Integer.parseInt(quarter.group(1)), 1, 1)
                        .plusMonths((long) MONTHS * Integer.parseInt(quarter.group(2)))
                        .minusDays(1))
                : Optional.empty();
    }

    /// How many cases it names.
    long count(Lines lines) throws IOException {
        long[] count = {0};
        each(lines, (row, column) -> {
            count[0]++;
            return true;
        });
        return count[0];
    }

    /// Reads them until the reader has enough; false then.
    boolean read(Lines lines, Quarter.Reader reader) throws IOException {
        return each(lines, (row, column) -> read(row, column, reader));
    }

    private boolean read(Row row, int column, Quarter.Reader reader) {
        var file = ZippedFiles.name(entry);
        var values = Header.split(row.text());
        var caseId =
                column < values.size() ? FaersCodes.number(values.get(column).strip()) : Optional.<Long>empty();
        return caseId.isPresent()
                ? reader.take(new QuarterLine.Deletion(file, row.number(), caseId.get(), day), List.of())
                : reader.refuse(ReportLine.refused(file, row.number(), Extent.LINE, CASE_ID + " must be a number"));
    }

    private static boolean each(Lines lines, Rows rows) throws IOException {
        @Nullable Integer column = null;
        boolean goOn = true;
        int number = 0;
        for (var line = lines.next(); goOn && line != null; line = lines.next()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (column == null) {
                var header = Header.of(line);
                column = header.columns().getOrDefault(CASE_ID, 0);
                if (header.has(Set.of(CASE_ID))) {
                    continue;
                }
            }
            goOn = rows.take(new Row(number, line), column);
        }
        return goOn;
    }
}
