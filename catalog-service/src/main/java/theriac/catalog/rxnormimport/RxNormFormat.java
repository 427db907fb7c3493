package theriac.catalog.rxnormimport;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.rxnormimport.Release.Releases;
import theriac.imports.ImportFile;
import theriac.imports.ImportFormat;
import theriac.imports.ImportRun;

/// The zip of a release of RxNorm.
@ApplicationScoped
class RxNormFormat implements ImportFormat {

    private final Releases releases;
    private final Staging.Area stagingArea;
    private final TakeConcepts takeConcepts;

    RxNormFormat(Releases releases, Staging.Area stagingArea, TakeConcepts takeConcepts) {
        this.releases = releases;
        this.stagingArea = stagingArea;
        this.takeConcepts = takeConcepts;
    }

    @Override
    public String name() {
        return "rxnorm-rrf";
    }

    @Override
    public ImportFile open(Path file, ImportRun run) {
        return new ImportedRelease(releases.open(file), stagingArea, takeConcepts, Provenance.of(run));
    }
}
