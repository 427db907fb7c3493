package theriac.adverseevent.faersimport;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.imports.ImportFile;
import theriac.imports.ImportFormat;
import theriac.imports.ImportRun;

/// The zip of a quarter of FAERS, in its ASCII form.
@ApplicationScoped
class FaersFormat implements ImportFormat {

    private final Quarters quarters;
    private final Staging.Area stagingArea;
    private final ReceiveBatch receiveBatch;

    FaersFormat(Quarters quarters, Staging.Area stagingArea, ReceiveBatch receiveBatch) {
        this.quarters = quarters;
        this.stagingArea = stagingArea;
        this.receiveBatch = receiveBatch;
    }

    @Override
    public String name() {
        return "faers-ascii";
    }

    @Override
    public ImportFile open(Path file, ImportRun run) {
        return new ImportedQuarter(
                quarters.open(file), stagingArea, receiveBatch, run.request().by());
    }
}
