package theriac.interaction.rule;

import java.util.Set;

/// When a rule applies.
public sealed interface Condition {

    /// A drug of the group in a patient who uses alcohol in one of these ways.
    record WithAlcohol(Set<AlcoholUse> use, DrugGroup drug) implements Condition {

        public WithAlcohol {
            use = Set.copyOf(use);
            if (use.isEmpty() || use.contains(AlcoholUse.NONE) || use.contains(AlcoholUse.UNKNOWN)) {
                throw new IllegalArgumentException("a rule about alcohol names uses other than none and unknown");
            }
        }
    }

    /// Two different drugs, one of each group.
    record Together(DrugGroup one, DrugGroup other) implements Condition {}
}
