package theriac.catalog.rxnormimport.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import theriac.catalog.rxnormimport.Concept;
import theriac.catalog.rxnormimport.ReleaseLine;
import theriac.catalog.rxnormimport.Staging;
import theriac.imports.persistence.CopyIntoTable;

/// Stages lines in temporary tables of a connection of its own, filled by `COPY`, one table at a time.
final class TemporaryStaging implements Staging {

    private enum Table {
        ATOM,
        RELATION,
        ARCHIVED
    }

    private final Connection connection;
    private @Nullable Table table;
    private @Nullable CopyIntoTable copy;

    TemporaryStaging(Connection connection) throws SQLException {
        this.connection = connection;
        run(List.of(StagingTables.DROP));
        run(StagingTables.CREATE);
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
                into(Table.ATOM)
                        .value(name.line())
                        .value(name.rxcui())
                        .value(name.type())
                        .value(name.text())
                        .endRow();
            case ReleaseLine.OtherCode code ->
                into(Table.ATOM)
                        .value(0)
                        .value(code.rxcui())
                        .value(code.system())
                        .value(code.code())
                        .endRow();
            case ReleaseLine.Relation relation ->
                into(Table.RELATION)
                        .value(relation.kind())
                        .value(relation.from())
                        .value(relation.to())
                        .endRow();
            case ReleaseLine.Archived archived ->
                into(Table.ARCHIVED)
                        .value(archived.line())
                        .value(archived.rxcui())
                        .value(archived.mergedTo())
                        .endRow();
        }
    }

    private CopyIntoTable into(Table wanted) throws SQLException {
        var current = copy;
        if (current != null && wanted == table) {
            return current;
        }
        endCopy();
        var next = new CopyIntoTable(connection, "rxnorm_" + wanted.name().toLowerCase(Locale.ROOT));
        table = wanted;
        copy = next;
        return next;
    }

    private void endCopy() throws SQLException {
        if (copy != null) {
            copy.end();
            copy = null;
        }
    }

    @Override
    public long gather() {
        try {
            endCopy();
            run(StagingTables.GATHER);
            try (var statement = connection.prepareStatement(StagingTables.COUNT);
                    var count = statement.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    @Override
    public List<Concept> concepts(long from, long to) {
        try (var statement = connection.prepareStatement(StagingTables.CONCEPTS)) {
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
        try (var statement = connection.prepareStatement(StagingTables.ABANDONED);
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

    private void run(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("the database did not stage a release", failure);
    }

    @Override
    public void close() {
        try (connection) {
            if (copy != null) {
                copy.close();
            }
            run(List.of(StagingTables.DROP));
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }
}
