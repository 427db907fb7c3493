package theriac.adverseevent.disproportionality;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What an answer rests on.
///
/// @param at when it was counted
/// @param offsets of each partition of the cases' topic the first record that was not counted
/// @param cases that were looked at: those of the subgroup and background
/// @param currency what may be missing
/// @param prior that EBGM was computed with; empty: none is fitted yet
public record Basis(
        Instant at, Map<Integer, Long> offsets, long cases, Currency currency, Optional<FittedPrior> prior) {

    public Basis {
        offsets = Map.copyOf(offsets);
    }
}
