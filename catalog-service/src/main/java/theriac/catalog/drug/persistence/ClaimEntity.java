package theriac.catalog.drug.persistence;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.ClaimedValue;
import theriac.catalog.drug.DrugId;

/// A claim as a row.
@Entity
@Table(name = "claim")
class ClaimEntity {

    /// Edited by people or shipped with the service.
    static final String CATALOG = "catalog";
    /// Brought by an import, and replaced by it alone.
    static final String IMPORT = "import";

    @Id
    String id;

    @Column(name = "drug_id")
    @Nullable
    String drugId;

    @Column
    String topic;

    @Column
    String subject;

    @Column
    String statement;

    @Column
    @Nullable
    String comparator;

    @Column
    @Nullable
    BigDecimal low;

    @Column
    @Nullable
    BigDecimal high;

    @Column
    @Nullable
    String unit;

    @Column
    @Nullable
    String measure;

    @Embedded
    ReadingColumns reading;

    @Embedded
    SourceColumns source;

    @Column
    String origin = CATALOG;

    /// For the persistence provider.
    protected ClaimEntity() {}

    ClaimEntity(Claim claim) {
        var drug = claim.drug();
        id = claim.id().value();
        drugId = drug == null ? null : drug.value();
        topic = claim.topic().name();
        subject = claim.subject();
        statement = claim.statement();
        reading = ReadingColumns.of(claim.reading());
        source = SourceColumns.of(claim.source());
        var value = claim.value();
        if (value != null) {
            comparator = value.comparator().name();
            low = value.low();
            high = value.high();
            unit = value.unit();
            measure = value.measure();
        }
    }

    /// A claim that an import brought.
    static ClaimEntity imported(Claim claim) {
        var entity = new ClaimEntity(claim);
        entity.origin = IMPORT;
        return entity;
    }

    Claim toClaim() {
        return new Claim(
                new ClaimId(id),
                drugId == null ? null : new DrugId(drugId),
                Claim.Topic.valueOf(topic),
                subject,
                statement,
                value(),
                reading.toReading(),
                source.toSource());
    }

    private @Nullable ClaimedValue value() {
        return comparator == null || unit == null
                ? null
                : new ClaimedValue(ClaimedValue.Comparator.valueOf(comparator), low, high, unit, measure);
    }
}
