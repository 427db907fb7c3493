package theriac.adverseevent.casereport;

/// What became of a reaction by the time of the report (ICH E2B(R3) E.i.7).
public enum Outcome implements Coded {
    RECOVERED,
    RECOVERING,
    NOT_RECOVERED,
    RECOVERED_WITH_SEQUELAE,
    FATAL,
    UNKNOWN
}
