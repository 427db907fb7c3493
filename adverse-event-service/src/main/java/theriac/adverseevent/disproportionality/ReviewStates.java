package theriac.adverseevent.disproportionality;

import java.util.Collection;
import java.util.Map;

/// Tells those who look at pairs what became of them.
public interface ReviewStates {

    /// A drug and a reaction, by their names in the index.
    record Pair(String drug, String reaction) {}

    /// The states of those of these pairs that ever crossed a screen.
    Map<Pair, ReviewState> of(Collection<Pair> pairs);
}
