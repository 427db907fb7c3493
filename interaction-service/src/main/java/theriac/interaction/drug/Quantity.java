package theriac.interaction.drug;

import java.math.BigDecimal;

/// An amount with its unit, as the catalog writes it. Amounts of units that don't convert are never compared.
public record Quantity(BigDecimal value, String unit) {

    public Quantity {
        if (value.signum() <= 0 || unit.isBlank()) {
            throw new IllegalArgumentException("a quantity is more than nothing, and has a unit");
        }
    }

    @Override
    public String toString() {
        var plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + " " + unit;
    }
}
