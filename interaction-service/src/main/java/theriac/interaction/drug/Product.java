package theriac.interaction.drug;

import java.util.Optional;

/// A product in which a drug is given.
///
/// @param form a slug such as `tablet`
/// @param strength in one unit of the form, or in `perVolume` of a liquid
/// @param perVolume absent for solid forms
/// @param rxcui RxNorm's code of exactly this strength and form
public record Product(
        String name,
        String form,
        String route,
        Quantity strength,
        Optional<Quantity> perVolume,
        Optional<String> rxcui) {}
