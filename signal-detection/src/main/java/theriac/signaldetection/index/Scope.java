package theriac.signaldetection.index;

/// What is counted: which cases, and as what a drug must be mentioned in them.
public record Scope(Subgroup subgroup, Exposure exposure) {

    /// What screens count when nothing else is asked for.
    public static final Scope SCREEN = new Scope(Subgroup.EVERYONE, Exposure.SUSPECTED);

    public Scope of(Subgroup other) {
        return new Scope(other, exposure);
    }
}
