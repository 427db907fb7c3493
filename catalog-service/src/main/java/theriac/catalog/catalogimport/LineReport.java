package theriac.catalog.catalogimport;

import java.util.ArrayList;
import java.util.List;

import theriac.catalog.drug.DrugId;
import theriac.imports.Outcome;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;

/// What came of one line and its values.
final class LineReport {

    private final String file;
    private final int line;
    private final List<ReportLine> report = new ArrayList<>();

    LineReport(String file, int line) {
        this.file = file;
        this.line = line;
    }

    /// Leaves a value out; the line stands without it.
    void leaveOut(String reason) {
        report.add(ReportLine.refused(file, line, Extent.VALUE, reason + ": left out"));
    }

    List<ReportLine> refused(String reason) {
        report.add(ReportLine.refused(file, line, Extent.LINE, reason));
        return report;
    }

    List<ReportLine> ended(Outcome outcome, DrugId drug, String what) {
        report.add(ReportLine.of(file, line, outcome, "drug " + drug.value(), what));
        return report;
    }
}
