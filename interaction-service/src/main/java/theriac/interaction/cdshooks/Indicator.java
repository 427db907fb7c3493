package theriac.interaction.cdshooks;

import java.util.Locale;

import theriac.interaction.dose.DoseFinding;
import theriac.interaction.rule.Severity;
import theriac.interaction.tier.Tier;

/// How urgently a card asks for attention, the least first.
enum Indicator {
    INFO,
    WARNING,
    CRITICAL;

    /// Interruptive alerts warn, or stop when they are contraindicated; passive ones stand one step lower.
    static Indicator of(Severity severity, Tier tier) {
        var contraindicated = severity == Severity.CONTRAINDICATED;
        return switch (tier) {
            case INTERRUPTIVE -> contraindicated ? CRITICAL : WARNING;
            case PASSIVE, HIDDEN -> contraindicated ? WARNING : INFO;
        };
    }

    static Indicator of(DoseFinding.Kind kind) {
        return switch (kind) {
            case UNIT_OR_CONCENTRATION_IMPLAUSIBLE, OVER_SINGLE_MAXIMUM, OVER_DAILY_MAXIMUM, AVOID, START_TOO_HIGH ->
                WARNING;
            case ABOVE_USUAL_RANGE, TITRATION_TOO_FAST, REDUCE -> INFO;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
