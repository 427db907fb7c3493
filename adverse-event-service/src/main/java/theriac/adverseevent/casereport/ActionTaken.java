package theriac.adverseevent.casereport;

/// What was done with a drug because of the reaction (ICH E2B(R3) G.k.8).
public enum ActionTaken implements Coded {
    WITHDRAWN,
    REDUCED,
    INCREASED,
    UNCHANGED,
    UNKNOWN,
    NOT_APPLICABLE
}
