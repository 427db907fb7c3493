package theriac.adverseevent.coding;

/// What a person decided that a reported text means.
public sealed interface Decided {

    /// A drug of the catalog.
    record Drug(DrugId drug) implements Decided {}

    /// One of the platform's reaction terms.
    record Term(ReactionTerm term) implements Decided {}

    /// A term of the imported MedDRA.
    record Meddra(MeddraCode code) implements Decided {}

    /// No drug, or no reaction: the text asks for no further work.
    record Nothing() implements Decided {}
}
