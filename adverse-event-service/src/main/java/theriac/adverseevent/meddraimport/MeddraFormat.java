package theriac.adverseevent.meddraimport;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.imports.ImportFile;
import theriac.imports.ImportFormat;
import theriac.imports.ImportRun;

/// The zip of a release of MedDRA, in its ASCII form.
@ApplicationScoped
class MeddraFormat implements ImportFormat {

    private final Release.Releases releases;
    private final TakeTerms takeTerms;

    MeddraFormat(Release.Releases releases, TakeTerms takeTerms) {
        this.releases = releases;
        this.takeTerms = takeTerms;
    }

    @Override
    public String name() {
        return "meddra-ascii";
    }

    @Override
    public ImportFile open(Path file, ImportRun run) {
        return new ImportedRelease(releases.open(file, run.request().fileName()), takeTerms);
    }
}
