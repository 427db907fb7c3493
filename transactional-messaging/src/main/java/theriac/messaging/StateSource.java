package theriac.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The states behind one state topic, as the service's database holds them: from here the topic is written anew when
/// the two were put apart. Implemented as a CDI bean by a service's `messaging` edge; every method takes part in the
/// caller's transaction.
public interface StateSource {

    /// The topic whose states these are.
    String topic();

    /// The CloudEvents type of the states.
    String type();

    /// Keys of states, in the order of the keys.
    ///
    /// @param after the key after which to begin; absent for the beginning
    /// @throws IllegalArgumentException when `after` can be no key of this topic
    List<String> keys(Optional<String> after, int most);

    /// Locks those of the states that there are until the transaction ends, and gives each as it would be announced
    /// now. A key that can be none of this topic's is left out.
    List<OutgoingEvent> lock(Collection<String> keys);

    /// Gives states that this transaction has locked higher revisions, and changes nothing else of them.
    ///
    /// @param revisions by key
    void raise(Map<String, Long> revisions);
}
