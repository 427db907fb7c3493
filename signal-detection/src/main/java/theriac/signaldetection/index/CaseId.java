package theriac.signaldetection.index;

import java.util.Optional;
import java.util.UUID;

/// How the key of a case takes 16 bytes: a UUID in canonical form by its bits, any other text by its number, told
/// apart by the version digit of a UUID, which is 0 for the numbers alone.
record CaseId(long high, long low) implements Comparable<CaseId> {

    private static final int CANONICAL_LENGTH = 36;

    static CaseId of(String key, Dictionary otherKeys) {
        return uuid(key).orElseGet(() -> new CaseId(0, otherKeys.encode(key)));
    }

    /// The key by its bits, if it is a UUID in canonical form.
    static Optional<CaseId> uuid(String key) {
        if (key.length() != CANONICAL_LENGTH || key.charAt(8) != '-') {
            return Optional.empty();
        }
        try {
            var uuid = UUID.fromString(key);
            return uuid.version() != 0 && uuid.toString().equals(key)
                    ? Optional.of(new CaseId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()))
                    : Optional.empty();
        } catch (IllegalArgumentException otherText) {
            return Optional.empty();
        }
    }

    static boolean isUuid(String key) {
        return uuid(key).isPresent();
    }

    boolean isUuid() {
        return (high & 0xF000) != 0;
    }

    String key(Names otherKeys) {
        return isUuid() ? new UUID(high, low).toString() : otherKeys.name((int) low);
    }

    /// A good spread of both halves.
    static int hash(long high, long low) {
        var mixed = (high ^ Long.rotateLeft(low, 29)) * 0x9E3779B97F4A7C15L;
        return (int) ((mixed ^ mixed >>> 32) >>> 8);
    }

    /// Of two UUIDs as their texts compare.
    @Override
    public int compareTo(CaseId other) {
        var byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }
}
