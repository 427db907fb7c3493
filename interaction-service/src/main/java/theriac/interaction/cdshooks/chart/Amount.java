package theriac.interaction.cdshooks.chart;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import theriac.interaction.drug.Quantity;

/// A FHIR Quantity of a drug, in the units of a check.
sealed interface Amount {

    Set<String> PIECES = Set.of(
            "{pill}",
            "{tbl}",
            "{tablet}",
            "{capsule}",
            "{cap}",
            "pill",
            "pills",
            "tablet",
            "tablets",
            "tab",
            "tabs",
            "tbl",
            "capsule",
            "capsules",
            "cap",
            "caps",
            "1",
            "{dose}");

    BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /// In mg, microgram or mL.
    record Measured(Quantity quantity) implements Amount {}

    /// In tablets or the like.
    record Pieces(BigDecimal count) implements Amount {}

    /// In a unit that says nothing to a check, or in two that contradict each other.
    record NotUnderstood(String why) implements Amount {}

    static Amount of(Element quantity) {
        var value = quantity.number("value");
        if (value.isEmpty()) {
            return new NotUnderstood("a dose is given without its number");
        }
        if (value.get().signum() <= 0 || value.get().compareTo(MOST) > 0) {
            throw new Element(quantity.node(), quantity.place("value"))
                    .wrong("must be more than 0 and at most 1000000");
        }
        return of(value.get(), quantity.text("code"), quantity.text("unit"));
    }

    private static Amount of(BigDecimal value, Optional<String> code, Optional<String> unit) {
        var byCode = code.map(written -> of(value, written));
        var byUnit = unit.map(written -> of(value, written));
        if (byCode.filter(Amount::isUnderstood).isPresent()
                && byUnit.filter(Amount::isUnderstood).isPresent()
                && !byCode.equals(byUnit)) {
            return new NotUnderstood("the unit of a dose contradicts its code");
        }
        return byCode.filter(Amount::isUnderstood)
                .or(() -> byUnit)
                .or(() -> byCode)
                .orElseGet(() -> new NotUnderstood("a dose is given without its unit"));
    }

    private static Amount of(BigDecimal value, String unit) {
        return switch (unit) {
            case "mg", "MG" -> measured(value, "mg");
            case "g" -> measured(value.movePointRight(3), "mg");
            case "ug", "mcg", "microgram", "micrograms", "\u00b5g", "\u03bcg" -> measured(value, "microgram");
            case "ng" -> measured(value.movePointLeft(3), "microgram");
            case "mL", "ml", "ML" -> measured(value, "mL");
            case "L", "l" -> measured(value.movePointRight(3), "mL");
            default ->
                PIECES.contains(unit.toLowerCase(Locale.ROOT))
                        ? new Pieces(value)
                        : new NotUnderstood("the unit of a dose was not understood");
        };
    }

    private static Amount measured(BigDecimal value, String unit) {
        return new Measured(new Quantity(value.stripTrailingZeros(), unit));
    }

    private boolean isUnderstood() {
        return !(this instanceof NotUnderstood);
    }
}
