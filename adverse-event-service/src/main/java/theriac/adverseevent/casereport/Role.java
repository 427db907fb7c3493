package theriac.adverseevent.casereport;

/// What part a drug played, as its reporter sees it (ICH E2B(R3) G.k.1).
public enum Role implements Coded {
    SUSPECT,
    CONCOMITANT,
    INTERACTING,
    NOT_ADMINISTERED
}
