package theriac.adverseevent.meddraimport.ascii;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import theriac.adverseevent.coding.MeddraVersion;
import theriac.adverseevent.meddraimport.Release;
import theriac.imports.UnreadableFile;
import theriac.imports.ZippedFiles;

/// Opens zips as they are downloaded from the MSSO.
@ApplicationScoped
class ZippedReleases implements Release.Releases {

    private static final int MAX_ENTRIES = 200;
    private static final String RELEASE_FILE = "meddra_release.asc";

    /// The version in a name such as `MedDRA_29_1_English.zip` or `meddra-29.1.zip`.
    private static final Pattern VERSION_IN_NAME = Pattern.compile("(?<!\\d)(\\d{1,2})[._](\\d)(?!\\d)");

    private final long maxBytes;

    ZippedReleases(@ConfigProperty(name = "theriac.meddra-import.max-unzipped-bytes") long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public Release open(Path archive, Optional<String> name) {
        return ZippedFiles.open(archive, maxBytes, zip -> release(zip, name));
    }

    private static Release release(ZippedFiles zip, Optional<String> name) {
        var entries = zip.list(MAX_ENTRIES, "release");
        Map<MeddraFile, ZipEntry> files = new EnumMap<>(MeddraFile.class);
        for (var entry : entries) {
            MeddraFile.named(ZippedFiles.name(entry)).ifPresent(file -> {
                if (files.put(file, entry) != null) {
                    throw new UnreadableFile("the zip has " + file.fileName() + " twice: send one release at a time");
                }
            });
        }
        var missing = Arrays.stream(MeddraFile.values())
                .filter(file -> !files.containsKey(file))
                .map(MeddraFile::fileName)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableFile("the zip lacks files of a release of MedDRA: " + missing);
        }
        var version = told(zip, entries)
                .or(() -> name.flatMap(ZippedReleases::named))
                .orElseThrow(() -> new UnreadableFile("the zip does not tell its version: it lacks " + RELEASE_FILE
                        + ", so send it with a name such as meddra-29.1.zip"));
        return new ZippedRelease(zip, files, version);
    }

    private static Optional<MeddraVersion> told(ZippedFiles zip, List<? extends ZipEntry> entries) {
        return entries.stream()
                .filter(entry -> ZippedFiles.name(entry).equalsIgnoreCase(RELEASE_FILE))
                .findFirst()
                .flatMap(entry -> zip.pass().read(entry, ZippedReleases::firstValue));
    }

    private static Optional<MeddraVersion> firstValue(InputStream stream) throws IOException {
        return Optional.ofNullable(ZippedRelease.line(ZippedRelease.reader(stream)))
                .flatMap(line -> MeddraVersion.parse(line.split("\\$", 2)[0].strip()));
    }

    private static Optional<MeddraVersion> named(String name) {
        var found = VERSION_IN_NAME.matcher(name);
        return found.find() ? MeddraVersion.parse(found.group(1) + "." + found.group(2)) : Optional.empty();
    }
}
