package theriac.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import theriac.http.Roles;

/// A service behind the dashboard that tells what reached it, on the paths of the real ones. The interaction service is
/// away: nobody listens there.
public final class TestService implements QuarkusTestResourceLifecycleManager {

    /// A line of an event stream is held back until the reader has seen the one before.
    public static final CountDownLatch FIRST_EVENT_SEEN = new CountDownLatch(1);

    private static final CountDownLatch FOREVER = new CountDownLatch(1);
    private static final int NOBODYS_PORT = 1;

    private final HttpServer server = listen();

    @Override
    public Map<String, String> start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/drugs/echo", TestService::echo);
        server.createContext("/drugs/silent", TestService::silence);
        server.createContext("/cases/refused", exchange -> answer(exchange, 412, "{\"title\":\"stale\"}"));
        server.createContext("/events", TestService::stream);
        server.start();
        var url = "http://localhost:" + server.getAddress().getPort();
        var prefix = "theriac.dashboard.";
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry(prefix + "services.catalog.url", url),
                Map.entry(prefix + "services.catalog.management-url", url),
                Map.entry(prefix + "services.adverse-event.url", url),
                Map.entry(prefix + "services.adverse-event.management-url", url),
                Map.entry(prefix + "services.interaction.url", "http://localhost:" + NOBODYS_PORT),
                Map.entry(prefix + "services.interaction.management-url", "http://localhost:" + NOBODYS_PORT),
                Map.entry(prefix + "patience", "2s"),
                Map.entry(prefix + "local-sign-in.private-key", TestKeys.PRIVATE_KEY),
                Map.entry(prefix + "time-zone", "Europe/Amsterdam"));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /// A signed-in person's cookie.
    public static String cookieOf(String name) {
        return Sessions.cookie(name, Roles.ASSESSOR);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Set-Cookie", "stray=1");
        exchange.getResponseHeaders().add("Server", "inner");
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        answer(exchange, 200, """
                {"method":"%s","uri":"%s","authorization":"%s","cookie":"%s","forwarded":"%s","ifMatch":"%s","bytes":%d}""".formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        headers.getFirst("Authorization"),
                        headers.getFirst("Cookie"),
                        headers.getFirst("X-Stray"),
                        "\"3\"".equals(headers.getFirst("If-Match")),
                        body.length()));
    }

    private static void silence(HttpExchange exchange) throws IOException {
        try {
            FOREVER.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            FIRST_EVENT_SEEN.await();
            out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
