package theriac.adverseevent.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// By when a report must have been made: at the end of a day.
///
/// @param on the day
/// @param before the first moment after it, where the site is
public record Due(LocalDate on, Instant before) {

    /// Whether the time is over.
    public boolean isOver(Instant now) {
        return !now.isBefore(before);
    }

    /// So many calendar days after day zero, which is not counted; weekends and holidays are.
    static Due after(LocalDate dayZero, int calendarDays, ZoneId zone) {
        var on = dayZero.plusDays(calendarDays);
        return new Due(on, on.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
