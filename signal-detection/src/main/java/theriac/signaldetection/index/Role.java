package theriac.signaldetection.index;

/// What part a drug played in a case as its reporter sees it (E2B(R3) G.k.1).
public enum Role {
    SUSPECT(0),
    INTERACTING(1),
    CONCOMITANT(2),
    NOT_ADMINISTERED(3);

    private final int code;

    Role(int code) {
        this.code = code;
    }

    /// In the rows of the index and its snapshots, so it never changes; 2 bits.
    int code() {
        return code;
    }

    int bit() {
        return 1 << code;
    }
}
