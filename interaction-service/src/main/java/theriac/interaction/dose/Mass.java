package theriac.interaction.dose;

import java.math.BigDecimal;
import java.util.Optional;

import theriac.interaction.drug.Quantity;

/// Amounts in micrograms, and rates in micrograms per hour, so that each can be compared with its like.
final class Mass {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final String MICROGRAMS_PER_HOUR = "microgram/h";

    private Mass() {}

    /// Whether this is so much in an hour, as patches are labelled.
    static boolean isPerHour(Quantity amount) {
        return amount.unit().equals(MICROGRAMS_PER_HOUR);
    }

    /// The amount in micrograms, or the rate in micrograms per hour; empty for a volume without its concentration.
    static Optional<BigDecimal> of(Quantity amount, Optional<Quantity> perMilliliter) {
        return switch (amount.unit()) {
            case "mL" ->
                perMilliliter.flatMap(held -> of(held, Optional.empty())).map(held -> held.multiply(amount.value()));
            case "mg" -> Optional.of(amount.value().multiply(THOUSAND));
            case "microgram", MICROGRAMS_PER_HOUR -> Optional.of(amount.value());
            default -> Optional.empty();
        };
    }

    /// Micrograms in the unit of the limit beside which they are shown.
    static Quantity like(BigDecimal micrograms, Quantity limit) {
        if (isPerHour(limit)) {
            return new Quantity(micrograms, MICROGRAMS_PER_HOUR);
        }
        return limit.unit().startsWith("microgram")
                ? new Quantity(micrograms, "microgram")
                : new Quantity(micrograms.movePointLeft(3), "mg");
    }
}
