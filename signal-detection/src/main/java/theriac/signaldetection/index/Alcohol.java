package theriac.signaldetection.index;

/// Whether a case tells that alcohol was taken with the drugs. Only cases that say yes or no can be compared.
public enum Alcohol {
    UNKNOWN(0),
    YES(1),
    NO(2);

    private final int code;

    Alcohol(int code) {
        this.code = code;
    }

    /// In the rows of the index and its snapshots, so it never changes; 2 bits.
    int code() {
        return code;
    }
}
