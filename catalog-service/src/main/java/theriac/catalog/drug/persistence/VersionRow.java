package theriac.catalog.drug.persistence;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import theriac.catalog.drug.Version;

@Embeddable
record VersionRow(
        @Column(name = "number") int number,
        @Column(name = "effective_from") LocalDate effectiveFrom,
        @Column(name = "body") @JdbcTypeCode(SqlTypes.JSON) String body) {

    static VersionRow of(Version version) {
        return new VersionRow(version.number(), version.effectiveFrom(), VersionColumn.write(version));
    }

    Version toVersion() {
        return VersionColumn.read(body);
    }
}
