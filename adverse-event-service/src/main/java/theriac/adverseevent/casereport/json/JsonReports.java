package theriac.adverseevent.casereport.json;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.document.JsonText;
import theriac.adverseevent.casereport.document.Place;

/// The format of [theriac.contracts.hospital.AdverseEventReportV1], over HTTP and Kafka alike. Fields it does not know
/// are ignored; they stay in the original.
@ApplicationScoped
class JsonReports implements ReportFormat {

    private static final int MAX_VERSION = 1_000_000;

    private final Clock clock;

    JsonReports(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/json");
    }

    @Override
    public Reading read(SenderId sender, Original original) {
        JsonNode tree;
        try {
            tree = JsonText.read(original.bytes());
        } catch (JsonText.NotJson broken) {
            return new Reading.NotUnderstood(List.of(new Violation("", broken.sentence())));
        }
        if (!tree.isObject()) {
            return new Reading.NotUnderstood(List.of(new Violation("", "must be a JSON object")));
        }
        return read(sender, original, new Place(tree, "", new ArrayList<>()));
    }

    private Reading read(SenderId sender, Original original, Place root) {
        var id = root.at("senderReportId").requiredText(SenderReportId.MAX_LENGTH);
        var version = root.at("version").wholeNumber(1, MAX_VERSION).orElse(1);
        var nullifies = root.at("nullified").flag().orElse(false);
        var content = new ContentReading(latestToday(), nullifies).read(root);
        if (!root.violations().isEmpty()) {
            return new Reading.NotUnderstood(root.violations());
        }
        return new Reading.Understood(new CaseReport(
                new ReportNumber(sender, new SenderReportId(id.orElseThrow())),
                ReportVersion.of(version),
                Background.HOSPITAL,
                nullifies,
                content.orElseThrow(),
                Optional.of(original)));
    }

    /// The date where the day begins first: a report from there is not from the future.
    private LocalDate latestToday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }
}
