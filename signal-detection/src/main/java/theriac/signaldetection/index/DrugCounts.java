package theriac.signaldetection.index;

/// One drug against every reaction that occurs with it. Where it is handed to a visitor it holds during that call
/// alone.
public final class DrugCounts {

    private final Tally tally;
    private final Totals totals;
    private int drug = -1;

    DrugCounts(Tally tally, Totals totals) {
        this.tally = tally;
        this.totals = totals;
    }

    Tally next(int nextDrug) {
        tally.clear();
        drug = nextDrug;
        return tally;
    }

    /// The number of the drug; -1 for a group of drugs.
    public int drug() {
        return drug;
    }

    /// In how many cases the drug occurs.
    public int cases() {
        return tally.cases();
    }

    /// How many reactions occur with it.
    public int size() {
        return tally.size();
    }

    /// The number of the reaction at a place from 0 to [#size()], exclusively. The order means nothing.
    public int reaction(int place) {
        return tally.reaction(place);
    }

    /// In how many cases the drug and the reaction at that place occur.
    public int both(int place) {
        return tally.count(tally.reaction(place));
    }

    /// In how many cases the drug and this reaction occur, which may be none.
    public int bothOf(int reaction) {
        return tally.count(reaction);
    }

    /// All cases and all those of each reaction, whatever the drug.
    public Totals totals() {
        return totals;
    }

    /// The counts of the pair at that place.
    public PairCount pair(int place) {
        return new PairCount(both(place), cases(), totals.reaction(reaction(place)), totals.cases());
    }
}
