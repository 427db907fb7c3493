package theriac.adverseevent.casereport.fhir;

import java.util.Optional;

import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.document.Place;

/// Reads a Quantity.
final class Quantities {

    private Quantities() {}

    /// The unit's code in UCUM, or else the unit as it is written.
    static Optional<String> unit(Place quantity) {
        boolean ucum = quantity.at("system").node().asText().equals(Uris.UCUM);
        var code = quantity.at("code").text(Amount.MAX_UNIT).filter(known -> ucum);
        return code.or(() -> quantity.at("unit").text(Amount.MAX_UNIT));
    }

    /// An amount of a drug; without a unit it is none.
    static Optional<Amount> amount(Place quantity) {
        if (quantity.object().isEmpty()) {
            return Optional.empty();
        }
        var unit = unit(quantity);
        var value = quantity.at("value").number();
        if (value.isPresent() && !Amount.isValid(value.orElseThrow())) {
            return quantity.at("value").refuse("must be more than 0");
        }
        return value.flatMap(number -> unit.map(in -> new Amount(number, in)));
    }
}
