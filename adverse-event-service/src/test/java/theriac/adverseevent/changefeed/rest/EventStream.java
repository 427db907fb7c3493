package theriac.adverseevent.changefeed.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.restassured.RestAssured;

/// A connection to `/events`, as a browser has one.
final class EventStream implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;
    private static final String END = "(end)";

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> answer;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private EventStream(String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .build();
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        Thread.ofVirtual().start(this::read);
    }

    static EventStream open(String token) {
        return new EventStream(token);
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /// The next line that begins so, or "(end)".
    String next(String start) {
        try {
            while (true) {
                var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (line == null) {
                    throw new AssertionError("nothing comes that begins with " + start);
                }
                if (line.startsWith(start) || line.equals(END)) {
                    return line;
                }
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// Waits until a message names this kind.
    String awaitKind(String kind) {
        while (true) {
            var line = next("data:");
            if (line.contains('"' + kind + '"') || line.equals(END)) {
                return line;
            }
        }
    }

    boolean ends() {
        return next(END).equals(END);
    }

    private void read() {
        try (var all = answer.body()) {
            all.forEach(lines::add);
        } catch (UncheckedIOException closed) {
            // It was closed from this side.
        } finally {
            lines.add(END);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
