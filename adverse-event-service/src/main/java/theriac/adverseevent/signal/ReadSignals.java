package theriac.adverseevent.signal;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Shows signals.
@ApplicationScoped
public class ReadSignals {

    private final Signals signals;

    ReadSignals(Signals signals) {
        this.signals = signals;
    }

    /// Those that changed last first.
    @Transactional
    public List<Signal> list(SignalFilter filter, Optional<SignalCursor> after, int limit) {
        return signals.list(filter, after, limit);
    }

    @Transactional
    public Optional<Signal> find(SignalId id) {
        return signals.find(id);
    }
}
