package theriac.catalog.contradiction;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimUnit;
import theriac.catalog.drug.ClaimedValue;
import theriac.catalog.drug.DrugId;

/// What figures must have in common to be compared. Texts are in the form in which they are compared.
///
/// @param unit the unit after conversion
public record Compared(
        @Nullable DrugId drug,
        Claim.Topic topic,
        String subject,
        String measure,
        @Nullable String population,
        @Nullable String comparedWith,
        ClaimUnit unit) {

    /// What a claim's figure can be compared by; none when it measures nothing.
    static Optional<Compared> of(Claim claim, ClaimedValue value) {
        var measure = value.measure();
        if (measure == null) {
            return Optional.empty();
        }
        var reading = claim.reading();
        return Optional.of(new Compared(
                claim.drug(),
                claim.topic(),
                Normal.of(claim.subject()),
                measure,
                normal(reading.population()),
                normal(reading.comparedWith()),
                new ClaimUnit(value.unit()).base()));
    }

    String key() {
        return Normal.key(topic.spelling(), subject, measure, population, comparedWith, unit.name());
    }

    private static @Nullable String normal(@Nullable String text) {
        return text == null ? null : Normal.of(text);
    }
}
