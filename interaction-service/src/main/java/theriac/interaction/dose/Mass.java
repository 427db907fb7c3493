package theriac.interaction.dose;

import java.math.BigDecimal;
import java.util.Optional;

import theriac.interaction.drug.Quantity;

/// Amounts in micrograms, so that they can be compared.
final class Mass {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Mass() {}

    /// The amount in micrograms; empty for a volume without its concentration.
    static Optional<BigDecimal> of(Quantity amount, Optional<Quantity> perMilliliter) {
        if (amount.unit().equals("mL")) {
            return perMilliliter.flatMap(Mass::plain).map(held -> held.multiply(amount.value()));
        }
        return plain(amount);
    }

    /// A limit in micrograms; empty for one that can't be compared with a mass, or that asks for a weight that
    /// is not known.
    static Optional<BigDecimal> ofLimit(Quantity limit, Optional<BigDecimal> weightKg) {
        return switch (limit.unit()) {
            case "mg/kg" -> weightKg.map(kg -> limit.value().multiply(kg).multiply(THOUSAND));
            case "microgram/kg" -> weightKg.map(kg -> limit.value().multiply(kg));
            default -> plain(limit);
        };
    }

    private static Optional<BigDecimal> plain(Quantity amount) {
        return switch (amount.unit()) {
            case "mg" -> Optional.of(amount.value().multiply(THOUSAND));
            case "microgram" -> Optional.of(amount.value());
            default -> Optional.empty();
        };
    }

    /// Micrograms in the unit of the limit beside which they are shown.
    static Quantity like(BigDecimal micrograms, Quantity limit) {
        return limit.unit().startsWith("microgram")
                ? new Quantity(micrograms, "microgram")
                : new Quantity(micrograms.movePointLeft(3), "mg");
    }
}
