package theriac.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/// The peer of report intake: the HTTP server that Quarkus stands on, Jackson, JDBC, and nothing else. Parses a
/// body and inserts as many rows of the same size in one transaction; no token, no check, no coding, no
/// encryption, no event.
///
/// A program of its own: `BareEndpoint PORT JDBC-URL USER FOOTPRINT`, the password in `BARE_PASSWORD`.
final class BareEndpoint {

    private static final int CONNECTIONS = 16;

    private final ObjectMapper json = new ObjectMapper();
    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
    private final List<Insert> inserts;

    /// One statement with the bytes that each of its rows holds.
    @SuppressWarnings("ArrayRecordComponent")
    private record Insert(String sql, int rows, byte[] body) {}

    private BareEndpoint(Footprint footprint) {
        inserts = footprint.tables().stream().map(BareEndpoint::insert).toList();
    }

    public static void main(String[] args) throws SQLException {
        var footprint = Footprint.parse(args[3]);
        var endpoint = new BareEndpoint(footprint);
        for (var i = 0; i < CONNECTIONS; i++) {
            var connection = DriverManager.getConnection(args[1], args[2], System.getenv("BARE_PASSWORD"));
            connection.setAutoCommit(false);
            endpoint.connections.add(connection);
        }
        BareTables.make(endpoint.connections.element(), footprint);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request ->
                        request.body().onSuccess(body -> threads.execute(() -> endpoint.take(request, body))))
                .listen(Integer.parseInt(args[0]), "localhost");
    }

    private static Insert insert(Footprint.Rows rows) {
        var values = String.join(
                ", ", IntStream.range(0, rows.count()).mapToObj(i -> "(?)").toList());
        return new Insert(BareTables.insertInto(rows) + values, rows.count(), BareTables.body(rows));
    }

    private void take(HttpServerRequest request, Buffer body) {
        try {
            var report = json.readTree(body.getBytes());
            store();
            request.response()
                    .setStatusCode(201)
                    .end(report.path("senderReportId").asText());
        } catch (IOException | SQLException e) {
            request.response().setStatusCode(500).end(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void store() throws SQLException, InterruptedException {
        var connection = connections.take();
        try {
            for (var insert : inserts) {
                try (var statement = connection.prepareStatement(insert.sql())) {
                    for (var row = 1; row <= insert.rows(); row++) {
                        statement.setBytes(row, insert.body());
                    }
                    statement.executeUpdate();
                }
            }
            connection.commit();
        } finally {
            connections.add(connection);
        }
    }
}
