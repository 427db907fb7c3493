package theriac.catalog.drug.fhir;

import java.math.BigDecimal;
import java.util.Optional;

import theriac.catalog.drug.Quantity;
import theriac.catalog.drug.fhir.DataTypes.Amount;
import theriac.catalog.drug.fhir.DataTypes.Ratio;

/// Amounts with their UCUM codes. Units of activity have none: what one is, the product says.
final class Amounts {

    private static final Amount ONE_DAY = days(1);

    private Amounts() {}

    static Amount of(Quantity quantity) {
        var unit = quantity.unit().symbol();
        return ucum(quantity.unit())
                .map(code -> new Amount(quantity.value(), unit, Uris.UCUM, code))
                .orElseGet(() -> new Amount(quantity.value(), unit, null, null));
    }

    /// So much in 24 hours.
    static Ratio inADay(Quantity quantity) {
        return new Ratio(of(quantity), ONE_DAY);
    }

    /// So much in 24 hours, as a rate.
    static Amount aDay(Quantity quantity) {
        if (isRate(quantity)) {
            return of(quantity);
        }
        var unit = quantity.unit().symbol() + "/d";
        return ucum(quantity.unit())
                .map(code -> new Amount(quantity.value(), unit, Uris.UCUM, code + "/d"))
                .orElseGet(() -> new Amount(quantity.value(), unit, null, null));
    }

    static Amount days(int days) {
        return new Amount(BigDecimal.valueOf(days), "d", Uris.UCUM, "d");
    }

    /// One of something that is counted.
    static Amount one(String what) {
        return new Amount(BigDecimal.ONE, what, null, null);
    }

    /// Whether the amount is one per time already.
    static boolean isRate(Quantity quantity) {
        return quantity.unit() == Quantity.Unit.MICROGRAM_PER_HOUR;
    }

    /// The amount in words.
    static String words(Quantity quantity) {
        return quantity.value().toPlainString() + " " + quantity.unit().symbol();
    }

    private static Optional<String> ucum(Quantity.Unit unit) {
        return switch (unit) {
            case MG -> Optional.of("mg");
            case MICROGRAM -> Optional.of("ug");
            case ML -> Optional.of("mL");
            case MG_PER_KG -> Optional.of("mg/kg");
            case MICROGRAM_PER_KG -> Optional.of("ug/kg");
            case MICROGRAM_PER_HOUR -> Optional.of("ug/h");
            case UNIT -> Optional.empty();
        };
    }
}
