package theriac.catalog.drug;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// An amount with its unit. Amounts in different units are never compared unconverted.
public record Quantity(BigDecimal value, Unit unit) {

    /// Units of a dose.
    public enum Unit {
        MG("mg"),
        MICROGRAM("microgram"),
        ML("mL"),
        MG_PER_KG("mg/kg"),
        MICROGRAM_PER_KG("microgram/kg"),
        MICROGRAM_PER_HOUR("microgram/h"),
        /// Units of activity, as the product defines them.
        UNIT("unit");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        /// The unit of this symbol.
        public static Optional<Unit> of(String symbol) {
            return Arrays.stream(values())
                    .filter(unit -> unit.symbol.equals(symbol))
                    .findFirst();
        }
    }

    public Quantity {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("an amount is more than zero");
        }
    }
}
