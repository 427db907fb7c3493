package theriac.catalog.rxnormimport.rxnorm;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import theriac.catalog.rxnormimport.Release;
import theriac.imports.UnreadableFile;
import theriac.imports.ZippedFiles;

/// Opens zips as they are downloaded from the National Library of Medicine, full releases and those of what can be
/// prescribed.
@ApplicationScoped
class ZippedReleases implements Release.Releases {

    private static final int MAX_ENTRIES = 200;

    private final long maxBytes;

    ZippedReleases(@ConfigProperty(name = "theriac.rxnorm-import.max-unzipped-bytes") long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public Release open(Path archive) {
        return ZippedFiles.open(archive, maxBytes, zip -> new ZippedRelease(zip, filesOf(zip)));
    }

    /// A full release holds the prescribable subset again in a folder of its own: the file nearest to the root counts.
    private static Map<RrfFile, ZipEntry> filesOf(ZippedFiles zip) {
        var files = new EnumMap<RrfFile, ZipEntry>(RrfFile.class);
        zip.list(MAX_ENTRIES, "release")
                .forEach(entry -> RrfFile.of(ZippedFiles.name(entry))
                        .ifPresent(file -> files.merge(file, entry, ZippedReleases::nearerToTheRoot)));
        if (!files.containsKey(RrfFile.RXNCONSO)) {
            throw new UnreadableFile("the zip lacks a file of a release of RxNorm: RXNCONSO.RRF");
        }
        return files;
    }

    private static ZipEntry nearerToTheRoot(ZipEntry one, ZipEntry other) {
        return depth(other) < depth(one) ? other : one;
    }

    private static long depth(ZipEntry entry) {
        return entry.getName().chars().filter(character -> character == '/').count();
    }
}
