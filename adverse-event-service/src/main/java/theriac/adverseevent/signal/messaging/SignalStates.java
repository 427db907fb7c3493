package theriac.adverseevent.signal.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.signal.Signal;
import theriac.adverseevent.signal.SignalId;
import theriac.adverseevent.signal.Signals;
import theriac.contracts.Topics;
import theriac.contracts.adverseevent.SignalV1;
import theriac.messaging.OutgoingEvent;
import theriac.messaging.StateSource;

import static java.util.Objects.requireNonNull;

/// The signals behind their topic.
@ApplicationScoped
class SignalStates implements StateSource {

    private final Signals signals;

    SignalStates(Signals signals) {
        this.signals = signals;
    }

    @Override
    public String topic() {
        return Topics.SIGNAL;
    }

    @Override
    public String type() {
        return SignalV1.TYPE;
    }

    @Override
    public List<String> keys(Optional<String> after, int most) {
        var before = after.map(
                key -> SignalId.parse(key).orElseThrow(() -> new IllegalArgumentException("no id of a signal")));
        return signals.ids(before, most).stream().map(SignalId::toString).toList();
    }

    @Override
    public List<OutgoingEvent> lock(Collection<String> keys) {
        return locked(keys).map(OutboxSignalAnnouncer::event).toList();
    }

    @Override
    public void raise(Map<String, Long> revisions) {
        signals.saveAll(locked(revisions.keySet())
                .map(signal ->
                        signal.raisedTo(requireNonNull(revisions.get(signal.id().toString()))))
                .toList());
    }

    private Stream<Signal> locked(Collection<String> keys) {
        var ids = keys.stream().flatMap(key -> SignalId.parse(key).stream()).collect(Collectors.toSet());
        return signals.lock(ids).values().stream();
    }
}
