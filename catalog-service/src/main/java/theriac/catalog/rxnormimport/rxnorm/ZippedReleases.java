package theriac.catalog.rxnormimport.rxnorm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import theriac.catalog.rxnormimport.Release;
import theriac.imports.UnreadableFile;

/// Opens zips as they are downloaded from the National Library of Medicine, full releases and those of what can be
/// prescribed.
@ApplicationScoped
class ZippedReleases implements Release.Releases {

    private static final int MAX_ENTRIES = 200;

    private final long maxBytes;

    ZippedReleases(
            @ConfigProperty(name = "theriac.rxnorm-import.max-unzipped-bytes", defaultValue = "16000000000")
                    long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public Release open(Path archive) {
        try {
            return open(new ZipFile(archive.toFile()));
        } catch (ZipException notAZip) {
            throw new UnreadableFile("the body is not a whole zip");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Release open(ZipFile zip) throws IOException {
        try {
            return new ZippedRelease(zip, filesOf(zip), maxBytes);
        } catch (UnreadableFile refused) {
            zip.close();
            throw refused;
        }
    }

    /// A full release holds the prescribable subset again in a folder of its own: the file nearest to the root counts.
    private static Map<RrfFile, ZipEntry> filesOf(ZipFile zip) {
        if (zip.size() > MAX_ENTRIES) {
            throw new UnreadableFile("the zip has more than " + MAX_ENTRIES + " entries: send one release at a time");
        }
        var files = new EnumMap<RrfFile, ZipEntry>(RrfFile.class);
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .forEach(entry -> RrfFile.of(entry.getName())
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
