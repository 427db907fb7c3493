package theriac.signaldetection.index;

/// A criterion of ICH E2A that makes a case serious.
public enum Seriousness {
    DEATH(0),
    LIFE_THREATENING(1),
    HOSPITALISATION(2),
    DISABILITY(3),
    CONGENITAL_ANOMALY(4),
    OTHER_IMPORTANT(5);

    private final int code;

    Seriousness(int code) {
        this.code = code;
    }

    /// The place of its bit in the rows of the index and its snapshots, so it never changes.
    int code() {
        return code;
    }
}
