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
    @Transactional
    public boolean take(List<FormularyLine> lines, Formulary formulary, Progress progress, long done) {
        for (var line : lines) {
            takeLine.take(line, formulary).forEach(progress::report);
        }
        progress.read(lines.size());
        return progress.note(done);
    }
}
