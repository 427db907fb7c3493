package theriac.interaction.patient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The sex that formulas and pregnancy ask for.
public enum Sex {
    FEMALE,
    MALE;

    /// The sex of that name, such as `female`.
    public static Optional<Sex> named(String name) {
        return Arrays.stream(values())
                .filter(sex -> sex.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
