package theriac.adverseevent.signal;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.disproportionality.ReviewState;
import theriac.adverseevent.disproportionality.ReviewStates;

/// Shows with pairs what became of them, by one look-up for all.
@ApplicationScoped
class ShowReviewStates implements ReviewStates {

    private final Signals signals;

    ShowReviewStates(Signals signals) {
        this.signals = signals;
    }

    @Override
    @Transactional
    public Map<Pair, ReviewState> of(Collection<Pair> pairs) {
        var asked = pairs.stream()
                .collect(Collectors.toMap(
                        pair -> Subject.of(pair.drug(), pair.reaction()).id(), Function.identity()));
        return signals.withoutReasons(asked.keySet()).stream()
                .collect(Collectors.toMap(signal -> asked.get(signal.id()), ShowReviewStates::state));
    }

    private static ReviewState state(Signal signal) {
        return new ReviewState(signal.stage().code(), signal.inStageSince(), signal.firstCrossedAt());
    }
}
