package theriac.interaction.drug;

import java.util.Locale;
import java.util.Optional;

/// How a drug is dosed by one route for one group of patients.
///
/// @param id stable within the drug
/// @param route amounts of different routes are never compared
/// @param note what the numbers can't say
public record DoseRule(
        String id, String route, For patients, Advice advice, Limits limits, Optional<String> note, Citation source) {

    /// Whom it is for: all of these hold; what is absent does not matter.
    ///
    /// @param hepaticMeasure the measure of liver function that it asks for, which a check does not know
    public record For(
            Optional<Band> ageYears,
            Optional<RenalBand> renalFunction,
            Optional<String> hepaticMeasure,
            Optional<Boolean> onDialysis) {}

    /// What the source advises for them.
    public enum Advice {
        USE,
        REDUCE,
        AVOID;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Its numbers; absent where the source states none.
    ///
    /// @param start the first single dose
    /// @param step the largest rise of a single dose
    /// @param stepIntervalDays the shortest time between two rises
    public record Limits(
            Optional<Quantity> start,
            Optional<Integer> startTimesPerDay,
            Optional<Quantity> step,
            Optional<Integer> stepIntervalDays,
            Optional<Quantity> usualDailyHigh,
            Optional<Quantity> singleMaximum,
            Optional<Quantity> dailyMaximum) {}
}
