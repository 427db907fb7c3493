package theriac.signaldetection.index;

/// Of the person whom a case is about.
public enum Sex {
    UNKNOWN(0),
    FEMALE(1),
    MALE(2);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    /// In the rows of the index and its snapshots, so it never changes; 2 bits.
    int code() {
        return code;
    }
}
