package theriac.interaction.drug;

/// Whether something holds, where what is known may not be enough to say.
public enum Match {
    NO,
    POSSIBLY,
    YES;

    /// Holds when either does.
    public Match or(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Holds when both do.
    public Match and(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Holds when this does not.
    public Match not() {
        return switch (this) {
            case NO -> YES;
            case POSSIBLY -> POSSIBLY;
            case YES -> NO;
        };
    }
}
