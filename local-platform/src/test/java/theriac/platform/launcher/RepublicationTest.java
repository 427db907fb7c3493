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

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import theriac.platform.PlatformException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Against a small server with two topics, of which one takes three calls.
class RepublicationTest {

    private static final String LONG = "/state-topics/a.long.v1/republication";
    private static final String SHORT = "/state-topics/a.short.v1/republication";

    private final HttpServer server;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    private final StringWriter out = new StringWriter();

    RepublicationTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/state-topics", exchange -> {
            try (exchange) {
                var uri = exchange.getRequestURI().toString();
                calls.add(exchange.getRequestMethod() + " " + uri);
                var bytes = answer(uri).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
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
    void eachTopicIsWrittenStepAfterStepToItsEnd() {
        assertThat(republication().run(null, null)).isTrue();

        assertThat(calls.stream().filter(call -> call.startsWith("POST")))
                .containsExactly(
                        "POST " + LONG + "?limit=500",
                        "POST " + LONG + "?limit=500&after=tell%3Ak+1",
                        "POST " + LONG + "?limit=500&after=settle%3A2",
                        "POST " + SHORT + "?limit=500");
        assertThat(out.toString().lines())
                .containsExactly(
                        "a.long.v1: 500 records compared, 2 raised, 1 ended, 503 states told and on their way",
                        "a.short.v1: 0 records compared, 0 raised, 0 ended, 1 states told and on their way");
    }

    @Test
    void oneTopicGoesOnWhereItStopped() {
        republication().run("a.long.v1", "settle:2");

        assertThat(calls.stream().filter(call -> call.startsWith("POST")))
                .containsExactly("POST " + LONG + "?limit=500&after=settle%3A2");
    }

    @Test
    void aStepWaitsWhileTheOutboxIsFull() {
        waiting.add(6_000);
        waiting.add(5_001);

        republication().run("a.long.v1", "settle:2");

        assertThat(calls)
                .containsExactly(
                        "GET /state-topics",
                        "GET /state-topics",
                        "GET /state-topics",
                        "GET /state-topics",
                        "POST " + LONG + "?limit=500&after=settle%3A2");
    }

    @Test
    void whatWasErasedAndIsHeldAgainIsNamedAndNothingIsInStep() {
        assertThat(republication().run("a.long.v1", "compare:0:0:9")).isFalse();

        assertThat(out.toString()).contains("a.long.v1: one-key was erased");
    }

    @Test
    void aTopicThatTheServiceDoesNotWriteIsRefused() {
        assertThatThrownBy(() -> republication().run("another.v1", null))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("another.v1");
    }

    private Republication republication() {
        return new Republication(
                new HttpApi("http://localhost:" + server.getAddress().getPort(), "token"), new PrintWriter(out), false);
    }

    private String answer(String uri) {
        return switch (uri) {
            case "/state-topics" -> topics();
            case LONG + "?limit=500" -> "{\"compared\":500,\"raised\":2,\"ended\":1,\"told\":0,\"next\":\"tell:k 1\"}";
            case LONG + "?limit=500&after=tell%3Ak+1" -> "{\"told\":500,\"next\":\"settle:2\"}";
            case LONG + "?limit=500&after=settle%3A2" -> "{\"told\":3}";
            case LONG + "?limit=500&after=compare%3A0%3A0%3A9" -> "{\"compared\":9,\"erased\":[\"one-key\"]}";
            default -> "{\"told\":1}";
        };
    }

    /// The first look is for the topics; each later one for what waits.
    private String topics() {
        var isFirst = calls.stream().filter("GET /state-topics"::equals).count() == 1;
        var now = isFirst || waiting.isEmpty() ? 0 : waiting.remove();
        return "{\"topics\":[\"a.long.v1\",\"a.short.v1\"],\"waiting\":" + now + "}";
    }
}
