package theriac.interaction.tier;

import java.util.Locale;

/// How loudly an alert is shown. It changes nothing about the alert: an answer holds it in every tier.
public enum Tier {
    /// The work is interrupted until someone has answered.
    INTERRUPTIVE,
    /// It stands beside the work, for those who look.
    PASSIVE,
    /// It is not shown unless someone asks for all.
    HIDDEN;

    private final String slug = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return slug;
    }
}
