package theriac.signaldetection.index;

/// One drug, or group of drugs, together with a cofactor, against every reaction that occurs with both. Where it
/// is handed to a visitor it holds during that call alone.
public final class CombinationCounts {

    private final Totals totals;
    private final Tally together;
    private final Tally alone;
    private final Tally cofactor;
    private int drug = -1;

    /// @param together cases with the drug and the cofactor
    /// @param alone cases with the drug, without the cofactor
    /// @param cofactor cases with the cofactor, whether or not with the drug
    CombinationCounts(Totals totals, Tally together, Tally alone, Tally cofactor) {
        this.totals = totals;
        this.together = together;
        this.alone = alone;
        this.cofactor = cofactor;
    }

    void next(int nextDrug) {
        together.clear();
        alone.clear();
        drug = nextDrug;
    }

    Tally together() {
        return together;
    }

    Tally alone() {
        return alone;
    }

    /// The number of the drug; -1 for a group of drugs.
    public int drug() {
        return drug;
    }

    /// How many reactions occur with both.
    public int size() {
        return together.size();
    }

    /// The number of the reaction at a place from 0 to [#size()], exclusively. The order means nothing.
    public int reaction(int place) {
        return together.reaction(place);
    }

    /// The counts of the reaction at that place.
    public CombinationCount count(int place) {
        return countOf(reaction(place));
    }

    /// The counts of any reaction.
    ///
    /// @param reaction by number; it need not occur with both
    public CombinationCount countOf(int reaction) {
        long n111 = together.count(reaction);
        long n101 = alone.count(reaction);
        long n011 = cofactor.count(reaction) - n111;
        long n11 = together.cases();
        long n10 = alone.cases();
        long n01 = cofactor.cases() - n11;
        return new CombinationCount(
                n111,
                n11,
                n101,
                n10,
                n011,
                n01,
                totals.reaction(reaction) - n111 - n101 - n011,
                totals.cases() - n11 - n10 - n01);
    }
}
