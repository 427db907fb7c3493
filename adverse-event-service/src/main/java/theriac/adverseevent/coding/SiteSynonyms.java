package theriac.adverseevent.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/// What people decided that texts mean, as far as this replica knows by now: at one hospital, or everywhere. A
/// hospital's own decision comes first.
@ApplicationScoped
public class SiteSynonyms {

    /// The site of decisions that hold everywhere.
    public static final String EVERYWHERE = "*";

    private volatile Map<Text, Decided> decisions = Map.of();

    /// A text as it is compared, and where it was decided about.
    ///
    /// @param site a hospital's id, or [#EVERYWHERE]
    /// @param key as [SpokenName] has it, or a code as [DrugCode#qualified()] writes it
    public record Text(MentionKind kind, String site, String key) {}

    /// Takes over all decisions that stand.
    public void learn(Map<Text, Decided> standing) {
        decisions = Map.copyOf(standing);
    }

    /// What the first of these keys that was decided about means at a site.
    public Optional<Decided> find(MentionKind kind, String site, List<String> keys) {
        var known = decisions;
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(known.get(new Text(kind, site, key)))
                        .or(() -> Optional.ofNullable(known.get(new Text(kind, EVERYWHERE, key))))
                        .stream())
                .findFirst();
    }
}
