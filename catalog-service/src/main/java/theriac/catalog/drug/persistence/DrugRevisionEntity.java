package theriac.catalog.drug.persistence;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Change;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugRevision;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.RevisionSummary;
import theriac.catalog.drug.document.ClaimDocument;
import theriac.catalog.drug.document.DrugDocument;

/// A revision as it is read from its row, the drug whole as its document. [DrugRows] writes it.
@Entity
@Immutable
@Table(name = "drug_revision")
@IdClass(DrugRevisionEntity.Key.class)
class DrugRevisionEntity {

    /// Which revision of which drug.
    record Key(String drugId, long revision) implements Serializable {}

    @Id
    @Column(name = "drug_id")
    String drugId;

    @Id
    @Column
    long revision;

    @Column
    String state;

    @Column(name = "made_at")
    Instant madeAt;

    @Column
    String actor;

    @Column
    String site;

    @Column
    @Nullable
    String comment;

    @Column
    @Nullable
    String reviewer;

    @Column(name = "review_comment")
    @Nullable
    String reviewComment;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    String body;

    /// Absent for a revision that was kept before claims were.
    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String claims;

    /// For the persistence provider.
    protected DrugRevisionEntity() {}

    DrugRevision toRevision() {
        return new DrugRevision(read(body, DrugDocument.class).toDrug(), toClaims(), madeAt, toChange());
    }

    RevisionSummary toSummary() {
        return new RevisionSummary(revision, DrugState.valueOf(state), madeAt, toChange());
    }

    private Change toChange() {
        var review = Optional.ofNullable(reviewer)
                .map(second -> new Change.Review(second, Optional.ofNullable(reviewComment)));
        return new Change(new Editor(actor, site), Optional.ofNullable(comment), review);
    }

    private Optional<List<Claim>> toClaims() {
        return Optional.ofNullable(claims)
                .map(documents -> Stream.of(read(documents, ClaimDocument[].class))
                        .map(document -> document.toClaim(new DrugId(drugId)))
                        .toList());
    }

    static String write(Drug drug) {
        return json(DrugDocument.of(drug));
    }

    static String write(List<Claim> claims) {
        return json(ClaimDocument.of(claims));
    }

    private static String json(Object document) {
        try {
            return VersionColumn.JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String document, Class<T> type) {
        try {
            return VersionColumn.JSON.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
