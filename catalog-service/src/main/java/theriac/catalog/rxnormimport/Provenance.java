package theriac.catalog.rxnormimport;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import theriac.catalog.drug.Editor;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Source;
import theriac.imports.ImportRun;

/// Whose import it is and what its statements rest on.
///
/// @param importedOn the day of its start, in UTC
record Provenance(Editor editor, LocalDate importedOn, Source source) {

    private static final Pattern NAME = Pattern.compile("RxNorm_\\w+_(\\d{8})\\b");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdduuuu", Locale.ROOT);

    static Provenance of(ImportRun run) {
        var by = run.request().by();
        var importedOn = LocalDate.ofInstant(run.startedAt(), ZoneOffset.UTC);
        var file = run.request().fileName().orElse("a file without a name");
        var released = releaseDay(file).orElse(importedOn);
        return new Provenance(
                new Editor(by.actor(), by.site()),
                importedOn,
                new Source(
                        "RxNorm of the US National Library of Medicine, " + file + ", imported on " + importedOn,
                        EvidenceLevel.REFERENCE_ARTICLE,
                        "US",
                        released));
    }

    /// The day that the library writes into the names of its releases: `RxNorm_full_11032025.zip`.
    private static Optional<LocalDate> releaseDay(String fileName) {
        var name = NAME.matcher(fileName);
        return name.find() ? Optional.of(name.group(1)).flatMap(Provenance::day) : Optional.empty();
    }

    private static Optional<LocalDate> day(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DAY));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
