package theriac.adverseevent.casereport;

/// How a report came about (ICH E2B(R3) C.1.3).
public enum ReportKind implements Coded {
    SPONTANEOUS,
    STUDY,
    OTHER
}
