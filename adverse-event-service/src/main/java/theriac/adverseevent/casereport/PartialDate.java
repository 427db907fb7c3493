package theriac.adverseevent.casereport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// A date as precisely as it was reported: a year, a month or a day.
///
/// @param first the first day that it can mean
/// @param last the last day that it can mean
public record PartialDate(LocalDate first, LocalDate last) {

    private static final int EARLIEST_YEAR = 1850;

    public PartialDate {
        boolean day = first.equals(last);
        boolean month = YearMonth.from(first).atDay(1).equals(first)
                && YearMonth.from(first).atEndOfMonth().equals(last);
        boolean year = first.getDayOfYear() == 1
                && Year.of(first.getYear()).atMonth(12).atEndOfMonth().equals(last);
        if (!day && !month && !year) {
            throw new IllegalArgumentException("a partial date is a day, a month or a year");
        }
    }

    /// Reads `2026`, `2026-10` or `2026-10-02`; empty when it is no such date or before 1850.
    public static Optional<PartialDate> parse(String text) {
        try {
            return Optional.of(read(text)).filter(date -> date.first().getYear() >= EARLIEST_YEAR);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static PartialDate read(String text) {
        return switch (text.length()) {
            case 4 -> ofYear(Year.parse(text));
            case 7 -> ofMonth(YearMonth.parse(text));
            default -> ofDay(LocalDate.parse(text));
        };
    }

    static PartialDate ofYear(Year year) {
        return new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    static PartialDate ofMonth(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth());
    }

    static PartialDate ofDay(LocalDate day) {
        return new PartialDate(day, day);
    }

    /// Whether all of it lies after the day.
    public boolean isAfter(LocalDate day) {
        return first.isAfter(day);
    }

    /// The date as it was reported, in ISO form.
    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        return first.getMonth() == last.getMonth()
                ? YearMonth.from(first).toString()
                : Year.from(first).toString();
    }
}
