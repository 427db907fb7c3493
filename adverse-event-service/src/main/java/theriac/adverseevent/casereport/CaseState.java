package theriac.adverseevent.casereport;

/// Where a case stands: a nullified one counts nowhere, and a merged one is counted as another.
public enum CaseState implements Coded {
    OPEN,
    NULLIFIED,
    MERGED
}
