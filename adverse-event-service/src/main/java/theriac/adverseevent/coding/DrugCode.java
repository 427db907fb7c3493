package theriac.adverseevent.coding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A code of a drug in a public system.
///
/// @param code in upper case, as the systems write it
public record DrugCode(CodeSystem system, String code) {

    /// The longest code of the three systems, with room to spare.
    public static final int MAX_LENGTH = 20;

    /// The systems that the platform reads: RxNorm's RxCUI, WHO's ATC and FDA's UNII.
    public enum CodeSystem {
        RXNORM,
        ATC,
        UNII;

        /// The system as it is written, such as `rxnorm`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The system that a name stands for.
        public static Optional<CodeSystem> of(String name) {
            return Arrays.stream(values())
                    .filter(system -> system.code().equals(name))
                    .findFirst();
        }
    }

    public DrugCode {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a code must not be blank");
        }
        code = code.strip().toUpperCase(Locale.ROOT);
    }

    /// Reads what [#qualified()] wrote.
    public static DrugCode parse(String qualified) {
        int colon = qualified.indexOf(':');
        var system = CodeSystem.of(qualified.substring(0, Math.max(colon, 0)))
                .orElseThrow(() -> new IllegalArgumentException("a qualified code names its system"));
        return new DrugCode(system, qualified.substring(colon + 1));
    }

    /// Reads what [#qualified()] wrote, or is empty when a text is nothing of the kind.
    public static Optional<DrugCode> find(String text) {
        int colon = text.indexOf(':');
        return colon < 0 || text.substring(colon + 1).isBlank()
                ? Optional.empty()
                : CodeSystem.of(text.substring(0, colon))
                        .map(system -> new DrugCode(system, text.substring(colon + 1)));
    }

    /// System and code as one text, such as `rxnorm:1292`.
    public String qualified() {
        return system.code() + ":" + code;
    }
}
