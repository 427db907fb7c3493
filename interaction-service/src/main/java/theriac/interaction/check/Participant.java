package theriac.interaction.check;

import java.util.List;

import theriac.interaction.drug.Drug;
import theriac.interaction.patient.Fact;
import theriac.interaction.rule.AlcoholUse;

/// One side of an interaction.
public sealed interface Participant {

    /// The drug's id, `alcohol` for what the patient drinks, or `patient:…` for what the patient is.
    String id();

    /// How to name it to a prescriber.
    String label();

    /// A drug of the list.
    ///
    /// @param positions where in the list it stands, more than once when it was listed twice
    record Medicine(Drug drug, List<Integer> positions) implements Participant {

        public Medicine {
            positions = List.copyOf(positions);
        }

        @Override
        public String id() {
            return drug.id().value();
        }

        @Override
        public String label() {
            return drug.name();
        }
    }

    /// What the patient drinks.
    record Drinking(AlcoholUse use) implements Participant {

        @Override
        public String id() {
            return Drug.ALCOHOL;
        }

        @Override
        public String label() {
            return "alcohol (" + use + ")";
        }
    }

    /// What of the patient takes part.
    ///
    /// @param id `patient:` and what it is about, such as `patient:age+renal-function` or `patient:epilepsy`
    /// @param label such as `age 78, eGFR 25`
    /// @param facts what it is about, each once
    record Circumstance(String id, String label, List<Fact> facts) implements Participant {

        /// Stands where a rule is not about the patient.
        static final Circumstance NONE = new Circumstance("", "", List.of());

        public Circumstance {
            facts = List.copyOf(facts);
        }
    }
}
