package theriac.adverseevent.casereport.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.document.Place;

/// Reads dates and times; the day is that of where they were written.
///
/// @param latest the latest day that a date may lie on
record Dates(LocalDate latest) {

    private static final int LONGEST = 40;
    private static final int DAY = 10;

    /// A date from and one to.
    record Period(Optional<PartialDate> start, Optional<PartialDate> end) {}

    Optional<PartialDate> at(Place place) {
        var text = place.text(LONGEST);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var date = text.flatMap(Dates::parse);
        if (date.isEmpty()) {
            return place.refuse(
                    "must be a date of FHIR, such as 2026, 2026-10, 2026-10-02 or" + " 2026-10-02T08:30:00+02:00");
        }
        return date.orElseThrow().isAfter(latest) ? place.refuse("must not be in the future") : date;
    }

    Period period(Place place) {
        place.object();
        var period = new Period(at(place.at("start")), at(place.at("end")));
        inOrder(period, place.at("end"));
        return period;
    }

    /// Notes an end that lies before its start.
    static void inOrder(Period period, Place end) {
        boolean turned = period.start()
                .filter(start ->
                        period.end().filter(last -> start.isAfter(last.last())).isPresent())
                .isPresent();
        if (turned) {
            end.refuse("must not be before the start");
        }
    }

    private static Optional<PartialDate> parse(String text) {
        return isTime(text) ? PartialDate.parse(text.substring(0, DAY)) : PartialDate.parse(text);
    }

    private static boolean isTime(String text) {
        if (text.length() <= DAY) {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException noTime) {
            return false;
        }
    }
}
