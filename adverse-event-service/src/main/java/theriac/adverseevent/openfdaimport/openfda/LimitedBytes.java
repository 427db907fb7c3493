package theriac.adverseevent.openfdaimport.openfda;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

import theriac.adverseevent.casereport.PublicEvents;

/// The bytes of one event, no more than an event may have.
final class LimitedBytes extends OutputStream {

    private static final int DEEPEST = 100;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(4096);
    private String fault = "";

    @Override
    public void write(int one) {
        if (kept.size() < PublicEvents.MAX_BYTES) {
            kept.write(one);
        } else {
            fault = "is longer than " + PublicEvents.MAX_BYTES + " bytes";
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (kept.size() + length <= PublicEvents.MAX_BYTES) {
            kept.write(bytes, offset, length);
        } else {
            fault = "is longer than " + PublicEvents.MAX_BYTES + " bytes";
        }
    }

    /// Takes note of how deep the event is nested here.
    void nest(int depth) {
        if (depth > DEEPEST) {
            fault = "is nested deeper than " + DEEPEST + " levels";
        }
    }

    /// What keeps it from being read, or empty.
    String fault() {
        return fault;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    boolean isBlank() {
        if (!fault.isEmpty()) {
            return false;
        }
        for (byte one : kept.toByteArray()) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
