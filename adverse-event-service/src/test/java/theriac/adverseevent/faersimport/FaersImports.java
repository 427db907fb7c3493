package theriac.adverseevent.faersimport;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/// Imports of quarters over HTTP, and what came of them.
final class FaersImports {

    private FaersImports() {}

    static JsonNode imported(byte[] zip) {
        var answer = post(zip);
        answer.then().statusCode(202).body("state", equalTo("running"));
        assertThat(answer.header("Location")).endsWith("/imports/" + answer.path("importId"));
        var run = awaitEnd(answer.path("importId"));
        assertThat(run.path("state").asText()).as(run.path("message").asText()).isEqualTo("completed");
        return run;
    }

    static JsonNode awaitEnd(String importId) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> run(importId), run -> !run.path("state").asText().equals("running"));
    }

    static JsonNode run(String importId) {
        return Json.read(Api.as("admin", "*").get("/imports/" + importId).asString());
    }

    static Response post(byte[] zip) {
        return Api.as("admin", "*").contentType("application/zip").body(zip).post("/imports?format=faers-ascii");
    }

    static void assertTally(JsonNode run, int lines, int added, int updated, int unchanged, int refused) {
        assertThat(List.of("linesTotal", "linesRead", "added", "changed", "unchanged", "refused").stream()
                        .map(name -> run.path(name).asInt()))
                .containsExactly(lines, lines, added, updated, unchanged, refused);
    }

    static List<String> refusalsOf(JsonNode run) {
        var path = "/imports/" + run.path("importId").asText() + "/refusals";
        return items(Api.as("admin", "*").get(path))
                .map(refusal -> refusal.path("file").asText() + " "
                        + refusal.path("line").asText() + " "
                        + refusal.path("extent").asText() + " "
                        + refusal.path("reason").asText().split(" ", 2)[0])
                .toList();
    }

    /// The case of a number, looked for page by page.
    static JsonNode caseOf(String senderReportId) {
        var page = Api.as("assessor", "*").get("/cases?background=faers&limit=500");
        while (true) {
            var found = items(page)
                    .filter(item ->
                            senderReportId.equals(item.path("senderReportId").asText()))
                    .findFirst();
            if (found.isPresent()) {
                var caseId = found.get().path("caseId").asText();
                return Json.read(Api.as("assessor", "*").get("/cases/" + caseId).asString());
            }
            var next = Json.read(page.asString()).path("nextCursor");
            assertThat(next.isMissingNode())
                    .as("case " + senderReportId + " is missing")
                    .isFalse();
            page = Api.as("assessor", "*").get("/cases?background=faers&limit=500&cursor={c}", next.asText());
        }
    }

    static Stream<JsonNode> items(Response page) {
        return Json.read(page.asString()).path("items").valueStream();
    }

    static int countOf(String query) {
        return items(Api.as("assessor", "*").get("/cases/counts?background=faers&" + query))
                .mapToInt(count -> count.path("cases").asInt())
                .sum();
    }
}
