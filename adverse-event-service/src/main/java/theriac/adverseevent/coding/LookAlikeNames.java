package theriac.adverseevent.coding;

import java.util.Map;
import java.util.Set;

/// Names that are known to be confused with others. Each is a name of its own: when it is none of those that are
/// known here, it is no slip of the pen of one that is.
public record LookAlikeNames(Map<MentionKind, Set<SpokenName>> names) {

    public LookAlikeNames {
        names = Map.copyOf(names);
    }

    /// Those of drugs, or of reactions.
    public Set<SpokenName> of(MentionKind kind) {
        return names.getOrDefault(kind, Set.of());
    }
}
