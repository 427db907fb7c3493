package theriac.interaction.dose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import theriac.interaction.drug.Quantity;

/// How much of a drug is taken at once, and how often.
///
/// @param single in `mg`, `microgram`, `mL`, or `microgram/h` for a patch
/// @param perMilliliter how much 1 mL holds, which a dose in mL needs
/// @param previous the dose before it, where it was changed
public record Dose(
        Quantity single,
        Optional<Quantity> perMilliliter,
        Optional<BigDecimal> timesPerDay,
        Optional<Previous> previous) {

    /// The dose that was taken before.
    ///
    /// @param since from which day on
    public record Previous(Quantity single, Optional<LocalDate> since) {}
}
