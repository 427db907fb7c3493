package theriac.catalog.catalogimport.openfda;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import theriac.catalog.catalogimport.LabelImport;
import theriac.catalog.catalogimport.TakeLabels;
import theriac.imports.ImportFile;
import theriac.imports.ImportFormat;
import theriac.imports.ImportRun;

/// Files of openFDA's drug labels, as JSON or zipped.
@ApplicationScoped
class OpenFdaLabels implements ImportFormat {

    private final TakeLabels takeLabels;
    private final long maxBytes;

    OpenFdaLabels(
            TakeLabels takeLabels, @ConfigProperty(name = "theriac.label-import.max-unzipped-bytes") long maxBytes) {
        this.takeLabels = takeLabels;
        this.maxBytes = maxBytes;
    }

    @Override
    public String name() {
        return "openfda-labels";
    }

    @Override
    public ImportFile open(Path file, ImportRun run) {
        var records = new JsonRecords(file, maxBytes);
        records.each((json, number) -> false);
        return new LabelFile(records, LabelImport.of(run), takeLabels);
    }
}
