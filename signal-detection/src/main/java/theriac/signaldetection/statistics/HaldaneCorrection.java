package theriac.signaldetection.statistics;

/// Whether half a case is added to each of the four cells (Haldane 1956, Anscombe 1956).
public enum HaldaneCorrection {
    NEVER,
    WHERE_A_CELL_IS_EMPTY,
    ALWAYS
}
