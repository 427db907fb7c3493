package theriac.interaction.dose;

import java.math.BigDecimal;
import java.util.Optional;

import theriac.interaction.drug.Quantity;

/// What turns a limit into a number that a dose can be held against.
///
/// @param perHour whether doses are micrograms in an hour, as of a patch; amounts and rates are never compared
/// @param weightKg for limits by body weight
record Yardstick(boolean perHour, Optional<BigDecimal> weightKg) {

    /// Micrograms, or micrograms in an hour; empty for a limit of the other kind, one in no mass, or one by a weight
    /// that is not known.
    Optional<BigDecimal> measure(Quantity limit) {
        if (Mass.isPerHour(limit) != perHour) {
            return Optional.empty();
        }
        return switch (limit.unit()) {
            case "mg/kg", "microgram/kg" -> weightKg.flatMap(kg -> Mass.of(ofAll(limit, kg), Optional.empty()));
            default -> Mass.of(limit, Optional.empty());
        };
    }

    private static Quantity ofAll(Quantity perKilogram, BigDecimal kilograms) {
        return new Quantity(
                perKilogram.value().multiply(kilograms), perKilogram.unit().replace("/kg", ""));
    }
}
