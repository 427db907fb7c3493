package theriac.signaldetection.index;

/// How many cases a scope has, and in how many of them each reaction occurs.
public final class Totals {

    private final int cases;
    private final int[] reactions;

    Totals(int cases, int[] reactions) {
        this.cases = cases;
        this.reactions = reactions;
    }

    public int cases() {
        return cases;
    }

    /// In how many cases a reaction occurs.
    ///
    /// @param reaction by number
    public int reaction(int reaction) {
        return reactions[reaction];
    }
}
