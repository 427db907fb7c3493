package theriac.signaldetection.index;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What is taken together with a drug when the question is whether the two do more than each alone.
public sealed interface Cofactor {

    /// Any of some drugs, in the roles and by the routes of the scope.
    record Drugs(Set<String> names) implements Cofactor {
        public Drugs {
            names = Set.copyOf(names);
        }
    }

    /// Alcohol as recorded. Only cases that say yes or no are looked at.
    record AlcoholRecorded() implements Cofactor {}

    /// The scope in which the question can be answered, if there is one.
    default Optional<Scope> narrow(Scope scope) {
        return switch (this) {
            case Drugs _ -> Optional.of(scope);
            case AlcoholRecorded _ -> told(scope);
        };
    }

    private static Optional<Scope> told(Scope scope) {
        var told = EnumSet.of(Alcohol.YES, Alcohol.NO);
        var asked = scope.subgroup().alcohol();
        if (!asked.isEmpty()) {
            told.retainAll(asked);
        }
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(scope.of(scope.subgroup().withAlcohol(told.toArray(Alcohol[]::new))));
    }
}
