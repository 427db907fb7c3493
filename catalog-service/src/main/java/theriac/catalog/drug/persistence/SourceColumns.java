package theriac.catalog.drug.persistence;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Source;

/// A source beside the statement that rests on it.
@Embeddable
record SourceColumns(
        @Column(name = "citation") String citation,
        @Column(name = "evidence_level") String evidenceLevel,
        @Column(name = "jurisdiction") @Nullable String jurisdiction,
        @Column(name = "dated") @Nullable LocalDate dated) {

    static SourceColumns of(Source source) {
        return new SourceColumns(
                source.citation(), source.evidenceLevel().name(), source.jurisdiction(), source.dated());
    }

    Source toSource() {
        return new Source(citation, EvidenceLevel.valueOf(evidenceLevel), jurisdiction, dated);
    }
}
