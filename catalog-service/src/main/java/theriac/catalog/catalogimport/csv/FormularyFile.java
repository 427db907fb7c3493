package theriac.catalog.catalogimport.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvRecord;

import theriac.catalog.catalogimport.Formulary;
import theriac.catalog.catalogimport.FormularyLine;
import theriac.catalog.catalogimport.FormularyLine.OtherNames;
import theriac.catalog.catalogimport.TakeFormulary;
import theriac.catalog.drug.MakingDrugs;
import theriac.imports.ImportFile;
import theriac.imports.Progress;

/// An opened formulary, taken in batches of lines.
final class FormularyFile implements ImportFile {

    private static final int BATCH = 100;
    private static final String LIST = "[;|]";

    private final CsvLines csv;
    private final Header header;
    private final Formulary formulary;
    private final TakeFormulary takeFormulary;

    FormularyFile(CsvLines csv, Formulary formulary, TakeFormulary takeFormulary) {
        this.csv = csv;
        this.header = csv.header();
        this.formulary = formulary;
        this.takeFormulary = takeFormulary;
    }

    @Override
    public long countLines() {
        var count = new long[1];
        csv.each(line -> {
            count[0]++;
            return true;
        });
        return count[0] - 1;
    }

    @Override
    public boolean run(Progress progress) {
        var batch = new Batch(progress);
        return csv.each(batch::add) && batch.flush();
    }

    /// The lines that are taken next.
    private final class Batch {

        private final Progress progress;
        private final long resumeAfter;
        private final List<FormularyLine> lines = new ArrayList<>();
        private long read = -1;

        Batch(Progress progress) {
            this.progress = progress;
            this.resumeAfter = progress.checkpoint();
        }

        boolean add(CsvRecord line) {
            read++;
            if (read == 0 || read <= resumeAfter) {
                return true;
            }
            lines.add(formularyLine(line));
            return lines.size() < BATCH || flush();
        }

        boolean flush() {
            long done = Math.max(read, resumeAfter);
            boolean goOn = MakingDrugs.untilDone(() -> takeFormulary.take(lines, formulary, progress, done));
            lines.clear();
            return goOn;
        }
    }

    private FormularyLine formularyLine(CsvRecord line) {
        var values = line.getFields();
        return new FormularyLine(
                (int) line.getStartingLineNumber(),
                header.value(values, "name"),
                optional(header.value(values, "rxcui")),
                optional(header.value(values, "unii")),
                header.values(values, "atc", "[;|\\s,]+"),
                header.values(values, "class", LIST),
                new OtherNames(header.values(values, "brands", LIST), header.values(values, "synonyms", LIST)));
    }

    private static Optional<String> optional(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    @Override
    public void close() {}
}
