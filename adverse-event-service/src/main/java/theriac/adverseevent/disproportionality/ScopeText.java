package theriac.adverseevent.disproportionality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import theriac.signaldetection.index.Alcohol;
import theriac.signaldetection.index.Exposure;
import theriac.signaldetection.index.Range;
import theriac.signaldetection.index.Role;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Seriousness;
import theriac.signaldetection.index.Sex;
import theriac.signaldetection.index.Subgroup;

/// A subgroup as people write it: parts behind commas, each `key:value` or a word. A key given twice means either; all
/// keys together must hold.
///
/// `sex:female` `age:65-` `age:18-64` `age:-17` `age:70` `country:IT` `year:2024-2026` `serious` `serious:death`
/// `reporter:physician` `alcohol:yes` `route:oral` `role:suspect` `role:any` `prompted`
public final class ScopeText {

    private static final Pattern SPAN = Pattern.compile("(\\d{0,4})(?:(-)(\\d{0,4}))?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final int OLDEST = 254;
    private static final int LAST_YEAR = 4095;
    private static final Map<String, Sex> SEXES =
            Map.of("female", Sex.FEMALE, "male", Sex.MALE, "unknown", Sex.UNKNOWN);
    private static final Map<String, Alcohol> ALCOHOL =
            Map.of("yes", Alcohol.YES, "no", Alcohol.NO, "unknown", Alcohol.UNKNOWN);
    private static final Set<String> KEYS =
            Set.of("sex", "age", "country", "year", "serious", "reporter", "alcohol", "route", "role", "prompted");

    private final List<String> refusals = new ArrayList<>();
    private final Set<Sex> sexes = EnumSet.noneOf(Sex.class);
    private final Set<Alcohol> alcohol = EnumSet.noneOf(Alcohol.class);
    private final Set<Seriousness> seriousness = EnumSet.noneOf(Seriousness.class);
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> reporters = new LinkedHashSet<>();
    private final Set<String> routes = new LinkedHashSet<>();
    private Optional<Range> age = Optional.empty();
    private Optional<Range> years = Optional.empty();
    private boolean prompted;

    private ScopeText() {}

    /// What came of reading a text.
    public sealed interface Read {

        record Understood(Scope scope) implements Read {}

        /// Some part is not one of a subgroup.
        ///
        /// @param reasons what is wrong with which part, and what would be right; never the part's value
        record NotUnderstood(List<String> reasons) implements Read {
            public NotUnderstood {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// Reads a subgroup.
    ///
    /// @param text nothing or blank: everybody
    /// @param backgrounds the collections whose cases are looked at; empty: all
    public static Read read(String text, Set<String> backgrounds) {
        var reading = new ScopeText();
        if (!text.isBlank()) {
            var parts = text.split(",", -1);
            for (int i = 0; i < parts.length; i++) {
                reading.part(i + 1, parts[i].strip());
            }
        }
        return reading.refusals.isEmpty()
                ? new Read.Understood(reading.scope(backgrounds))
                : new Read.NotUnderstood(reading.refusals);
    }

    private Scope scope(Set<String> backgrounds) {
        var exposed = roles.isEmpty() ? Exposure.SUSPECTED.roles() : roles;
        return new Scope(
                new Subgroup(age, sexes, countries, years, seriousness, reporters, alcohol, backgrounds, prompted),
                new Exposure(exposed, routes));
    }

    private void part(int number, String part) {
        int colon = part.indexOf(':');
        var key = colon < 0 ? part : part.substring(0, colon);
        var value = colon < 0 ? "" : part.substring(colon + 1);
        if (!KEYS.contains(key)) {
            refusals.add("part " + number + " must be one of "
                    + String.join(", ", KEYS.stream().sorted().toList()) + ", with a value behind a colon");
            return;
        }
        refusal(key, value).ifPresent(reason -> refusals.add("part " + number + " (" + key + ") " + reason));
    }

    private Optional<String> refusal(String key, String value) {
        return switch (key) {
            case "sex" -> add(sexes, SEXES.get(value), SEXES.keySet());
            case "alcohol" -> add(alcohol, ALCOHOL.get(value), ALCOHOL.keySet());
            case "age" -> readAge(value);
            case "year" -> readYears(value);
            case "country" -> add(countries, value, COUNTRY, "must be an ISO 3166-1 code of two letters, such as IT");
            case "reporter" -> add(reporters, value, SLUG, "must be a qualification, such as physician");
            case "route" -> add(routes, value, SLUG, "must be a route, such as oral");
            case "role" -> readRole(value);
            case "serious" -> readSerious(value);
            default -> readPrompted(value);
        };
    }

    private Optional<String> readAge(String value) {
        if (age.isPresent()) {
            return Optional.of("can be given once");
        }
        age = span(value, 0, OLDEST);
        return age.isPresent() ? Optional.empty() : Optional.of("must be years such as 65-, -17, 18-64 or 70");
    }

    private Optional<String> readYears(String value) {
        if (years.isPresent()) {
            return Optional.of("can be given once");
        }
        years = span(value, 1, LAST_YEAR);
        return years.isPresent() ? Optional.empty() : Optional.of("must be years such as 2024-2026, 2024- or 2025");
    }

    private Optional<String> readSerious(String value) {
        if (value.isEmpty()) {
            seriousness.addAll(EnumSet.allOf(Seriousness.class));
            return Optional.empty();
        }
        return add(seriousness, named(Seriousness.values(), value), codes(Seriousness.values()));
    }

    private Optional<String> readRole(String value) {
        if (value.equals("any")) {
            roles.addAll(EnumSet.allOf(Role.class));
            return Optional.empty();
        }
        var known = new ArrayList<>(codes(Role.values()));
        known.add("any");
        return add(roles, named(Role.values(), value), known);
    }

    private Optional<String> readPrompted(String value) {
        prompted = true;
        return value.isEmpty() ? Optional.empty() : Optional.of("takes no value");
    }

    private static <T> Optional<String> add(Set<T> found, @Nullable T value, Collection<String> known) {
        if (value == null) {
            return Optional.of("must be one of "
                    + String.join(", ", known.stream().sorted().toList()));
        }
        found.add(value);
        return Optional.empty();
    }

    private static Optional<String> add(Set<String> found, String value, Pattern form, String otherwise) {
        if (!form.matcher(value).matches()) {
            return Optional.of(otherwise);
        }
        found.add(value);
        return Optional.empty();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String code) {
        for (var value : values) {
            if (code(value).equals(code)) {
                return value;
            }
        }
        return null;
    }

    private static <E extends Enum<E>> List<String> codes(E[] values) {
        Function<E, String> code = ScopeText::code;
        return List.of(values).stream().map(code).toList();
    }

    /// An enumeration's value as texts and answers write it.
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Range> span(String text, int lowest, int highest) {
        var match = SPAN.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var first = match.group(1);
        var last = match.group(2) == null ? first : match.group(3);
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        int from = first.isEmpty() ? lowest : Integer.parseInt(first);
        int to = last.isEmpty() ? highest : Integer.parseInt(last);
        return from >= lowest && from <= to && to <= highest ? Optional.of(new Range(from, to)) : Optional.empty();
    }
}
