package theriac.interaction.drug.messaging;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.contracts.catalog.Rules;
import theriac.interaction.drug.Band;
import theriac.interaction.drug.Citation;
import theriac.interaction.drug.Quantity;
import theriac.messaging.RefusedEvent;

import static theriac.interaction.drug.messaging.DrugV1Reader.given;
import static theriac.interaction.drug.messaging.ProfileReader.FIELD;

/// Reads the small parts of rules: amounts, bands and sources.
final class QuantityReader {

    private QuantityReader() {}

    static Quantity read(Rules.@Nullable Quantity quantity) {
        var there = given(quantity, FIELD);
        if (given(there.value(), FIELD).signum() <= 0) {
            throw new RefusedEvent(FIELD, "an amount must be more than nothing");
        }
        return new Quantity(there.value(), given(there.unit(), FIELD));
    }

    static Optional<Quantity> readIfThere(Rules.@Nullable Quantity quantity) {
        return Optional.ofNullable(quantity).map(QuantityReader::read);
    }

    static Band band(Rules.Band band) {
        var from = Optional.ofNullable(band.from());
        var below = Optional.ofNullable(band.below());
        if (isEmpty(from, below)) {
            throw new RefusedEvent(FIELD, "a band must have an end, and end above where it begins");
        }
        return new Band(from, below);
    }

    private static boolean isEmpty(Optional<BigDecimal> from, Optional<BigDecimal> below) {
        return (from.isEmpty() && below.isEmpty())
                || (from.isPresent()
                        && below.filter(end -> end.compareTo(from.get()) <= 0).isPresent());
    }

    static Citation citation(Rules.@Nullable Source source) {
        var there = given(source, FIELD);
        return new Citation(
                given(there.citation(), FIELD),
                given(there.evidenceLevel(), FIELD),
                Optional.ofNullable(there.jurisdiction()),
                Optional.ofNullable(there.dated()));
    }
}
