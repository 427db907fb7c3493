package theriac.adverseevent.casereport.e2b.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import theriac.adverseevent.casereport.Country;

/// What must hold of a value by the kind of its element.
///
/// @param today the latest day that a time may lie on
record ValueRule(LocalDate today) {

    private static final Pattern MEDDRA_CODE = Pattern.compile("\\d{8}");
    private static final Pattern MEDDRA_VERSION = Pattern.compile("\\d{1,2}\\.\\d");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final String UNION = "EU";

    /// What is wrong with a value, without the value.
    Optional<String> fault(Element element, String value) {
        return switch (element.kind()) {
            case TEXT -> tooLong(element, value);
            case NUMBER -> NUMBER.matcher(value).matches() ? tooLong(element, value) : Optional.of("must be a number");
            case CODE -> unless(element.codes().contains(value), "must be one of " + listed(element));
            case FLAG -> unless(value.equals("true") || value.equals("false"), "must be true or false");
            case MARKER -> unless(value.equals("true"), "must be true, or null flavour NI");
            case COUNTRY ->
                unless(
                        Country.isValid(value) || value.equals(UNION),
                        "must be a country by ISO 3166-1 alpha-2, in upper case");
            case MEDDRA_CODE -> unless(MEDDRA_CODE.matcher(value).matches(), "must be a MedDRA code of 8 digits");
            case MEDDRA_VERSION ->
                unless(MEDDRA_VERSION.matcher(value).matches(), "must be a version of MedDRA such as 29.1");
            case TIME -> time(element, value);
        };
    }

    private Optional<String> time(Element element, String value) {
        var time = TimeStamp.parse(value);
        if (time.isEmpty()) {
            return Optional.of("must be a time that exists, as CCYYMMDDhhmmss+ZZzz or its beginning");
        }
        if (time.orElseThrow().digits() < element.measure()) {
            return Optional.of("must be told to the " + (element.measure() > 8 ? "second" : "day"));
        }
        return unless(!time.orElseThrow().date().isAfter(today), "must not be in the future");
    }

    private static Optional<String> tooLong(Element element, String value) {
        return unless(
                element.measure() == 0 || value.codePointCount(0, value.length()) <= element.measure(),
                "must not be longer than " + element.measure() + " characters");
    }

    private static String listed(Element element) {
        return String.join(", ", element.codes().stream().sorted().toList());
    }

    private static Optional<String> unless(boolean holds, String fault) {
        return holds ? Optional.empty() : Optional.of(fault);
    }
}
