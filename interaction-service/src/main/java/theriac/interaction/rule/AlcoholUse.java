package theriac.interaction.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a patient uses alcohol, as the prescriber states it.
public enum AlcoholUse {
    NONE,
    OCCASIONAL,
    REGULAR,
    HEAVY,
    /// Under the influence now.
    ACUTE,
    /// Stopped within the last days: withdrawal may set in.
    RECENTLY_STOPPED,
    /// Not asked or not known: nothing can be concluded from it.
    UNKNOWN;

    /// The use of that name, such as `recently-stopped`.
    public static Optional<AlcoholUse> named(String name) {
        return Arrays.stream(values())
                .filter(use -> use.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
