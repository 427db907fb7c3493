package theriac.interaction.association;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import theriac.interaction.drug.DrugId;

/// The newest state of each statistic, gathered in whatever order the states come. One thread writes, any may read.
public final class SignalStates {

    private final Map<String, SignalState> known = new HashMap<>();
    private final AtomicReference<Map<DrugId, List<Association>>> byDrug = new AtomicReference<>(Map.of());

    /// Takes a state when it is newer than what is known; older and repeated ones change nothing.
    public void take(SignalState state) {
        var current = known.get(state.signalId());
        if (current == null || state.revision() > current.revision()) {
            replace(state.signalId(), Optional.of(state));
        }
    }

    /// Remembers that a state came that can't be read: what was confirmed before may no longer hold, so nothing is told
    /// of it.
    ///
    /// @param revision of the unreadable state, 0 when that can't be read either
    public void takeUnreadable(String signalId, long revision) {
        var current = Optional.ofNullable(known.get(signalId));
        var before = current.map(SignalState::revision).orElse(0L);
        if (revision == 0 || revision > before) {
            replace(signalId, Optional.of(new SignalState(signalId, Math.max(revision, before), Optional.empty())));
        }
    }

    /// Forgets a statistic that had to be erased.
    public void forget(String signalId) {
        replace(signalId, Optional.empty());
    }

    /// The associations whose first drug this is.
    public List<Association> of(DrugId drug) {
        return byDrug.get().getOrDefault(drug, List.of());
    }

    private void replace(String signalId, Optional<SignalState> state) {
        var before = Optional.ofNullable(known.remove(signalId)).flatMap(SignalState::association);
        state.ifPresent(one -> known.put(signalId, one));
        if (!before.equals(state.flatMap(SignalState::association))) {
            byDrug.set(indexed());
        }
    }

    private Map<DrugId, List<Association>> indexed() {
        return known.values().stream()
                .flatMap(state -> state.association().stream())
                .sorted(Comparator.comparing(Association::signalId))
                .collect(Collectors.groupingBy(
                        Association::drug, Collectors.collectingAndThen(Collectors.toList(), List::copyOf)));
    }
}
