package theriac.adverseevent.faersimport.faers;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.WeightKg;

/// What the units and frequencies of FAERS mean (FDA, ASC_NTS), in UCUM.
final class DoseCodes {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("KG", "kg"),
            Map.entry("G", "g"),
            Map.entry("GM", "g"),
            Map.entry("MG", "mg"),
            Map.entry("UG", "ug"),
            Map.entry("NG", "ng"),
            Map.entry("PG", "pg"),
            Map.entry("MG/KG", "mg/kg"),
            Map.entry("UG/KG", "ug/kg"),
            Map.entry("MG/M**2", "mg/m2"),
            Map.entry("UG/M**2", "ug/m2"),
            Map.entry("L", "L"),
            Map.entry("ML", "mL"),
            Map.entry("UL", "uL"),
            Map.entry("BQ", "Bq"),
            Map.entry("KBQ", "kBq"),
            Map.entry("MBQ", "MBq"),
            Map.entry("GBQ", "GBq"),
            Map.entry("CI", "Ci"),
            Map.entry("MCI", "mCi"),
            Map.entry("UCI", "uCi"),
            Map.entry("NCI", "nCi"),
            Map.entry("MOL", "mol"),
            Map.entry("MMOL", "mmol"),
            Map.entry("UMOL", "umol"),
            Map.entry("MEQ", "meq"),
            Map.entry("IU", "[IU]"),
            Map.entry("IU/KG", "[IU]/kg"),
            Map.entry("KIU", "k[IU]"),
            Map.entry("MIU", "M[IU]"),
            Map.entry("PCT", "%"),
            Map.entry("GTT", "[drp]"),
            Map.entry("DF", "{dosage form}"));
    private static final Map<String, Amount> FREQUENCIES = Map.ofEntries(
            every("QD", 1, "d"),
            every("HS", 1, "d"),
            every("BID", 12, "h"),
            every("TID", 8, "h"),
            every("QID", 6, "h"),
            every("QH", 1, "h"),
            every("QOD", 2, "d"),
            every("QW", 1, "wk"),
            every("/WK", 1, "wk"),
            every("BIW", 84, "h"),
            every("TIW", 56, "h"),
            every("QOW", 2, "wk"),
            every("QM", 1, "mo"),
            every("/MONTH", 1, "mo"),
            every("/YR", 1, "a"));
    private static final Pattern EVERY = Pattern.compile("Q(\\d{1,2})([HDWM])");
    private static final Map<String, String> TIMES = Map.of("H", "h", "D", "d", "W", "wk", "M", "mo");
    private static final Set<String> NOT_REGULAR = Set.of("1X", "PRN", "UNK", "/CYCLE");
    private static final Map<String, BigDecimal> KILOGRAMS = Map.of(
            "KG", BigDecimal.ONE,
            "LBS", new BigDecimal("0.45359237"),
            "GMS", new BigDecimal("0.001"));
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9}");

    private DoseCodes() {}

    /// A dose from a number and its unit.
    static Optional<Amount> dose(String number, String unit) {
        return Optional.ofNullable(UNITS.get(upper(unit)))
                .flatMap(in -> number(number).filter(Amount::isValid).map(value -> new Amount(value, in)));
    }

    /// A weight from a number and its unit: an international pound is 0.45359237 kg.
    static Optional<WeightKg> weight(String number, String unit) {
        return Optional.ofNullable(KILOGRAMS.get(upper(unit)))
                .flatMap(kilograms -> number(number).map(kilograms::multiply))
                .filter(WeightKg::isValid)
                .map(WeightKg::new);
    }

    /// Whether a frequency says that there is no time from each dose to the next.
    static boolean isIrregular(String code) {
        return NOT_REGULAR.contains(upper(code));
    }

    /// The time from one dose to the next, of three a week 56 hours.
    static Optional<Amount> every(String code) {
        var known = Optional.ofNullable(FREQUENCIES.get(upper(code)));
        Matcher numbered = EVERY.matcher(upper(code));
        return known.isPresent() || !numbered.matches() ? known : every(numbered);
    }

    private static Optional<Amount> every(Matcher numbered) {
        var number = new BigDecimal(numbered.group(1));
        return Optional.ofNullable(TIMES.get(numbered.group(2)))
                .filter(unit -> Amount.isValid(number))
                .map(unit -> new Amount(number, unit));
    }

    private static Map.Entry<String, Amount> every(String code, long number, String unit) {
        return Map.entry(code, new Amount(BigDecimal.valueOf(number), unit));
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
