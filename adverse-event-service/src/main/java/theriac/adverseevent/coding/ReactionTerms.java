package theriac.adverseevent.coding;

import java.util.Map;
import java.util.Optional;

/// The platform's reaction terms, by each name under which they are reported.
public record ReactionTerms(Map<SpokenName, ReactionTerm> byName) {

    public ReactionTerms {
        byName = Map.copyOf(byName);
    }

    /// The term that a reported reaction means.
    public Optional<ReactionTerm> find(String reported) {
        return Optional.ofNullable(byName.get(SpokenName.of(reported)));
    }
}
