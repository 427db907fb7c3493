package theriac.interaction.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import theriac.interaction.drug.Band;

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
    record Together(DrugGroup one, DrugGroup other) implements Condition {

        /// Whether it matters by which route a drug is given.
        public boolean asksForRoutes() {
            return !one.routes().isEmpty() || !other.routes().isEmpty();
        }
    }

    /// So many different drugs of a group or more; alcohol does not count.
    ///
    /// @param ageYears at these ages; absent for all
    record SeveralOf(int atLeast, DrugGroup of, Optional<Band> ageYears) implements Condition {

        public SeveralOf {
            if (atLeast < 2) {
                throw new IllegalArgumentException("several drugs are two or more");
            }
        }
    }

    /// A drug of the group in a patient of some kind.
    record InPatient(DrugGroup drug, PatientGroup patient) implements Condition {

        public InPatient {
            if (patient.equals(PatientGroup.EVERYONE)) {
                throw new IllegalArgumentException("a rule about a drug in a patient says in which");
            }
        }
    }

    /// The same treatment twice.
    ///
    /// @param classes for [By#CLASS] two different drugs that share one of these; for [By#INGREDIENT] one drug of
    ///   any of these that is listed more than once, or any drug when none is named
    record Duplicate(By by, Set<String> classes) implements Condition {

        public Duplicate {
            classes = Set.copyOf(classes);
            if (by == By.CLASS && classes.isEmpty()) {
                throw new IllegalArgumentException("a rule about drugs of the same class names the classes");
            }
        }

        /// What is the same.
        public enum By {
            INGREDIENT,
            CLASS;

            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
