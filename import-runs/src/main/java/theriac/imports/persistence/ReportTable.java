package theriac.imports.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.imports.ImportId;
import theriac.imports.ImportRuns.KeptLine;
import theriac.imports.Outcome;
import theriac.imports.ReportLine;
import theriac.imports.persistence.ImportTable.Column;

/// The reports of runs, in `file_import_line`.
@ApplicationScoped
class ReportTable {

    private static final String ADD = """
            insert into file_import_line (import_id, file, line, outcome, extent, what, reason)
            select ?, file, line::int, outcome, extent, what, reason
            from unnest(?, ?, ?, ?, ?, ?)
                with ordinality as r (file, line, outcome, extent, what, reason, place)
            order by place""";
    private static final String LIST = """
            select place, file, line, outcome, extent, what, reason from file_import_line
            where import_id = ? and place > ? order by place limit ?""";
    private static final String LIST_OUTCOME = """
            select place, file, line, outcome, extent, what, reason from file_import_line
            where import_id = ? and outcome = ? and place > ? order by place limit ?""";
    private static final String COUNT =
            "select outcome, count(*) as lines from file_import_line where import_id = ? group by outcome";
    private static final String FORGET = "delete from file_import_line where import_id = ?";

    private final ImportTable table;

    ReportTable(ImportTable table) {
        this.table = table;
    }

    void add(ImportId id, List<ReportLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        table.update(
                ADD,
                id.value(),
                Column.of(lines, ReportLine::file),
                Column.of(lines, line -> Integer.toString(line.line())),
                Column.of(lines, line -> line.outcome().code()),
                Column.of(lines, line -> line.extent().name().toLowerCase(Locale.ROOT)),
                Column.of(lines, line -> line.what().orElse(null)),
                Column.of(lines, line -> line.reason().orElse(null)));
    }

    List<KeptLine> list(ImportId id, Optional<Outcome> outcome, long after, int limit) {
        return outcome.map(wanted -> table.all(LIST_OUTCOME, ImportRows::line, id.value(), wanted.code(), after, limit))
                .orElseGet(() -> table.all(LIST, ImportRows::line, id.value(), after, limit));
    }

    Map<Outcome, Long> counts(ImportId id) {
        return table.all(COUNT, row -> Map.entry(ImportRows.outcome(row), row.getLong("lines")), id.value()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void forget(ImportId id) {
        table.update(FORGET, id.value());
    }
}
