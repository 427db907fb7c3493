package theriac.signaldetection.index;

/// In how many cases a drug and a reaction occur, each case once.
///
/// @param both cases with the drug and the reaction
/// @param drug cases with the drug
/// @param reaction cases with the reaction
/// @param all cases looked at
public record PairCount(long both, long drug, long reaction, long all) {

    static final PairCount NONE = new PairCount(0, 0, 0, 0);

    /// Cell a of the 2x2 table: drug and reaction.
    public long a() {
        return both;
    }

    /// Cell b: the drug without the reaction.
    public long b() {
        return drug - both;
    }

    /// Cell c: the reaction without the drug.
    public long c() {
        return reaction - both;
    }

    /// Cell d: neither.
    public long d() {
        return all - drug - reaction + both;
    }

    /// The counts of two sets of cases that share none, such as two partitions.
    public PairCount plus(PairCount other) {
        return new PairCount(both + other.both, drug + other.drug, reaction + other.reaction, all + other.all);
    }
}
