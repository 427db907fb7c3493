package theriac.interaction.rule;

import java.util.Locale;

/// How much an interaction matters, the least first.
public enum Severity {
    MINOR,
    MODERATE,
    MAJOR,
    CONTRAINDICATED;

    private final String slug = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return slug;
    }
}
