package theriac.catalog.drug.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.ClaimReading;

/// What was read in a claim, beside it.
@Embeddable
record ReadingColumns(
        @Column(name = "population") @Nullable String population,
        @Column(name = "compared_with") @Nullable String comparedWith,

        @Column(name = "asserts") @JdbcTypeCode(SqlTypes.JSON)
        String asserts,

        @Column(name = "concerns") @JdbcTypeCode(SqlTypes.JSON)
        String concerns) {

    static ReadingColumns of(ClaimReading reading) {
        return new ReadingColumns(
                reading.population(),
                reading.comparedWith(),
                ReadingDocument.ofAssertions(reading.asserts()),
                ReadingDocument.ofConcerns(reading.concerns()));
    }

    ClaimReading toReading() {
        return new ClaimReading(
                population, comparedWith, ReadingDocument.toAssertions(asserts), ReadingDocument.toConcerns(concerns));
    }
}
