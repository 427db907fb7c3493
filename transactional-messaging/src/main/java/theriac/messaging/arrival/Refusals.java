package theriac.messaging.arrival;

import java.util.List;

/// Where records go that could not be taken.
public interface Refusals {

    /// Keeps them, in the caller's transaction. A record that was refused before is kept once.
    void addAll(List<Refusal> refusals);
}
