package theriac.platform.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Against a small server that answers as the services do, or refuses when it has nothing left to answer.
class KeyRotationTest {

    private final HttpServer server;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final StringWriter out = new StringWriter();
    private final KeyRotation rotation = new KeyRotation(new PrintWriter(out));

    KeyRotationTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                var answer = answers.poll();
                var bytes = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer == null ? 403 : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServiceIsAskedUntilItWrapsNoKeyAnyMore() {
        answers.add("{\"currentKey\":\"k2\",\"wrapped\":1202}");
        answers.add("{\"currentKey\":\"k2\",\"wrapped\":3}");
        answers.add("{\"currentKey\":\"k2\",\"wrapped\":0}");

        assertThat(rotation.isDone("adverse-event", api())).isTrue();

        assertThat(calls).hasSize(3).containsOnly("POST /master-key-rotations");
        assertThat(out).hasToString("adverse-event  1,205 keys wrapped anew; k2 wraps all of them now\n");
    }

    @Test
    void aServiceThatRefusesOrIsAwayIsNotDone() {
        assertThat(rotation.isDone("catalog", api())).isFalse();
        assertThat(rotation.isDone("interaction", new HttpApi("http://localhost:1", "token")))
                .isFalse();

        assertThat(out.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("NOT DONE"));
    }

    @Test
    void aServiceThatStopsOnTheWayIsNotDone() {
        answers.add("{\"currentKey\":\"k2\",\"wrapped\":500}");

        assertThat(rotation.isDone("catalog", api())).isFalse();
    }

    @Test
    void aServiceWhereKeysKeepComingUnderAnotherMasterKeyIsNotDone() {
        IntStream.range(0, 20).forEach(_ -> answers.add("{\"currentKey\":\"k2\",\"wrapped\":7}"));

        assertThat(rotation.isDone("catalog", api())).isFalse();

        assertThat(out.toString()).contains("NOT DONE: 70 keys").contains("Is there a replica");
    }

    @Test
    void anAnswerThatSaysNothingIsNoRotation() {
        answers.add("{}");

        assertThat(rotation.isDone("catalog", api())).isFalse();
    }

    private HttpApi api() {
        return new HttpApi("http://localhost:" + server.getAddress().getPort(), "token");
    }
}
