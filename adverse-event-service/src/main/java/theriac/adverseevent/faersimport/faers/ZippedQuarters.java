package theriac.adverseevent.faersimport.faers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import theriac.adverseevent.faersimport.Quarter;
import theriac.adverseevent.faersimport.Quarters;
import theriac.adverseevent.faersimport.faers.ZippedQuarter.Entry;
import theriac.imports.UnreadableFile;
import theriac.imports.ZippedFiles;

/// Opens zips as they are downloaded from the FDA.
@ApplicationScoped
class ZippedQuarters implements Quarters {

    private static final int MAX_ENTRIES = 100;

    private final Clock clock;
    private final long maxBytes;

    ZippedQuarters(Clock clock, @ConfigProperty(name = "theriac.faers-import.max-unzipped-bytes") long maxBytes) {
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    @Override
    public Quarter open(Path archive) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
        return ZippedFiles.open(archive, maxBytes, zip -> quarter(zip, new LineReading(today)));
    }

    private static Quarter quarter(ZippedFiles zip, LineReading reading) {
        var all = zip.list(MAX_ENTRIES, "quarter");
        if (all.stream()
                .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".zip"))) {
            throw new UnreadableFile("the zip contains zips: send one quarter at a time, not an archive of archives");
        }
        List<Entry> files = all.stream()
                .flatMap(entry -> FaersFile.named(entry.getName()).map(file -> new Entry(entry, file)).stream())
                .toList();
        checkAllThere(files);
        var deletions = all.stream()
                .flatMap(entry -> DeletionList.of(entry, files.getFirst().name()).stream())
                .toList();
        return new ZippedQuarter(zip, files, deletions, reading);
    }

    private static void checkAllThere(List<Entry> files) {
        var missing = Arrays.stream(FaersFile.values())
                .filter(Predicate.not(file -> files.stream().anyMatch(entry -> entry.file() == file)))
                .map(file -> file.name() + "yyQq.txt")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableFile("the zip lacks files of a quarter: " + missing);
        }
        var quarters =
                files.stream().map(file -> FaersFile.quarter(file.name())).distinct();
        if (files.size() > FaersFile.values().length || quarters.count() > 1) {
            throw new UnreadableFile("the zip has files of more than one quarter: send one quarter at a time");
        }
    }
}
