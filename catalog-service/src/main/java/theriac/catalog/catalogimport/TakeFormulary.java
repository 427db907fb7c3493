package theriac.catalog.catalogimport;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.imports.Progress;

/// Takes some lines of a formulary and notes it, all in one transaction.
@ApplicationScoped
public class TakeFormulary {

    private final TakeFormularyLine takeLine;

    TakeFormulary(TakeFormularyLine takeLine) {
        this.takeLine = takeLine;
    }

    /// Takes the lines.
    ///
    /// @param done how many lines of the file are taken with these; false when the import is to end
    /// @throws theriac.catalog.drug.DrugIsThere when someone else makes one of the new drugs meanwhile: nothing is
    ///   counted or reported then, and the same can be tried again
    @Transactional
    public boolean take(List<FormularyLine> lines, Formulary formulary, Progress progress, long done) {
        var report = lines.stream()
                .flatMap(line -> takeLine.take(line, formulary).stream())
                .toList();
        report.forEach(progress::report);
        progress.read(lines.size());
        return progress.note(done);
    }
}
