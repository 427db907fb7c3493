package theriac.adverseevent.casereport;

/// Whether alcohol was taken with the drugs. Unknown means that nobody asked: it is never counted as a no.
public enum Alcohol implements Coded {
    YES,
    NO,
    UNKNOWN
}
