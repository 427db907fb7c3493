package theriac.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/// The peer of intake by Kafka: inserts as many rows of the same size in batches of 500 reports, each a transaction,
/// over one connection, as JDBC batches that the driver writes as statements of many rows. It reads, checks, codes and
/// encrypts nothing.
final class BareBatches implements AutoCloseable {

    private static final int BATCH = 500;

    private final Connection connection;
    private final Footprint footprint;

    BareBatches(LaunchedPlatform platform, Footprint footprint) throws IOException, SQLException {
        this.connection = platform.database("?reWriteBatchedInserts=true");
        this.footprint = footprint;
        connection.setAutoCommit(false);
        BareTables.make(connection, footprint);
    }

    /// Inserts the rows of this many reports, and answers how many reports that were a second.
    double insert(int reports) throws SQLException {
        var began = System.nanoTime();
        for (var done = 0; done < reports; done += BATCH) {
            for (var rows : footprint.tables()) {
                insert(rows, Math.min(BATCH, reports - done));
            }
            connection.commit();
        }
        return reports / ((System.nanoTime() - began) / 1e9);
    }

    private void insert(Footprint.Rows rows, int reports) throws SQLException {
        var body = BareTables.body(rows);
        try (var statement = connection.prepareStatement(BareTables.insertInto(rows) + "(?)")) {
            for (var row = 0; row < reports * rows.count(); row++) {
                statement.setBytes(1, body);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
