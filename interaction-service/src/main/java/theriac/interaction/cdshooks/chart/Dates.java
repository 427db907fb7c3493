package theriac.interaction.cdshooks.chart;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// FHIR dates, which may name a year or a month alone. Those of which no day can be read count as absent.
final class Dates {

    private Dates() {}

    static Optional<LocalDate> firstDay(Element element, String field) {
        return element.text(field).flatMap(text -> read(text, false));
    }

    static Optional<LocalDate> lastDay(Element element, String field) {
        return element.text(field).flatMap(text -> read(text, true));
    }

    private static Optional<LocalDate> read(String text, boolean last) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> year(Integer.parseInt(text), last);
                        case 7 ->
                            last
                                    ? YearMonth.parse(text).atEndOfMonth()
                                    : YearMonth.parse(text).atDay(1);
                        default -> LocalDate.parse(text.substring(0, Math.min(10, text.length())));
                    });
        } catch (DateTimeException | NumberFormatException noDate) {
            return Optional.empty();
        }
    }

    private static LocalDate year(int year, boolean last) {
        return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
    }
}
