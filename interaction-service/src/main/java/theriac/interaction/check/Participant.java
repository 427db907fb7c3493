package theriac.interaction.check;

import java.util.List;

import theriac.interaction.drug.Drug;
import theriac.interaction.rule.AlcoholUse;

/// One side of an interaction.
public sealed interface Participant {

    /// The drug's id, or `alcohol` for what the patient drinks.
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
}
