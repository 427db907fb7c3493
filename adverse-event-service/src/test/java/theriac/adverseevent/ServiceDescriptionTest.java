package theriac.adverseevent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What the service tells those who call it and those who run it.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ServiceDescriptionTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness = "";

    @TestHTTPResource(value = "/health/live", management = true)
    String liveness = "";

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics = "";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/case-reports",
                "/case-reports/{senderReportId}",
                "/fhir/AdverseEvent",
                "/cases",
                "/cases/{caseId}",
                "/cases/{caseId}/e2b",
                "/cases/{caseId}/pdf",
                "/cases/{caseId}/versions",
                "/cases/counts",
                "/cases/export",
                "/cases/{caseId}/assessments",
                "/cases/{caseId}/assessments/{drug}/{reaction}",
                "/cases/{caseId}/completeness",
                "/cases/{caseId}/erasure",
                "/cases/erasures",
                "/cases/{caseId}/work",
                "/cases/{caseId}/work/entries",
                "/cases/{caseId}/work/state",
                "/cases/{caseId}/work/assignee",
                "/cases/{caseId}/work/comments",
                "/cases/{caseId}/work/questions",
                "/cases/{caseId}/work/questions/{question}/answer",
                "/cases/{caseId}/work/follow-ups/{revision}",
                "/cases/{caseId}/work/submissions",
                "/cases/{caseId}/work/submissions/{submission}/withdrawal",
                "/cases/{caseId}/work/waivers",
                "/casework",
                "/casework/counts",
                "/cases/{caseId}/expectedness",
                "/cases/{caseId}/sources",
                "/cases/{caseId}/unmerge",
                "/events",
                "/duplicates",
                "/duplicates/{pairId}",
                "/duplicates/{pairId}/merge",
                "/duplicates/{pairId}/dismiss",
                "/imports",
                "/imports/{importId}",
                "/imports/{importId}/stop",
                "/imports/{importId}/lines",
                "/imports/{importId}/refusals"
            })
    void everyOperationIsDescribedWithExamplesAndItsProblems(String path) {
        var api = Json.read(given().get("/q/openapi?format=json").asString());
        var operations = api.path("paths").path(path);

        assertThat(operations.isObject()).isTrue();
        operations.forEach(operation -> assertThat(gapsOf(operation, api)).isEmpty());
    }

    @Test
    void theServiceIsAliveReadyAndMeasured() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get(readiness).then().statusCode(200));
        given().get(liveness).then().statusCode(200);
        assertThat(given().get(metrics).asString()).contains("jvm_memory_used_bytes");
    }

    private static List<String> gapsOf(JsonNode operation, JsonNode api) {
        List<String> gaps = new ArrayList<>();
        if (operation.path("summary").asText().isBlank()) {
            gaps.add("no summary");
        }
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("description").asText().isBlank()) {
                gaps.add("nothing about parameter " + parameter.path("name"));
            }
        });
        operation.path("responses").properties().forEach(response -> {
            if (!Stream.of("401", "403", "404", "413", "415", "500").anyMatch(response.getKey()::equals)) {
                response.getValue().path("content").forEach(content -> {
                    if (!isExemplified(content, api)) {
                        gaps.add("no example of " + response.getKey());
                    }
                });
            }
        });
        for (var problem : List.of("401", "403")) {
            if (operation
                    .at("/responses/" + problem + "/content/application~1problem+json")
                    .isMissingNode()) {
                gaps.add("no problem " + problem);
            }
        }
        return gaps;
    }

    private static boolean isExemplified(JsonNode content, JsonNode api) {
        var reference = content.at("/schema/$ref").asText();
        var schema = reference.isEmpty() ? content.path("schema") : api.at(reference.substring(1));
        return Stream.of(content, schema).anyMatch(node -> node.has("example") || node.has("examples"));
    }
}
