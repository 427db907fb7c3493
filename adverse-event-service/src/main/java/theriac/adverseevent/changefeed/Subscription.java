package theriac.adverseevent.changefeed;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// One listener and what they have not been told yet. However much changes meanwhile, that is at most one of each kind.
final class Subscription {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Listener listener;
    private final ChangeSink sink;
    private final Set<ChangeKind> untold = EnumSet.noneOf(ChangeKind.class);
    private Instant lastSent;

    Subscription(Listener listener, ChangeSink sink, Instant now) {
        this.listener = listener;
        this.sink = sink;
        this.lastSent = now;
    }

    Listener listener() {
        return listener;
    }

    synchronized void note(ChangeKind kind) {
        if (listener.kinds().contains(kind)) {
            untold.add(kind);
        }
    }

    /// Sends what is to be sent by now; false when there is nothing more to come, because the token has ended or nobody
    /// reads.
    synchronized boolean flush(Instant now) {
        if (!now.isBefore(listener.until()) || now.isAfter(lastSent.plus(PATIENCE))) {
            return false;
        }
        if (!sink.isReady()) {
            return true;
        }
        if (!untold.isEmpty()) {
            sink.changed(EnumSet.copyOf(untold));
            untold.clear();
            lastSent = now;
        } else if (!now.isBefore(lastSent.plus(HEARTBEAT))) {
            sink.alive();
            lastSent = now;
        }
        return true;
    }

    void end() {
        sink.end();
    }
}
