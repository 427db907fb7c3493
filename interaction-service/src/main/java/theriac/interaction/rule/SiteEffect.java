package theriac.interaction.rule;

/// What a site makes of a rule.
public sealed interface SiteEffect {

    /// The least that a rule which is contraindicated anywhere, or boxed on a label, may be made.
    Severity LEAST_OF_THE_GRAVEST = Severity.MAJOR;

    /// The rule raises no alert there.
    record SwitchedOff() implements SiteEffect {}

    /// The rule has this severity there, in every case that it knows.
    record Regraded(Severity severity) implements SiteEffect {}

    /// Whether a site may do this to the rule. What contraindicates or stands in a boxed warning can't be silenced, and
    /// stays at least major.
    default boolean isSafeFor(InteractionRule rule) {
        var gravest = rule.boxedWarning() || rule.grading().worst() == Severity.CONTRAINDICATED;
        return switch (this) {
            case SwitchedOff() -> !gravest;
            case Regraded(var severity) -> !gravest || severity.compareTo(LEAST_OF_THE_GRAVEST) >= 0;
        };
    }
}
