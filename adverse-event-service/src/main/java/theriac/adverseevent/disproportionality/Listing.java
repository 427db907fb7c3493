package theriac.adverseevent.disproportionality;

/// Whether the catalog lists the reaction of a pair for its drug, by the version in force.
public enum Listing {
    LISTED,

    /// For withdrawal or overdose alone.
    LISTED_IN_CONTEXT,

    /// The catalog lists reactions of the drug, and this is none of them.
    NEW,

    /// The drug or the reaction is not recognised, or the catalog lists nothing for the drug.
    UNKNOWN
}
