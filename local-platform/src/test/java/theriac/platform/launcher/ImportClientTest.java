package theriac.platform.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import theriac.platform.LocalTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// Against a small server that answers as the adverse event service promises to.
class ImportClientTest {

    @TempDir
    Path directory;

    private final Map<String, String> received = new TreeMap<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final HttpServer server;
    private final StringWriter out = new StringWriter();

    ImportClientTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/imports", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void filesArriveWholeAndTheImportIsFollowedToItsEnd() throws IOException {
        server.createContext(
                "/imports/7",
                exchange -> answer(
                        exchange,
                        200,
                        looks.incrementAndGet() < 3
                                ? "{\"state\":\"running\",\"linesTotal\":9,\"linesRead\":4}"
                                : "{\"state\":\"completed\",\"linesTotal\":9,\"linesRead\":9,\"added\":5,\"refused\":1}"));
        server.createContext(
                "/imports/7/lines",
                exchange -> answer(exchange, 200, "{\"items\":[{\"line\":3,\"reason\":\"no case id\"}]}"));
        var content = "primaryid$caseid\n1$1\n".repeat(20_000);
        Files.writeString(directory.resolve("DEMO26Q1.txt"), content);

        var done = client().runZipped("faers-ascii", List.of(directory.resolve("DEMO26Q1.txt")));

        assertThat(done).isTrue();
        assertThat(received).containsExactly(Map.entry("DEMO26Q1.txt", content));
        assertThat(looks).hasValue(3);
        assertThat(out.toString()).contains("completed: 5 added", "1 lines refused", "no case id");
    }

    @Test
    void anImportThatFailsIsNotDone() throws IOException {
        server.createContext(
                "/imports/7",
                exchange -> answer(exchange, 200, "{\"state\":\"failed\",\"message\":\"there is no DEMO file\"}"));
        var file = Files.writeString(directory.resolve("DRUG26Q1.txt"), "primaryid\n");

        var done = client().runZipped("faers-ascii", List.of(file));

        assertThat(done).isFalse();
        assertThat(out.toString()).contains("failed", "there is no DEMO file");
    }

    @Test
    void aFileArrivesAsItIsUnderItsName() throws IOException {
        var arrived = new StringWriter();
        server.removeContext("/imports");
        server.createContext("/imports", exchange -> {
            arrived.write(exchange.getRequestURI() + " ");
            arrived.write(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Location", "/imports/7");
            answer(exchange, 202, "{\"importId\":\"7\",\"state\":\"running\"}");
        });
        server.createContext(
                "/imports/7", exchange -> answer(exchange, 200, "{\"state\":\"completed\",\"added\":2,\"changed\":3}"));
        var file = Files.writeString(directory.resolve("our drugs.csv"), "name\nbaclofen\n");

        var done = client().run("formulary-csv", file);

        assertThat(done).isTrue();
        assertThat(arrived).hasToString("/imports?format=formulary-csv&name=our+drugs.csv name\nbaclofen\n");
        assertThat(out.toString()).contains("completed: 2 added, 3 changed");
    }

    private ImportClient client() {
        var url = "http://localhost:" + server.getAddress().getPort();
        return new ImportClient(url, LocalTokens.withNewKeys(), new PrintWriter(out));
    }

    private void take(HttpExchange exchange) throws IOException {
        assertThat(exchange.getRequestURI()).hasToString("/imports?format=faers-ascii");
        try (var zip = new ZipInputStream(exchange.getRequestBody())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                received.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        exchange.getResponseHeaders().add("Location", "/imports/7");
        answer(exchange, 202, "{\"importId\":\"7\",\"state\":\"running\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
