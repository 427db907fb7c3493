package theriac.adverseevent.signal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Signals in memory, which can fail to be written.
final class InMemorySignals implements Signals {

    private final Map<SignalId, Signal> kept = new ConcurrentHashMap<>();
    private boolean failing;

    void fail(boolean from) {
        failing = from;
    }

    Signal about(Subject subject) {
        return find(subject.id()).orElseThrow();
    }

    @Override
    public List<Standing> standings() {
        return kept.values().stream()
                .map(signal -> new Standing(
                        signal.subject(),
                        signal.stage(),
                        signal.above().stream().sorted().toList(),
                        signal.lastCounted()))
                .toList();
    }

    @Override
    public Map<SignalId, Signal> lock(Collection<SignalId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).collect(Collectors.toMap(Signal::id, Function.identity()));
    }

    @Override
    public void saveAll(List<Signal> signals) {
        if (failing) {
            throw new IllegalStateException("the database is away");
        }
        signals.forEach(signal -> kept.put(signal.id(), signal));
    }

    @Override
    public Optional<Signal> find(SignalId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Signal> withoutReasons(Collection<SignalId> ids) {
        return List.copyOf(lock(ids).values());
    }

    @Override
    public List<SignalId> ids(Optional<SignalId> after, int most) {
        return kept.keySet().stream()
                .sorted(Comparator.comparing(SignalId::toString))
                .filter(id -> after.isEmpty() || after.get().toString().compareTo(id.toString()) < 0)
                .limit(most)
                .toList();
    }

    @Override
    public List<Signal> list(SignalFilter filter, Optional<SignalCursor> after, int limit) {
        return List.copyOf(kept.values());
    }
}
