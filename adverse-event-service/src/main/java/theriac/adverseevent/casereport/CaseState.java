package theriac.adverseevent.casereport;

/// Where a case stands: a nullified one counts nowhere, and a merged one is counted as another. Of an erased one
/// nothing is left but its number, so that it does not come back.
public enum CaseState implements Coded {
    OPEN,
    NULLIFIED,
    MERGED,
    ERASED;

    /// Whether nothing is counted of it, whatever else is the same case.
    public boolean isOver() {
        return this == NULLIFIED || this == ERASED;
    }
}
