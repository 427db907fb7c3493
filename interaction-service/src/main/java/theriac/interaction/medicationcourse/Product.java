package theriac.interaction.medicationcourse;

import java.math.BigDecimal;

/// A product in which a drug is given.
///
/// @param form such as `tablet`
/// @param strength of one unit; of one mL for a liquid
public record Product(String name, String form, Route route, Mass strength, boolean isLiquid) {

    public Product {
        if (strength.isZero()) {
            throw new IllegalArgumentException("a product holds some of its drug");
        }
    }

    /// So many units or mL of it, as someone would say.
    String times(int units) {
        return isLiquid ? units + " mL of " + name : BigDecimal.valueOf(units).toPlainString() + " of " + name;
    }
}
