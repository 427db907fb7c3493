package theriac.interaction;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/// What the service says about itself: its API's description and its health.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ServiceDescriptionTest {

    private static final List<String> OWN_PATHS = List.of(
            "/interaction-checks",
            "/interaction-rules",
            "/cds-services/{id}",
            "/cds-services/{id}/feedback",
            "/medication-events",
            "/patients/{patientReference}/medications",
            "/alerts",
            "/alerts/effectiveness",
            "/alerts/{alertId}",
            "/alerts/{alertId}/override",
            "/patient-references",
            "/rule-overrides",
            "/rule-overrides/{overrideId}/review",
            "/rule-overrides/{overrideId}/withdrawal");

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness = "";

    @Test
    void readinessKnowsTheDatabaseTheBrokerAndWhetherTheCatalogViewHasCaughtUp() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get(readiness)
                        .then()
                        .statusCode(200)
                        .body(
                                "checks.find { it.name == 'state-topic-views' }.data['catalog.drug.v1']",
                                equalTo("caught up"))
                        .body("checks.find { it.name == 'kafka' }.status", equalTo("UP")));
    }

    @Test
    void everyOperationIsDescribedWithExamplesAndItsProblems() throws IOException {
        var text = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var paths = new ObjectMapper().readTree(text).path("paths");

        for (var path : OWN_PATHS) {
            assertThat(paths.path(path).isObject()).as(path).isTrue();
            paths.path(path)
                    .forEach(operation -> assertThat(gaps(operation)).as(path).isEmpty());
        }
    }

    private static List<String> gaps(JsonNode operation) {
        var gaps = new ArrayList<String>();
        if (operation.path("summary").asText().isBlank()) {
            gaps.add("no summary");
        }
        operation.path("requestBody").path("content").forEach(content -> exemplified("request", content, gaps));
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("description").asText().isBlank()) {
                gaps.add("parameter without description");
            }
        });
        var success = operation.path("responses").has("201") ? "201" : "200";
        for (var status : List.of(success, "400", "401", "403", "500")) {
            var content = operation.path("responses").path(status).path("content");
            var type = status.startsWith("2") ? "application/json" : "application/problem+json";
            exemplified(status, content.path(type), gaps);
        }
        return gaps;
    }

    private static void exemplified(String where, JsonNode content, List<String> gaps) {
        if (!content.has("example") && !content.has("examples")) {
            gaps.add(where + ": no example");
        }
        if (!content.has("schema")) {
            gaps.add(where + ": no schema");
        }
    }
}
