package theriac.adverseevent.casereport;

/// Where a case stands: a nullified one counts nowhere.
public enum CaseState implements Coded {
    OPEN,
    NULLIFIED
}
