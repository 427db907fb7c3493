package theriac.catalog.drug;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The unit of a claimed figure. Masses are compared after conversion, all other units only with themselves.
///
/// @param name as claims spell it, such as `percent` or `mg`
public record ClaimUnit(String name) {

    private static final String BASE_OF_MASS = "microgram";
    private static final Map<String, BigDecimal> MICROGRAMS =
            Map.of(BASE_OF_MASS, BigDecimal.ONE, "mg", new BigDecimal("1000"));

    /// The unit in which figures of this unit are compared.
    public ClaimUnit base() {
        return MICROGRAMS.containsKey(name) ? new ClaimUnit(BASE_OF_MASS) : this;
    }

    /// A figure of this unit in the base unit; equal figures are equal objects.
    public BigDecimal inBase(BigDecimal figure) {
        return figure.multiply(perUnit()).stripTrailingZeros();
    }

    /// All units whose figures can be compared with this one's.
    public List<ClaimUnit> comparable() {
        return MICROGRAMS.containsKey(name)
                ? MICROGRAMS.keySet().stream().sorted().map(ClaimUnit::new).toList()
                : List.of(this);
    }

    /// A figure of the base unit in this unit.
    public BigDecimal fromBase(BigDecimal figure) {
        return figure.divide(perUnit());
    }

    private BigDecimal perUnit() {
        return MICROGRAMS.getOrDefault(name, BigDecimal.ONE);
    }
}
