package theriac.catalog.rxnormimport;

import java.time.LocalDate;
import java.time.ZoneOffset;

import theriac.catalog.drug.Editor;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Source;
import theriac.imports.ImportRun;

/// Whose import it is and what its statements rest on.
///
/// @param importedOn the day of its start, in UTC
record Provenance(Editor editor, LocalDate importedOn, Source source) {

    static Provenance of(ImportRun run) {
        var by = run.request().by();
        var importedOn = LocalDate.ofInstant(run.startedAt(), ZoneOffset.UTC);
        var file = run.request().fileName().orElse("a file without a name");
        return new Provenance(
                new Editor(by.actor(), by.site()),
                importedOn,
                new Source(
                        "RxNorm of the US National Library of Medicine, " + file + ", imported on " + importedOn,
                        EvidenceLevel.REFERENCE_ARTICLE,
                        "US",
                        null));
    }
}
