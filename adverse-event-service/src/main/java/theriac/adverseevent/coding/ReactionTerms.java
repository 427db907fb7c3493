package theriac.adverseevent.coding;

import java.util.Map;
import java.util.Optional;

/// The platform's reaction terms, by each name under which they are reported.
public record ReactionTerms(Map<SpokenName, ReactionTerm> byName) {

    public ReactionTerms {
        byName = Map.copyOf(byName);
    }

    /// A term, and how it was recognised.
    public record Match(ReactionTerm term, CodingMethod method) {}

    /// The term that a reported reaction means.
    public Optional<Match> find(String reported) {
        var name = SpokenName.of(reported);
        return Optional.ofNullable(byName.get(name))
                .map(term -> new Match(
                        term, SpokenName.of(term.value()).equals(name) ? CodingMethod.NAME : CodingMethod.SYNONYM));
    }

    /// Whether there is such a term.
    public boolean has(ReactionTerm term) {
        return term.equals(byName.get(SpokenName.of(term.value())));
    }
}
