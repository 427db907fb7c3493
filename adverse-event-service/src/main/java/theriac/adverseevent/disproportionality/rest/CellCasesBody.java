package theriac.adverseevent.disproportionality.rest;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.disproportionality.CellCases.Listed;
import theriac.http.Cursor;

/// A page of the cases of a cell.
///
/// @param ofOtherSites how many cases of this page the reader's site may not see
/// @param total how many cases the cell has
record CellCasesBody(
        List<CellCase> items,
        int ofOtherSites,
        long total,
        @Nullable String nextCursor) {

    /// A case in short; `/cases/{caseId}` opens it.
    record CellCase(
            String caseId,
            long revision,
            String background,
            Instant receivedAt,
            @Nullable String onset,
            List<String> seriousness) {

        static CellCase of(SafetyCase state) {
            var heading = state.heading();
            return new CellCase(
                    state.id().toString(),
                    heading.revision(),
                    heading.background().code(),
                    heading.receivedAt(),
                    state.facts().onset().map(PartialDate::toString).orElse(null),
                    state.facts().seriousness().stream()
                            .sorted()
                            .map(Coded::code)
                            .toList());
        }
    }

    static CellCasesBody of(Listed listed) {
        return new CellCasesBody(
                listed.cases().stream().map(CellCase::of).toList(),
                listed.elsewhere(),
                listed.total(),
                listed.next().map(key -> Cursor.of(key).encoded()).orElse(null));
    }
}
