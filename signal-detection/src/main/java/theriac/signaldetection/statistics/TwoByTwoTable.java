package theriac.signaldetection.statistics;

/// The distinct cases of a background, told apart by one drug and one event.
///
/// |               | event | no event |
/// |---------------|-------|----------|
/// | **drug**      | a     | b        |
/// | **no drug**   | c     | d        |
///
/// Cells are 0 or above, and sum to 10^12 cases at most.
public record TwoByTwoTable(long a, long b, long c, long d) {

    static final long MOST_CASES = 1_000_000_000_000L;

    public TwoByTwoTable {
        requireCount("a", a);
        requireCount("b", b);
        requireCount("c", c);
        requireCount("d", d);
        if (a + b + c + d > MOST_CASES) {
            throw new IllegalArgumentException("the cells sum to more than 10^12 cases");
        }
    }

    /// The table of what an index counts: cases with both, with the drug, with the event, and all of them.
    public static TwoByTwoTable ofMargins(long both, long drugCases, long eventCases, long allCases) {
        requireMargins(both, drugCases, eventCases, allCases);
        return new TwoByTwoTable(both, drugCases - both, eventCases - both, allCases - drugCases - (eventCases - both));
    }

    /// a + b.
    public long drugCases() {
        return a + b;
    }

    /// a + c.
    public long eventCases() {
        return a + c;
    }

    /// N, the sum of the cells.
    public long allCases() {
        return a + b + c + d;
    }

    /// E = (a + b)(a + c) / N: the cases with both, were drug and event independent; 0 in a table of no cases.
    /// Worked: 1,126 with the drug and 87 with the event among 572,573 gives 0.171090847804559.
    public double expected() {
        return expected(drugCases(), eventCases(), allCases());
    }

    static double expected(long drugCases, long eventCases, long allCases) {
        return allCases == 0 ? 0 : (double) drugCases * eventCases / allCases;
    }

    static void requireMargins(long both, long drugCases, long eventCases, long allCases) {
        if (both < 0
                || both > drugCases
                || both > eventCases
                || drugCases > allCases
                || allCases > MOST_CASES
                || eventCases - both > allCases - drugCases) {
            throw new IllegalArgumentException(
                    "no table has %d cases with both, %d with the drug, %d with the event and %d in all"
                            .formatted(both, drugCases, eventCases, allCases));
        }
    }

    private static void requireCount(String cell, long count) {
        if (count < 0 || count > MOST_CASES) {
            throw new IllegalArgumentException("cell " + cell + " counts " + count + " cases");
        }
    }
}
