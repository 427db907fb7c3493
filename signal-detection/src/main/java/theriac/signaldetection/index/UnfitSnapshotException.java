package theriac.signaldetection.index;

/// Says, inside of this package, why a snapshot cannot be used.
final class UnfitSnapshotException extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    UnfitSnapshotException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
