package theriac.interaction.drug;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A public system of drug codes.
public enum CodeSystem {
    /// RxNorm concept identifiers (RxCUI).
    RXNORM,
    /// The Anatomical Therapeutic Chemical classification; combinations share codes.
    ATC,
    /// FDA's unique ingredient identifiers.
    UNII;

    /// The system of that name in any case, such as `rxnorm`.
    public static Optional<CodeSystem> named(String name) {
        return Arrays.stream(values())
                .filter(system -> system.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
