package theriac.adverseevent.casereport;

/// The qualification of a report's primary reporter (ICH E2B(R3) C.2.r.4).
public enum ReporterQualification implements Coded {
    PHYSICIAN,
    PHARMACIST,
    OTHER_HEALTH_PROFESSIONAL,
    LAWYER,
    CONSUMER
}
