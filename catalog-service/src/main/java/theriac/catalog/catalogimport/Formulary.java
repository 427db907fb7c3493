package theriac.catalog.catalogimport;

import java.time.LocalDate;
import java.time.ZoneOffset;

import theriac.catalog.drug.Editor;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Source;
import theriac.imports.ImportRun;

/// A formulary of one's own, as it was sent.
///
/// @param importedOn the day of its import
public record Formulary(String fileName, LocalDate importedOn, Editor editor) {

    /// The formulary that an import brings.
    public static Formulary of(ImportRun run) {
        var by = run.request().by();
        return new Formulary(
                run.request().fileName().orElse("formulary.csv"),
                LocalDate.ofInstant(run.startedAt(), ZoneOffset.UTC),
                new Editor(by.actor(), by.site()));
    }

    /// What each of its statements rests on.
    Source source() {
        return new Source(
                "Formulary %s imported on %s".formatted(fileName, importedOn),
                EvidenceLevel.REFERENCE_ARTICLE,
                null,
                importedOn);
    }
}
