package theriac.dashboard.readiness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;

import theriac.dashboard.config.DashboardConfig;

/// Asks each service whether it is ready for requests.
@Path("/readiness")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class ReadinessResource {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final DashboardConfig config;
    private final ObjectMapper json;

    ReadinessResource(DashboardConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /// How each service stands, in alphabetical order.
    ///
    /// @param state `ready`, `not-ready`, or `away` when it does not answer at all
    /// @param notReady the names of the health checks that fail
    record ServiceReadiness(String service, String state, List<String> notReady) {}

    @GET
    public List<ServiceReadiness> get() {
        var asked = new TreeMap<>(config.services())
                .entrySet().stream()
                        .map(service -> ask(service.getKey(), service.getValue().managementUrl()))
                        .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<ServiceReadiness> ask(String service, URI managementUrl) {
        var request = HttpRequest.newBuilder(managementUrl.resolve("/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> readiness(service, answer))
                .exceptionally(_ -> new ServiceReadiness(service, "away", List.of()));
    }

    private ServiceReadiness readiness(String service, HttpResponse<String> answer) {
        return answer.statusCode() == 200
                ? new ServiceReadiness(service, "ready", List.of())
                : new ServiceReadiness(service, "not-ready", failing(answer.body()));
    }

    private List<String> failing(String health) {
        try {
            return json.readTree(health)
                    .path("checks")
                    .valueStream()
                    .filter(check -> !check.path("status").asText().equals("UP"))
                    .map((JsonNode check) -> check.path("name").asText())
                    .toList();
        } catch (JsonProcessingException notHealth) {
            return List.of();
        }
    }
}
