package theriac.adverseevent.signal;

import java.util.List;

/// Tells the rest of the platform about new states of signals, in the caller's transaction.
public interface SignalAnnouncer {

    void announceAll(List<Signal> signals);
}
