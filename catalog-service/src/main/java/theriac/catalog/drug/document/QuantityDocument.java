package theriac.catalog.drug.document;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Quantity;

import static theriac.catalog.drug.document.Reading.given;

/// An amount with its unit.
@Schema(name = "Quantity")
public record QuantityDocument(
        BigDecimal value,

        @Schema(enumeration = {"mg", "microgram", "mL", "mg/kg", "microgram/kg", "microgram/h", "unit"})
        String unit) {

    static @Nullable QuantityDocument of(@Nullable Quantity quantity) {
        return quantity == null
                ? null
                : new QuantityDocument(quantity.value(), quantity.unit().symbol());
    }

    Quantity toQuantity() {
        var known = Quantity.Unit.of(given("unit", unit))
                .orElseThrow(() -> new UnsoundDocument("/unit", "must be a unit of the catalog, such as mg"));
        return new Quantity(given("value", value), known);
    }
}
