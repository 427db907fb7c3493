package theriac.imports;

import java.util.Optional;

/// What came of one line of a file, or of a value in it.
///
/// @param file the file's name, without folders
/// @param line from 1, the header; in a file without lines the number of the record, from 1
/// @param what which thing it is about, such as `drug baclofen`
/// @param reason why, in words that may be shown to whoever imports
public record ReportLine(
        String file, int line, Outcome outcome, Extent extent, Optional<String> what, Optional<String> reason) {

    /// How much of the line it is about.
    public enum Extent {
        /// The whole line.
        LINE,
        /// One value; the line stands without it.
        VALUE
    }

    /// A line, or a value in it, that was left out.
    public static ReportLine refused(String file, int line, Extent extent, String reason) {
        return new ReportLine(file, line, Outcome.REFUSED, extent, Optional.empty(), Optional.of(reason));
    }

    /// A line that had this effect.
    public static ReportLine of(String file, int line, Outcome outcome, String what, String reason) {
        return new ReportLine(file, line, outcome, Extent.LINE, Optional.of(what), Optional.of(reason));
    }

    /// Whether it counts: one line is one outcome, and a value that was left out is no outcome of its line.
    boolean counts() {
        return extent == Extent.LINE;
    }
}
