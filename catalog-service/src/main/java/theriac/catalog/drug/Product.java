package theriac.catalog.drug;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A product in which a drug is given. Where it is sold, its source says.
///
/// @param name as who orders it would say, such as `baclofen 10 mg tablet`
/// @param form a slug such as `tablet`
/// @param rxcui RxNorm's code of exactly this strength and form, where there is one
public record Product(
        String name,
        String form,
        String route,
        Strength strength,
        @Nullable String rxcui,
        Source source) {

    private static final Pattern RXCUI = Pattern.compile("[1-9][0-9]{0,7}");

    /// How much of the drug there is.
    ///
    /// @param amount in one unit of the form, or in `perVolume` of a liquid
    /// @param perVolume the volume, in mL, that holds the amount; absent for solid forms
    public record Strength(Quantity amount, @Nullable Quantity perVolume) {
        public Strength {
            if (amount.unit() == Quantity.Unit.ML || (perVolume != null && perVolume.unit() != Quantity.Unit.ML)) {
                throw new IllegalArgumentException("a strength is an amount of the drug, for liquids in so many mL");
            }
        }
    }

    public Product {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a product has a name");
        }
        if (rxcui != null && !RXCUI.matcher(rxcui).matches()) {
            throw new IllegalArgumentException("not a code of rxnorm");
        }
        Slug.checked(form, "a form");
        Slug.checked(route, "a route");
        source.bearing("a product");
    }
}
