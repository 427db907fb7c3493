package theriac.interaction.dose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How often a day a written frequency means.
public final class Frequency {

    private static final Pattern EVERY_HOURS = Pattern.compile("(?:q|every )(\\d{1,2}) ?(?:h|hours?)");

    private Frequency() {}

    /// Empty when the words are not understood.
    public static Optional<BigDecimal> timesPerDay(String written) {
        var words = written.toLowerCase(Locale.ROOT).strip();
        return switch (words) {
            case "daily", "once daily", "once a day", "qd", "od" -> times(1);
            case "bid", "bd", "twice daily", "twice a day" -> times(2);
            case "tid", "tds", "three times daily", "three times a day" -> times(3);
            case "qid", "qds", "four times daily", "four times a day" -> times(4);
            default -> everyHours(words);
        };
    }

    private static Optional<BigDecimal> everyHours(String words) {
        var matcher = EVERY_HOURS.matcher(words);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(24).divide(new BigDecimal(matcher.group(1)), MathContext.DECIMAL32));
    }

    private static Optional<BigDecimal> times(int number) {
        return Optional.of(BigDecimal.valueOf(number));
    }
}
