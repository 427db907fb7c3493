package theriac.adverseevent.casereport.e2b;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.e2b.xml.NotXml;

/// ICH E2B(R3), one report: a batch of a single message, as it is sent or as it is kept.
@ApplicationScoped
class E2bReports implements ReportFormat {

    static final String MEDIA_TYPE = "application/xml";

    private static final Set<String> MEDIA_TYPES = Set.of(MEDIA_TYPE, "text/xml");

    private final RegisteredSenders senders;
    private final Clock clock;

    E2bReports(RegisteredSenders senders, Clock clock) {
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    public boolean reads(String mediaType) {
        return MEDIA_TYPES.contains(mediaType);
    }

    @Override
    public Reading read(SenderId sender, Original original) {
        var readings = readAll(sender, original);
        return readings.size() == 1
                ? readings.getFirst()
                : new Reading.NotUnderstood(List.of(new Violation("", "must hold one report")));
    }

    @Override
    public List<Reading> readAll(SenderId sender, Original original) {
        try {
            var batch = Batch.of(original.bytes());
            var violations = batch.violations(latestToday());
            if (!violations.isEmpty()) {
                return List.of(new Reading.NotUnderstood(violations));
            }
            var reading = readingFor(sender);
            List<Reading> readings = new ArrayList<>();
            batch.forEach(message -> readings.add(reading.read(message.message(), message.original())));
            return readings;
        } catch (NotXml broken) {
            return List.of(new Reading.NotUnderstood(List.of(new Violation("", broken.sentence()))));
        }
    }

    MessageReading readingFor(SenderId sender) {
        var system = senders.linkingSystems().getOrDefault(sender, Optional.empty());
        return new MessageReading(sender, system, latestToday());
    }

    /// The date where the day begins first: a report from there is not from the future.
    LocalDate latestToday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }
}
