package theriac.signaldetection.index;

import java.util.List;
import java.util.Optional;

/// Some of the cases behind a count, by their keys: UUIDs in ascending order, then other keys.
///
/// @param total how many cases there are on all pages together
/// @param next the key after which the next page begins, if there is one
public record CasePage(List<String> keys, long total, Optional<String> next) {

    public CasePage {
        keys = List.copyOf(keys);
    }
}
