package theriac.adverseevent.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import theriac.adverseevent.casereport.ReportVersion;

/// When the site knew enough to report: the day that clocks count from (GVP Module VI, VI.B.7).
///
/// @param revision the state of the case that told it
public record DayZero(LocalDate on, long revision) {

    /// The day in the site's zone on which a version arrived, or the day on which its sender learned what it says, when
    /// that is earlier.
    static LocalDate of(Arrival arrival, Optional<ZoneId> zone) {
        var arrived = arrival.at().atZone(zone.orElse(ZoneOffset.UTC)).toLocalDate();
        return arrival.version()
                .informedOn()
                .filter(informed -> informed.isBefore(arrived))
                .orElse(arrived);
    }

    /// A version of a report that arrived.
    record Arrival(ReportVersion version, Instant at) {}
}
