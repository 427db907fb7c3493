package theriac.platform.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import theriac.platform.PlatformException;

/// A service of the platform, asked over HTTP with one token. A refusal ends the command with what the service said.
final class HttpApi {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int FIRST_ERROR = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final URI base;
    private final String token;

    HttpApi(String baseUrl, String token) {
        this.base = URI.create(baseUrl);
        this.token = token;
    }

    /// What a service answered.
    ///
    /// @param location the `Location` header, or nothing
    record Answer(int status, String location, JsonNode body) {}

    String url(String path) {
        return base.resolve(path).toString();
    }

    JsonNode get(String path) {
        return send(request(path).GET()).body();
    }

    Answer postJson(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json(body))));
    }

    /// Posts a file as it is read.
    Answer postFile(String path, InputStream file) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> file)));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_ERROR) {
                throw new PlatformException("%s %s was refused with status %d: %s"
                        .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
            }
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    body(response));
        } catch (IOException e) {
            throw new PlatformException("No answer from " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Interrupted.", e);
        }
    }

    private static JsonNode body(HttpResponse<String> response) throws JsonProcessingException {
        return response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body());
    }
}
