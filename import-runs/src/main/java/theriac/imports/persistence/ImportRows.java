package theriac.imports.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

import theriac.imports.ImportId;
import theriac.imports.ImportRequest;
import theriac.imports.ImportRun;
import theriac.imports.ImportRuns.KeptLine;
import theriac.imports.ImportState;
import theriac.imports.Outcome;
import theriac.imports.ReportLine;
import theriac.imports.Requester;
import theriac.imports.Tally;

/// Reads rows of the tables of imports.
final class ImportRows {

    private ImportRows() {}

    static ImportId id(ResultSet row) throws SQLException {
        return new ImportId(ImportTable.uuid(row, "import_id"));
    }

    static ImportRun run(ResultSet row) throws SQLException {
        var request = new ImportRequest(
                row.getString("format"),
                Optional.ofNullable(row.getString("file_name")),
                row.getString("fingerprint"),
                new Requester(row.getString("actor"), row.getString("site")));
        return new ImportRun(
                id(row),
                request,
                ImportState.of(row.getString("state")),
                ImportTable.instant(row, "started_at"),
                tally(row),
                row.getInt("restarts"),
                Optional.ofNullable(row.getString("message")));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("lines_total"),
                row.getLong("lines_read"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("retired"),
                row.getLong("unchanged"),
                row.getLong("refused"));
    }

    static KeptLine line(ResultSet row) throws SQLException {
        var line = new ReportLine(
                row.getString("file"),
                row.getInt("line"),
                outcome(row),
                ReportLine.Extent.valueOf(row.getString("extent").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("what")),
                Optional.ofNullable(row.getString("reason")));
        return new KeptLine(row.getLong("place"), line);
    }

    static Outcome outcome(ResultSet row) throws SQLException {
        return Outcome.of(row.getString("outcome")).orElseThrow();
    }
}
