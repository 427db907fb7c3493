package theriac.interaction.dose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import theriac.interaction.drug.Citation;
import theriac.interaction.drug.DoseRule;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.Quantity;

/// Something about a dose that a prescriber should know.
///
/// @param positions the medications that it is about
/// @param limit what was broken; absent where the rule speaks against the drug without a number
public record DoseFinding(
        Kind kind, Drug drug, List<Integer> positions, String detail, DoseRule rule, Optional<Limit> limit) {

    public DoseFinding {
        positions = List.copyOf(positions);
    }

    /// What is wrong with the dose.
    public enum Kind {
        UNIT_OR_CONCENTRATION_IMPLAUSIBLE,
        OVER_SINGLE_MAXIMUM,
        OVER_DAILY_MAXIMUM,
        ABOVE_USUAL_RANGE,
        START_TOO_HIGH,
        TITRATION_TOO_FAST,
        AVOID,
        REDUCE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A limit of a rule and what was given against it.
    ///
    /// @param name as the rule names it, such as `dailyMaximum`
    public record Limit(String name, Quantity amount, Quantity given) {}

    /// Who states the rule.
    public Citation source() {
        return rule.source();
    }
}
