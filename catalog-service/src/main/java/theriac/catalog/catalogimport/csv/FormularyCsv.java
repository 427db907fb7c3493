package theriac.catalog.catalogimport.csv;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.catalogimport.Formulary;
import theriac.catalog.catalogimport.TakeFormulary;
import theriac.imports.ImportFile;
import theriac.imports.ImportFormat;
import theriac.imports.ImportRun;

/// A formulary of one's own as CSV, in UTF-8, with a header.
@ApplicationScoped
class FormularyCsv implements ImportFormat {

    private final TakeFormulary takeFormulary;

    FormularyCsv(TakeFormulary takeFormulary) {
        this.takeFormulary = takeFormulary;
    }

    @Override
    public String name() {
        return "formulary-csv";
    }

    @Override
    public ImportFile open(Path file, ImportRun run) {
        var csv = new CsvLines(file);
        csv.header();
        return new FormularyFile(csv, Formulary.of(run), takeFormulary);
    }
}
