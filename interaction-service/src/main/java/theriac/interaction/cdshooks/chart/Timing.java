package theriac.interaction.cdshooks.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.interaction.dose.Frequency;

/// A FHIR Timing: how often a day, and from when to when.
///
/// Its codes were looked up in HL7's GTSAbbreviation (AM, PM, BED, QOD), TimingEvent (HS) and version 2 table 0335
/// (QHS).
///
/// @param timesPerDay empty when it is not said or not understood
/// @param contradicts whether its code says something else than its numbers
record Timing(
        Optional<BigDecimal> timesPerDay, Optional<LocalDate> start, Optional<LocalDate> end, boolean contradicts) {

    private static final Timing UNSAID = new Timing(Optional.empty(), Optional.empty(), Optional.empty(), false);
    private static final BigDecimal RAREST = new BigDecimal("0.01");
    private static final BigDecimal MOST_OFTEN = BigDecimal.valueOf(48);

    private static final Map<String, BigDecimal> DAYS_OF_A_UNIT = Map.of(
            "s", BigDecimal.ONE.divide(BigDecimal.valueOf(86_400), MathContext.DECIMAL64),
            "min", BigDecimal.ONE.divide(BigDecimal.valueOf(1_440), MathContext.DECIMAL64),
            "h", BigDecimal.ONE.divide(BigDecimal.valueOf(24), MathContext.DECIMAL64),
            "d", BigDecimal.ONE,
            "wk", BigDecimal.valueOf(7),
            "mo", BigDecimal.valueOf(30),
            "a", BigDecimal.valueOf(365));

    static Timing of(Element dosage) {
        return dosage.get("timing").map(Timing::read).orElse(UNSAID);
    }

    private static Timing read(Element timing) {
        var counted = timing.get("repeat").flatMap(Timing::counted);
        var coded = timing.get("code").map(Concept::of).flatMap(Timing::coded);
        var contradicts = counted.isPresent() && coded.isPresent() && differ(counted.get(), coded.get());
        var bounds = timing.get("repeat", "boundsPeriod");
        return new Timing(
                contradicts
                        ? Optional.empty()
                        : counted.or(() -> coded).filter(Timing::plausible).map(BigDecimal::stripTrailingZeros),
                bounds.flatMap(period -> Dates.firstDay(period, "start")),
                bounds.flatMap(period -> Dates.lastDay(period, "end")),
                contradicts);
    }

    private static Optional<BigDecimal> counted(Element repeat) {
        var times = repeat.number("frequencyMax")
                .or(() -> repeat.number("frequency"))
                .or(() -> count(repeat, "timeOfDay"))
                .or(() -> count(repeat, "when"));
        var period = repeat.number("period").filter(number -> number.signum() > 0);
        var unit = repeat.text("periodUnit").or(() -> period.isEmpty() ? Optional.of("d") : Optional.empty());
        var days = unit.map(DAYS_OF_A_UNIT::get)
                .map(one -> period.orElse(BigDecimal.ONE).multiply(one));
        if (times.isEmpty() && period.isEmpty()) {
            return Optional.empty();
        }
        return days.map(length -> times.orElse(BigDecimal.ONE).divide(length, MathContext.DECIMAL32));
    }

    private static Optional<BigDecimal> count(Element repeat, String field) {
        return repeat.get(field)
                .map(list -> BigDecimal.valueOf(list.items().size()))
                .filter(number -> number.signum() > 0);
    }

    private static Optional<BigDecimal> coded(Concept code) {
        return Stream.concat(code.codings().stream().flatMap(coding -> coding.code().stream()), code.words().stream())
                .flatMap(written -> times(written).stream())
                .findFirst();
    }

    private static Optional<BigDecimal> times(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "AM", "PM", "BED", "HS", "QHS" -> Optional.of(BigDecimal.ONE);
            case "QOD" -> Optional.of(new BigDecimal("0.5"));
            default -> Frequency.timesPerDay(written);
        };
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(RAREST) > 0;
    }

    private static boolean plausible(BigDecimal times) {
        return times.compareTo(RAREST) >= 0 && times.compareTo(MOST_OFTEN) <= 0;
    }
}
