package theriac.catalog.drug.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.drug.Change;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugIsThere;
import theriac.catalog.drug.DrugRevision;
import theriac.catalog.drug.Source;
import theriac.imports.persistence.CopyIntoTable;

/// Writes rows that are new, however many, by one `COPY` a table, in the caller's transaction.
@ApplicationScoped
class DrugRows {

    private static final String DRUGS = "drug (id, revision, lock_version, state, name)";
    private static final String SOURCE = "citation, evidence_level, jurisdiction, dated)";
    private static final String NAMES = "drug_name (drug_id, position, name, kind, " + SOURCE;
    private static final String CODES = "drug_code (drug_id, position, system, code, retired, replaced_by, " + SOURCE;
    private static final String VERSIONS = "drug_version (drug_id, position, number, effective_from, body)";
    private static final String REVISIONS = "drug_revision (drug_id, revision, state, made_at, actor, site, comment,"
            + " reviewer, review_comment, body, claims)";
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;

    DrugRows(DataSource database) {
        this.database = database;
    }

    /// Writes drugs that the catalog has not, with their names, codes and versions.
    ///
    /// @throws DrugIsThere when it has one of them after all
    void addDrugs(List<Drug> drugs) {
        if (drugs.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            copyDrugs(connection, drugs);
            copy(connection, NAMES, drugs, DrugRows::names);
            copy(connection, CODES, drugs, DrugRows::codes);
            copy(connection, VERSIONS, drugs, DrugRows::versions);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /// Writes revisions, each drug whole.
    void addRevisions(Collection<DrugRevision> revisions) {
        try (var connection = database.getConnection()) {
            copy(connection, REVISIONS, revisions, DrugRows::revision);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static void copyDrugs(Connection connection, List<Drug> drugs) throws SQLException {
        try {
            copy(connection, DRUGS, drugs, DrugRows::drug);
        } catch (SQLException failure) {
            if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw new DrugIsThere(failure);
            }
            throw failure;
        }
    }

    private static <T> void copy(Connection connection, String table, Collection<T> things, Rows<T> rows)
            throws SQLException {
        try (var copy = new CopyIntoTable(connection, table)) {
            for (var thing : things) {
                rows.write(thing, copy);
            }
            copy.end();
        }
    }

    private static void drug(Drug drug, CopyIntoTable copy) throws SQLException {
        var monograph = drug.monograph();
        copy.value(drug.id().value())
                .value(drug.revision())
                .value(0)
                .value(monograph.state())
                .value(monograph.name())
                .endRow();
    }

    private static void names(Drug drug, CopyIntoTable copy) throws SQLException {
        int position = 0;
        for (var name : drug.monograph().names()) {
            copy.value(drug.id().value()).value(position).value(name.value()).value(name.kind());
            source(name.source(), copy).endRow();
            position++;
        }
    }

    private static void codes(Drug drug, CopyIntoTable copy) throws SQLException {
        int position = 0;
        for (var code : drug.monograph().codes()) {
            copy.value(drug.id().value())
                    .value(position)
                    .value(code.system())
                    .value(code.value())
                    .value(code.status().retired())
                    .value(code.status().replacedBy());
            source(code.source(), copy).endRow();
            position++;
        }
    }

    private static CopyIntoTable source(Source source, CopyIntoTable copy) {
        return copy.value(source.citation())
                .value(source.evidenceLevel())
                .value(source.jurisdiction())
                .value(source.dated());
    }

    private static void versions(Drug drug, CopyIntoTable copy) throws SQLException {
        int position = 0;
        for (var version : drug.monograph().versions()) {
            copy.value(drug.id().value())
                    .value(position)
                    .value(version.number())
                    .value(version.effectiveFrom())
                    .value(VersionColumn.write(version))
                    .endRow();
            position++;
        }
    }

    private static void revision(DrugRevision kept, CopyIntoTable copy) throws SQLException {
        var drug = kept.drug();
        var change = kept.change();
        copy.value(drug.id().value())
                .value(drug.revision())
                .value(drug.monograph().state())
                .value(kept.at())
                .value(change.by().actor())
                .value(change.by().site())
                .value(change.comment())
                .value(change.review().map(Change.Review::reviewer))
                .value(change.review().flatMap(Change.Review::comment))
                .value(DrugRevisionEntity.write(drug))
                .value(kept.claims().map(DrugRevisionEntity::write))
                .endRow();
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("the database did not take the drugs", failure);
    }

    @FunctionalInterface
    private interface Rows<T> {
        void write(T thing, CopyIntoTable copy) throws SQLException;
    }
}
