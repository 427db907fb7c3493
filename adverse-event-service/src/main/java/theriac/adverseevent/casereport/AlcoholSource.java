package theriac.adverseevent.casereport;

/// Where it was found whether alcohol was taken with the drugs.
public enum AlcoholSource implements Coded {
    /// The sender says so.
    REPORTED,
    /// A drink is among the drugs.
    DRUG,
    /// A reaction speaks of it.
    REACTION
}
