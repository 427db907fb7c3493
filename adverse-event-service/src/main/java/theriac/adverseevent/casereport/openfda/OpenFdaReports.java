package theriac.adverseevent.casereport.openfda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Notice;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.PublicEvents;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.document.JsonText;

/// Events of openFDA, the FDA's interface to its public reports. They are always of the collection `openfda`,
/// whoever hands them over: no hospital sends in its name.
@ApplicationScoped
class OpenFdaReports implements ReportFormat, PublicEvents {

    private static final String DRUGS = "/patient/drug";
    private static final String REACTIONS = "/patient/reaction";
    private static final SenderId OPENFDA = new SenderId("openfda");

    private final Clock clock;

    OpenFdaReports(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals(PublicEvents.MEDIA_TYPE);
    }

    @Override
    public ReportFormat.Reading read(SenderId sender, Original original) {
        if (!sender.equals(OPENFDA)) {
            return new ReportFormat.Reading.NotUnderstood(
                    List.of(new Violation("", "is an event of openFDA, which whoever runs imports hands over")));
        }
        return switch (read(original.bytes())) {
            case PublicEvents.Reading.Understood(var report, var _) -> new ReportFormat.Reading.Understood(report);
            case PublicEvents.Reading.NotUnderstood(var violations) ->
                new ReportFormat.Reading.NotUnderstood(violations);
        };
    }

    @Override
    public PublicEvents.Reading read(byte[] event) {
        if (event.length > MAX_BYTES) {
            return refused("", "must not be longer than " + MAX_BYTES + " bytes");
        }
        JsonNode tree;
        try {
            tree = JsonText.read(event);
        } catch (JsonText.NotJson broken) {
            return refused("", broken.sentence());
        }
        return tree.isObject() ? read(event, new Member(tree, "", new ArrayList<>())) : refused("", "must be an event");
    }

    private PublicEvents.Reading read(byte[] bytes, Member event) {
        var id = event.at("safetyreportid").text(SenderReportId.MAX_LENGTH);
        if (id.isEmpty()) {
            return refused("/safetyreportid", "is required");
        }
        var reading = new EventReading(new Dates(latestToday()));
        var version = reading.version(event, id.get());
        var content = reading.content(event);
        var missing = missing(content, event.leftOut());
        if (!missing.isEmpty()) {
            return new PublicEvents.Reading.NotUnderstood(missing);
        }
        var report = CaseReport.of(
                new ReportNumber(OPENFDA, new SenderReportId(id.get())),
                version,
                Background.FAERS,
                content,
                Optional.of(new Original(PublicEvents.MEDIA_TYPE, bytes)));
        return new PublicEvents.Reading.Understood(report, event.leftOut());
    }

    /// What a case can't do without, and why it is not there.
    private static List<Violation> missing(ReportContent content, List<Notice> leftOut) {
        var missing = Stream.of(
                        content.drugs().isEmpty() ? DRUGS : "",
                        content.reactions().isEmpty() ? REACTIONS : "")
                .filter(pointer -> !pointer.isEmpty())
                .toList();
        return missing.stream()
                .flatMap(pointer -> Stream.concat(
                        Stream.of(new Violation(pointer, "must have at least one entry that can be read")),
                        leftOut.stream()
                                .filter(notice -> notice.pointer().startsWith(pointer))
                                .map(notice -> new Violation(notice.pointer(), notice.detail()))))
                .toList();
    }

    private static PublicEvents.Reading refused(String pointer, String detail) {
        return new PublicEvents.Reading.NotUnderstood(List.of(new Violation(pointer, detail)));
    }

    /// The date where the day begins first: a report from there is not from the future.
    private LocalDate latestToday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }
}
