package theriac.adverseevent.casereport.e2b.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.PartialDate;

/// A point in time as ICH E2B(R3) writes it: `CCYYMMDDhhmmss` with a fraction and a zone, or its beginning. Without a
/// zone, UTC is meant.
///
/// @param digits how many digits of it are told, 4 to 14
public record TimeStamp(PartialDate date, int digits, Instant instant) {

    private static final int DAY = 8;
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:\\.\\d{1,6})?)?)?)?)?)?([+-]\\d{2}(?:\\d{2})?)?");

    /// Reads a point in time; empty when it is none.
    public static Optional<TimeStamp> parse(String text) {
        var form = FORM.matcher(text);
        try {
            return form.matches() ? read(form) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<TimeStamp> read(Matcher form) {
        int digits = 4
                + 2
                        * (int) IntStream.rangeClosed(2, 6)
                                .filter(group -> form.group(group) != null)
                                .count();
        var date = form.group(1) + dashed(form.group(2)) + dashed(form.group(3));
        var time = LocalTime.of(number(form.group(4)), number(form.group(5)), Math.min(59, number(form.group(6))));
        if (number(form.group(6)) > 60) {
            return Optional.empty();
        }
        var zone = form.group(7) == null ? ZoneOffset.UTC : ZoneOffset.of(form.group(7));
        return PartialDate.parse(date)
                .map(partial -> new TimeStamp(
                        partial, digits, partial.first().atTime(time).toInstant(zone)));
    }

    /// The day, when at least that is told.
    public Optional<LocalDate> day() {
        return digits >= DAY ? Optional.of(date.first()) : Optional.empty();
    }

    private static String dashed(@Nullable String part) {
        return part == null ? "" : "-" + part;
    }

    private static int number(@Nullable String part) {
        return part == null ? 0 : Integer.parseInt(part);
    }
}
