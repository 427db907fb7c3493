package theriac.catalog.rxnormimport.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import theriac.catalog.rxnormimport.Concept;
import theriac.catalog.rxnormimport.ReleaseLine;
import theriac.catalog.rxnormimport.Staging;
import theriac.imports.persistence.TemporaryTables;

/// Stages lines in temporary tables of a connection of its own, filled by `COPY`, one table at a time.
final class TemporaryStaging implements Staging {

    private static final String ATOMS = "rxnorm_atom";
    private static final String RELATIONS = "rxnorm_relation";
    private static final String ARCHIVED = "rxnorm_archived";

    private final TemporaryTables tables;

    TemporaryStaging(Connection connection) throws SQLException {
        this.tables = new TemporaryTables(connection, StagingTables.DROP, StagingTables.CREATE);
    }

    @Override
    public void add(ReleaseLine line) {
        try {
            write(line);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private void write(ReleaseLine line) throws SQLException {
        switch (line) {
            case ReleaseLine.Name name ->
                tables.into(ATOMS)
                        .value(name.line())
                        .value(name.rxcui())
                        .value(name.type())
                        .value(name.text())
                        .endRow();
            case ReleaseLine.OtherCode code ->
                tables.into(ATOMS)
                        .value(0)
                        .value(code.rxcui())
                        .value(code.system())
                        .value(code.code())
                        .endRow();
            case ReleaseLine.Relation relation ->
                tables.into(RELATIONS)
                        .value(relation.kind())
                        .value(relation.from())
                        .value(relation.to())
                        .endRow();
            case ReleaseLine.Archived archived ->
                tables.into(ARCHIVED)
                        .value(archived.line())
                        .value(archived.rxcui())
                        .value(archived.mergedTo())
                        .endRow();
        }
    }

    @Override
    public long gather() {
        try {
            tables.run(StagingTables.GATHER);
            return tables.count(StagingTables.COUNT);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    @Override
    public List<Concept> concepts(long from, long to) {
        try (var statement = tables.connection().prepareStatement(StagingTables.CONCEPTS)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (var row = statement.executeQuery()) {
                return StagedConcepts.read(row);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    @Override
    public List<Abandoned> abandoned() {
        try (var statement = tables.connection().prepareStatement(StagingTables.ABANDONED);
                var row = statement.executeQuery()) {
            var abandoned = new ArrayList<Abandoned>();
            while (row.next()) {
                abandoned.add(new Abandoned(row.getInt("line"), row.getString("rxcui")));
            }
            return abandoned;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("the database did not stage a release", failure);
    }

    @Override
    public void close() {
        try {
            tables.close();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }
}
