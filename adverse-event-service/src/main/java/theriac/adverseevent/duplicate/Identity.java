package theriac.adverseevent.duplicate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.OtherNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.SafetyCase;

/// The numbers by which two reports are of the same case, whatever they say.
///
/// @param fda numbers of the FDA: of the case, and of a report from before FAERS (ISR)
/// @param worldwide the worldwide unique number, where it has the form that ICH E2B(R3) C.1.8.1 gives it:
///   country, organisation and the organisation's number. Any other text, such as `UNKNOWN`, may stand for many
///   cases.
/// @param named the numbers of that form by which others may name it: the worldwide one, and the sender's own
/// @param states the numbers of that form under which, as its sender states, others have it
record Identity(Set<String> fda, Optional<String> worldwide, Set<String> named, Set<String> states) {

    /// The form of a worldwide number, for SQL and Java alike.
    static final String FORM = "^[A-Z]{2}-[^-].*-.*[0-9].*$";

    private static final String FAERS = "faers";
    private static final String OPENFDA = "openfda";
    private static final String EUROPEAN_UNION = "EU";
    private static final Pattern WORLDWIDE = Pattern.compile(FORM);
    private static final Pattern DIGITS = Pattern.compile("(\\d\\D*){4}");
    private static final Pattern ALIKE = Pattern.compile("^\\D*(\\d)(\\1|\\D)*$");
    private static final Pattern LEGACY = Pattern.compile("\\d{7,9}-[0-9A-Z]");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    Identity {
        fda = Set.copyOf(fda);
        named = Set.copyOf(named);
        states = Set.copyOf(states);
    }

    static Identity of(SafetyCase state) {
        if (state.heading().state() == CaseState.ERASED) {
            return new Identity(Set.of(), Optional.empty(), Set.of(), Set.of());
        }
        var worldwide = state.facts()
                .origin()
                .worldwideNumber()
                .map(number -> number.value())
                .filter(Identity::isWorldwide);
        var named = Stream.concat(
                        worldwide.stream(),
                        Stream.of(state.heading().number().id().value()))
                .filter(Identity::isWorldwide)
                .collect(Collectors.toSet());
        var states = state.facts().origin().otherNumbers().stream()
                .map(OtherNumber::number)
                .filter(number -> isWorldwide(number) && !named.contains(number))
                .collect(Collectors.toSet());
        return new Identity(fdaNumbers(state.heading()), worldwide, named, states);
    }

    /// Whether a number tells one report from others at all: four digits of which not all are the same, so neither
    /// `UNKNOWN` nor `0000`.
    static boolean tells(String number) {
        return DIGITS.matcher(number).find() && !ALIKE.matcher(number).find();
    }

    /// Whether a text is a worldwide number.
    static boolean isWorldwide(String text) {
        return WORLDWIDE.matcher(text).matches()
                && (COUNTRIES.contains(text.substring(0, 2)) || text.startsWith(EUROPEAN_UNION));
    }

    /// Country and organisation of a worldwide number.
    static String organisation(String worldwide) {
        return worldwide.substring(0, worldwide.indexOf('-', worldwide.indexOf('-') + 1));
    }

    private static Set<String> fdaNumbers(CaseHeading heading) {
        Set<String> numbers = new HashSet<>();
        var sender = heading.number().sender().value();
        var id = heading.number().id().value();
        boolean isFdas = heading.background() == Background.FAERS && (sender.equals(FAERS) || sender.equals(OPENFDA));
        if (isFdas && heading.version().number() > ReportVersion.MAX_COUNTED) {
            numbers.add("isr:" + heading.version().number());
        }
        if (isFdas && !LEGACY.matcher(id).matches()) {
            numbers.add("case:" + id);
        }
        return numbers;
    }
}
