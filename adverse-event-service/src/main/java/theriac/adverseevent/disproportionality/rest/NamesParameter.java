package theriac.adverseevent.disproportionality.rest;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import theriac.adverseevent.disproportionality.IndexName;
import theriac.http.Problem;

/// Names of drugs or reactions in an address: one, or several that count as one behind commas. What was
/// reported in words alone goes as `reported:WORDS`, commas and all, and stands alone.
final class NamesParameter {

    private static final int MOST = 100;

    private NamesParameter() {}

    static Set<String> of(String pointer, String text) {
        if (IndexName.isReported(text)) {
            return Set.of(checked(pointer, text));
        }
        var names = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(name -> checked(pointer, name))
                .collect(Collectors.toUnmodifiableSet());
        if (names.size() > MOST) {
            throw Problem.invalid(pointer, "must name at most " + MOST);
        }
        return names;
    }

    private static String checked(String pointer, String name) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid(
                    pointer, "must be an id or a term, or meddra: and the code, or reported: and the words");
        }
        return name;
    }
}
