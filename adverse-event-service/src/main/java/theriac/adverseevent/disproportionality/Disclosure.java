package theriac.adverseevent.disproportionality;

import theriac.signaldetection.index.PairCount;

/// How much of a count someone may see.
public enum Disclosure {
    /// Those who may see cases see every count.
    EXACT,

    /// For the others a table with a cell of one or two cases is not told at all, neither its cells nor what is
    /// computed from them: from its margins and any statistic the cell could be computed.
    WITHOUT_SMALL_CELLS;

    private static final long FEWEST = 3;

    /// Whether the table may be told.
    public boolean tells(PairCount count) {
        return this == EXACT || !(isSmall(count.a()) || isSmall(count.b()) || isSmall(count.c()) || isSmall(count.d()));
    }

    private static boolean isSmall(long cell) {
        return cell > 0 && cell < FEWEST;
    }
}
