package theriac.interaction.rule;

import java.util.Locale;

/// How much an interaction matters, the least first.
public enum Severity {
    MINOR,
    MODERATE,
    MAJOR,
    CONTRAINDICATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
