package theriac.adverseevent.casereport.json;

import java.time.LocalDate;
import java.util.Optional;

import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.document.Place;

/// Reads dates.
final class DateReading {

    private static final int LONGEST = 10;

    private DateReading() {}

    /// A date as precisely as it stands there; one that lies after the latest day is refused.
    static Optional<PartialDate> upTo(LocalDate latest, Place place) {
        var text = place.text(LONGEST);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var date = text.flatMap(PartialDate::parse);
        if (date.isEmpty()) {
            return place.refuse("must be a date such as 2026-10-02, a month such as 2026-10 or a year such as 2026");
        }
        return date.orElseThrow().isAfter(latest) ? place.refuse("must not be in the future") : date;
    }
}
