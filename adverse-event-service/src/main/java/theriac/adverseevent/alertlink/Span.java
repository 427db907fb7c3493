package theriac.adverseevent.alertlink;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import theriac.adverseevent.casereport.PartialDate;

/// The time that a reported date can mean: from its first moment until the first moment after it.
record Span(Instant from, Instant until) {

    /// Where each day begins first, and where it ends last.
    private static final ZoneId EARLIEST = ZoneOffset.ofHours(14);
    private static final ZoneId LATEST = ZoneOffset.ofHours(-12);

    /// The span of a date in its zone, or anywhere on earth when the zone is not known.
    static Span of(PartialDate date, Optional<ZoneId> zone) {
        return new Span(
                date.first().atStartOfDay(zone.orElse(EARLIEST)).toInstant(),
                date.last().plusDays(1).atStartOfDay(zone.orElse(LATEST)).toInstant());
    }
}
