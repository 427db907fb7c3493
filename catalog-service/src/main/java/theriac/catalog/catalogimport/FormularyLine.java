package theriac.catalog.catalogimport;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A line of a formulary as it is written.
///
/// @param line from 1, the header
public record FormularyLine(
        int line,
        String name,
        Optional<String> rxcui,
        Optional<String> unii,
        List<String> atc,
        List<String> classes,
        OtherNames otherNames) {

    private static final int LONGEST = 300;

    /// The names beside the first.
    public record OtherNames(List<String> brands, List<String> synonyms) {
        public OtherNames {
            brands = List.copyOf(brands);
            synonyms = List.copyOf(synonyms);
        }
    }

    public FormularyLine {
        atc = List.copyOf(atc);
        classes = List.copyOf(classes);
    }

    /// What makes the line unfit to be read at all, if something does.
    Optional<String> fault() {
        var values = Stream.of(
                        Stream.of(name),
                        rxcui.stream(),
                        unii.stream(),
                        atc.stream(),
                        classes.stream(),
                        otherNames.brands().stream(),
                        otherNames.synonyms().stream())
                .flatMap(Function.identity())
                .toList();
        if (name.isBlank()) {
            return Optional.of("it has no name");
        }
        if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
            return Optional.of("a value is longer than " + LONGEST + " characters");
        }
        return values.stream().flatMapToInt(String::chars).anyMatch(Character::isISOControl)
                ? Optional.of("a value contains control characters")
                : Optional.empty();
    }
}
