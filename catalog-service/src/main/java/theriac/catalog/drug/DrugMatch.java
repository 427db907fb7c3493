package theriac.catalog.drug;

import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Which name or code of a drug answers to what was asked for, and how.
///
/// @param text the name or code, as the catalog writes it
/// @param code what more there is to say of a code; absent for a name
public record DrugMatch(
        String text, Kind kind, How how, @Nullable MatchedCode code) {

    /// What of a drug was matched.
    public enum Kind implements Kebab {
        PREFERRED,
        SYNONYM,
        BRAND,
        CODE
    }

    /// How well it was matched, best first.
    public enum How implements Kebab {
        /// The whole name or code.
        EXACT,
        /// The name or code begins so.
        PREFIX,
        /// A later word of the name begins so.
        WORD,
        /// A word of the name is spelled much like it.
        SIMILAR
    }

    /// A code that was matched: whose it is, and whether it is still in use.
    public record MatchedCode(Code.CodeSystem system, Code.Status status) {}

    /// What of a drug answers to a filter by code or, without one, by name.
    public static Optional<DrugMatch> of(Monograph monograph, DrugFilter filter) {
        return filter.code()
                .flatMap(code -> ofCode(monograph, code))
                .or(() -> filter.name().flatMap(name -> ofName(monograph, name)));
    }

    private static Optional<DrugMatch> ofCode(Monograph monograph, DrugFilter.CodeReference asked) {
        return monograph.codes().stream()
                .filter(code -> code.system() == asked.system() && code.value().equals(asked.value()))
                .min(Comparator.comparing(code -> code.status().retired()))
                .map(code -> new DrugMatch(
                        code.value(), Kind.CODE, How.EXACT, new MatchedCode(code.system(), code.status())));
    }

    private static Optional<DrugMatch> ofName(Monograph monograph, String asked) {
        if (monograph.name().equalsIgnoreCase(asked)) {
            return Optional.of(new DrugMatch(monograph.name(), Kind.PREFERRED, How.EXACT, null));
        }
        return monograph.names().stream()
                .filter(name -> name.value().equalsIgnoreCase(asked))
                .findFirst()
                .map(name ->
                        new DrugMatch(name.value(), Kind.valueOf(name.kind().name()), How.EXACT, null));
    }
}
