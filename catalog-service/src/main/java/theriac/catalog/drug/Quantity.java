package theriac.catalog.drug;

import java.math.BigDecimal;

/// An amount with its unit. Amounts in different units are never compared unconverted.
public record Quantity(BigDecimal value, Unit unit) {

    /// Units of a dose.
    public enum Unit {
        MG("mg"),
        MICROGRAM("microgram"),
        ML("mL");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    public Quantity {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("an amount is more than zero");
        }
    }
}
