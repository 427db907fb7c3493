package theriac.adverseevent.casereport.openfda;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import theriac.adverseevent.casereport.PartialDate;

/// Reads dates: `YYYYMMDD`, `YYYYMM` or `YYYY`, whatever the member beside it says of the format.
///
/// @param today nothing happened later
record Dates(LocalDate today) {

    private static final String EXPECTED = "is no date of the past";
    private static final Pattern EVENT_DATE = Pattern.compile("CASE EVENT DATE:\\s*(\\d{4,8})\\s*");

    /// A date as precisely as it is told.
    Optional<PartialDate> partial(Member member) {
        return member.read(this::past, EXPECTED);
    }

    /// A whole day.
    Optional<LocalDate> day(Member member) {
        return member.read(
                text -> past(text)
                        .filter(date -> date.first().equals(date.last()))
                        .map(PartialDate::first),
                EXPECTED);
    }

    /// The date of the event, which stands where E2B has the narrative; any other text there is none.
    Optional<PartialDate> ofEvent(Member narrative) {
        var matcher = EVENT_DATE.matcher(narrative.node().asText(""));
        return matcher.matches() ? past(matcher.group(1)).or(() -> narrative.leaveOut(EXPECTED)) : Optional.empty();
    }

    private Optional<PartialDate> past(String text) {
        if (!text.matches("\\d{4}(\\d{2}){0,2}")) {
            return Optional.empty();
        }
        var iso = new StringBuilder(text.substring(0, 4));
        for (int i = 4; i < text.length(); i += 2) {
            iso.append('-').append(text, i, i + 2);
        }
        return PartialDate.parse(iso.toString()).filter(date -> !date.isAfter(today));
    }
}
