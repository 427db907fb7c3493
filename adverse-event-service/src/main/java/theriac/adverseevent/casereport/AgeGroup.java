package theriac.adverseevent.casereport;

/// The patient's age group at onset, where the age itself is not told (ICH E2B(R3) D.2.3).
public enum AgeGroup implements Coded {
    FOETUS,
    NEONATE,
    INFANT,
    CHILD,
    ADOLESCENT,
    ADULT,
    ELDERLY
}
