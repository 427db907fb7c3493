package theriac.adverseevent.faersimport.faers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;

/// The values of one line, by their columns' names, and what had to be left out of them.
record Values(Header header, List<String> values, String file, int line, List<ReportLine> leftOut) {

    static Values of(Header header, List<String> values, String file, int line) {
        return new Values(header, values, file, line, new ArrayList<>());
    }

    /// A value, or empty when the line has none there.
    Optional<String> text(String column) {
        return Optional.of(header.value(values, column)).filter(value -> !value.isEmpty());
    }

    /// A value that the line may do without: what can't be read is noted and left out.
    <T> Optional<T> optional(String column, Function<String, Optional<T>> reading, String expected) {
        var text = text(column);
        var value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            leaveOut(column, expected);
        }
        return value;
    }

    /// Notes that a value was left out.
    void leaveOut(String column, String reason) {
        leftOut.add(refusal(Extent.VALUE, column + " " + reason + ": left out"));
    }

    /// A value without which the line says nothing.
    <T> T required(String column, Function<String, Optional<T>> reading, String expected) throws LineRefused {
        return text(column)
                .flatMap(reading)
                .orElseThrow(() -> new LineRefused(refusal(Extent.LINE, column + " " + expected)));
    }

    ReportLine refusal(Extent extent, String reason) {
        return ReportLine.refused(file, line, extent, reason);
    }

    /// A line that says nothing.
    static final class LineRefused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient ReportLine refused;

        LineRefused(ReportLine refused) {
            super(refused.reason().orElse("refused"));
            this.refused = refused;
        }

        ReportLine refused() {
            return refused;
        }
    }
}
