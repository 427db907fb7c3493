package theriac.catalog.drug.fhir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.CodedDrugs.Sign;
import theriac.catalog.drug.CodedDrugs.Signs;
import theriac.catalog.drug.DrugId;
import theriac.http.Cursor;
import theriac.http.Problem;

/// A search, read from its parameters.
///
/// @param used the parameters that it rests on, without the place in the list
/// @param ignored names of parameters that we don't know
/// @param after the drug after which to begin; absent for the beginning
record SearchRequest(
        Signs signs,
        Paging paging,
        List<Map.Entry<String, String>> used,
        List<String> ignored,
        @Nullable DrugId after) {

    private static final String PLACE = "_page";
    private static final int MOST_VALUES = 200;
    private static final Set<String> SEARCHED = Set.of("code", "classification", "status", "_id");

    /// Known, and about the answer's form rather than what is found.
    private static final Set<String> OF_THE_ANSWER = Set.of("_count", "_total", "_format", "_pretty", PLACE);

    /// @param count how many resources at most; with 0, only their number is asked
    /// @param total whether their number is asked
    record Paging(int count, boolean total) {}

    static SearchRequest read(MultivaluedMap<String, String> parameters, Handling handling) {
        var used = new ArrayList<Map.Entry<String, String>>();
        var ignored = new ArrayList<String>();
        parameters.forEach((name, values) -> {
            if (isKnown(name)) {
                values.stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> used.add(Map.entry(name, checked(name, value))));
            } else if (handling == Handling.STRICT) {
                throw Refusal.unsupported(name, "This search parameter is not supported.");
            } else {
                ignored.add(name);
            }
        });
        var paging = new Paging(count(used), total(used));
        return new SearchRequest(signs(used), paging, linked(used), List.copyOf(ignored), after(used));
    }

    /// The address of the page that begins after this place, or of the first one.
    String address(String base, @Nullable String place) {
        var query = Stream.concat(used.stream(), Stream.ofNullable(place).map(it -> Map.entry(PLACE, it)))
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? base : base + "?" + query;
    }

    private static boolean isKnown(String name) {
        var colon = name.indexOf(':');
        var plain = colon < 0 ? name : name.substring(0, colon);
        if (colon >= 0 && SEARCHED.contains(plain)) {
            throw Refusal.unsupported(name, "Modifiers are not supported.");
        }
        return SEARCHED.contains(name) || OF_THE_ANSWER.contains(name);
    }

    private static String checked(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw Refusal.invalid(name, "Must be text.");
        }
        return value;
    }

    private static Signs signs(List<Map.Entry<String, String>> used) {
        var signs = new ArrayList<Set<Sign>>();
        signs.add(Set.of(new Sign.IdUpTo(FhirApi.LONGEST_ID)));
        used.forEach(entry -> {
            var name = entry.getKey();
            var value = entry.getValue();
            switch (name) {
                case "code" -> signs.add(Tokens.codes(name, value));
                case "classification" -> signs.add(Tokens.classifications(name, value));
                case "status" -> signs.add(Tokens.statuses(name, value));
                case "_id" -> signs.add(Tokens.ids(value));
                default -> {}
            }
        });
        if (signs.stream().mapToInt(Set::size).sum() > MOST_VALUES) {
            throw Refusal.invalid("code", "A search takes at most " + MOST_VALUES + " values in all.");
        }
        return new Signs(signs);
    }

    private static int count(List<Map.Entry<String, String>> used) {
        return only(used, "_count")
                .map(value -> {
                    if (!value.matches("[0-9]{1,9}")) {
                        throw Refusal.invalid("_count", "Must be a whole number, 0 or more.");
                    }
                    return Math.min(Integer.parseInt(value), FhirApi.MOST_RESOURCES);
                })
                .findFirst()
                .orElse(FhirApi.USUAL_RESOURCES);
    }

    private static boolean total(List<Map.Entry<String, String>> used) {
        return only(used, "_total")
                .map(value -> switch (value) {
                    case "accurate", "estimate" -> true;
                    case "none" -> false;
                    default -> throw Refusal.invalid("_total", "Must be none, estimate or accurate.");
                })
                .findFirst()
                .orElse(false);
    }

    private static @Nullable DrugId after(List<Map.Entry<String, String>> used) {
        return only(used, PLACE).map(SearchRequest::place).findFirst().orElse(null);
    }

    private static DrugId place(String encoded) {
        try {
            return Cursor.read(encoded, 1)
                    .map(place -> new DrugId(place.text(0)))
                    .orElseThrow(() -> notOurs());
        } catch (Problem | IllegalArgumentException unreadable) {
            throw notOurs();
        }
    }

    private static Refusal notOurs() {
        return Refusal.invalid(PLACE, "Follow the links of a Bundle unchanged.");
    }

    private static Stream<String> only(List<Map.Entry<String, String>> used, String name) {
        return used.stream().filter(entry -> entry.getKey().equals(name)).map(Map.Entry::getValue);
    }

    private static List<Map.Entry<String, String>> linked(List<Map.Entry<String, String>> used) {
        return used.stream().filter(entry -> !entry.getKey().equals(PLACE)).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
