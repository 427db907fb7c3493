package theriac.adverseevent.casereport.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Optional;

import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.document.Place;

/// Reads which version of a report it is: `meta.versionId` where it is a number, or else the second of
/// `meta.lastUpdated`; a report without either is the first.
///
/// @param latest the latest time that a version may have
record VersionReading(Instant latest) {

    private static final int MAX_VERSION = 1_000_000;
    private static final int LONGEST = 64;

    Optional<ReportVersion> read(Place meta) {
        var id = meta.at("versionId").text(LONGEST);
        var number = id.filter(text -> text.matches("[1-9]\\d{0,6}"))
                .map(Integer::valueOf)
                .filter(it -> it <= MAX_VERSION);
        if (number.isPresent()) {
            return number.map(ReportVersion::of);
        }
        var updated = meta.at("lastUpdated");
        if (!updated.isAbsent()) {
            return byTime(updated);
        }
        return id.isEmpty()
                ? Optional.of(ReportVersion.of(1))
                : meta.at("versionId")
                        .refuse("must be a number from 1 to " + MAX_VERSION + ", or meta.lastUpdated must be there");
    }

    /// The day, and which second of it, so that two versions of one day are told apart.
    private Optional<ReportVersion> byTime(Place updated) {
        var time = updated.text(LONGEST).flatMap(VersionReading::parse);
        if (time.isEmpty()) {
            return updated.refuse("must be an instant of FHIR, such as 2026-10-02T08:30:00Z");
        }
        if (time.orElseThrow().toInstant().isAfter(latest)) {
            return updated.refuse("must not be in the future");
        }
        return time.map(at -> at.withOffsetSameInstant(ZoneOffset.UTC))
                .map(at -> new ReportVersion(at.get(ChronoField.SECOND_OF_DAY) + 1, Optional.of(at.toLocalDate())));
    }

    private static Optional<OffsetDateTime> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }
}
