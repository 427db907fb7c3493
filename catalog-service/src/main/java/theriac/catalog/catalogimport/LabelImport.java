package theriac.catalog.catalogimport;

import theriac.catalog.drug.Editor;
import theriac.imports.ImportRun;

/// A file of labels, as it was sent.
public record LabelImport(String fileName, Editor editor) {

    /// What an import brings.
    public static LabelImport of(ImportRun run) {
        var by = run.request().by();
        return new LabelImport(run.request().fileName().orElse("labels.json"), new Editor(by.actor(), by.site()));
    }
}
