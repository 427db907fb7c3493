package theriac.signaldetection.index;

import java.util.Set;

/// Something that the cases of a cell have in common.
public sealed interface Criterion {

    /// Any of these drugs counts in the case, or, if not `present`, none does.
    record Drugs(Set<String> names, boolean present) implements Criterion {
        public Drugs {
            names = Set.copyOf(names);
        }
    }

    /// The case has any of these reactions, or, if not `present`, none.
    record Reactions(Set<String> names, boolean present) implements Criterion {
        public Reactions {
            names = Set.copyOf(names);
        }
    }

    static Criterion taken(String... drugs) {
        return new Drugs(Set.of(drugs), true);
    }

    static Criterion notTaken(String... drugs) {
        return new Drugs(Set.of(drugs), false);
    }

    static Criterion reacted(String... reactions) {
        return new Reactions(Set.of(reactions), true);
    }

    static Criterion notReacted(String... reactions) {
        return new Reactions(Set.of(reactions), false);
    }
}
