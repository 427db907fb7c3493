package theriac.adverseevent.disproportionality;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/// Asks about drugs of its own, over whatever other cases there are.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SignalsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> MIXED_DRUGS =
            List.of("mixebol-a", "mixebol-bb", "mixebol-ccc", "mixebol-d", "mixebol-ee", "mixebol-fff");
    private static final List<String> MIXED_REACTIONS =
            List.of("dizziness", "fever", "fatigue", "headache", "insomnia", "confusion", "fall", "depression");

    @BeforeAll
    static void publish() {
        for (var drug : List.of("signalol", "amendol", "nullol", "pagol-a", "pagol-b", "pagol-c", "smallol", "mixol")) {
            CatalogState.publish(drug, "signal-test-class", "seizure");
        }
    }

    @Test
    void reportsAreCountedAsTheyComeIn() {
        report("s-1", "signalol", "coma");
        report("s-2", "signalol", "coma");
        report("s-3", "signalol", "seizure");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(pair("signalol", "coma").at("/statistics/a").asInt()).isEqualTo(2);
            assertThat(pair("signalol", "coma").at("/statistics/b").asInt()).isEqualTo(1);
            assertThat(pair("signalol", "coma").path("listed").asText()).isEqualTo("new");
            assertThat(pair("signalol", "seizure").path("listed").asText()).isEqualTo("listed");
        });
        var answer = signals("screen=all&drug=signalol");
        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(answer.at("/basis/caughtUp").asBoolean()).isTrue();
        assertThat(answer.at("/basis/caution").asText()).contains("cause");
        var pair = answer.path("items")
                .valueStream()
                .filter(item -> item.path("reaction").asText().equals("coma"))
                .findFirst()
                .orElseThrow();
        double expected = (double) (pair.at("/statistics/a").asLong()
                        + pair.at("/statistics/b").asLong())
                * (pair.at("/statistics/a").asLong() + pair.at("/statistics/c").asLong())
                / answer.at("/basis/cases").asLong();
        assertThat(pair.at("/statistics/expected").asDouble()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void anAmendedReportCountsByItsLastVersionAndANullifiedOneNowhere() {
        report("am-1", "amendol", "coma");
        await().atMost(PATIENCE)
                .until(() -> pair("amendol", "coma").at("/statistics/a").asInt() == 1);

        Api.report("""
                {"senderReportId":"sig-am-1","version":2,"drugs":[{"name":"amendol","role":"suspect"}],
                 "reactions":[{"term":"seizure"}]}""").then().statusCode(200);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(pair("amendol", "coma").isMissingNode()).isTrue();
            assertThat(pair("amendol", "seizure").at("/statistics/a").asInt()).isEqualTo(1);
        });

        Api.report("{\"senderReportId\":\"sig-am-1\",\"version\":3,\"nullified\":true}")
                .then()
                .statusCode(200);

        await().atMost(PATIENCE)
                .until(() -> signals("screen=all&drug=amendol").path("total").asInt() == 0);
    }

    @Test
    void pagesOfAListingFitTogether() {
        var drugs = List.of("pagol-a", "pagol-b", "pagol-c");
        for (var drug : drugs) {
            report(drug + "-1", drug, "coma");
            report(drug + "-2", drug, "seizure");
        }
        var query = "screen=all&sort=a&drug=pagol-a,pagol-b,pagol-c";
        await().atMost(PATIENCE).until(() -> signals(query).path("total").asInt() == 6);

        List<String> seen = new ArrayList<>();
        var page = signals(query + "&limit=4");
        page.path("items").forEach(item -> seen.add(name(item)));
        report("pagol-late", "pagol-c", "seizure");
        await().atMost(PATIENCE)
                .until(() -> pair("pagol-c", "seizure").at("/statistics/a").asInt() == 2);
        var next = signals(query + "&limit=4&cursor=" + page.path("nextCursor").asText());
        next.path("items").forEach(item -> seen.add(name(item)));

        assertThat(seen)
                .containsExactly(
                        "pagol-a coma",
                        "pagol-a seizure",
                        "pagol-b coma",
                        "pagol-b seizure",
                        "pagol-c coma",
                        "pagol-c seizure");
        assertThat(next.path("nextCursor").isMissingNode()).isTrue();
        assertThat(next.at("/basis/countedAt")).isEqualTo(page.at("/basis/countedAt"));
    }

    /// Whether a prior is fitted by now is not this test's to say: before, the screen cannot tell of any pair.
    @Test
    void theScreenOfTheShrunkRatioShowsWhatReachesItAndWhatItCannotTellYet() {
        MIXED_DRUGS.forEach(drug -> CatalogState.publish(drug, "signal-test-class", "seizure"));
        CatalogState.publish("ebgmol", "signal-test-class", "seizure");
        var others = MIXED_DRUGS.stream()
                .flatMap(drug -> MIXED_REACTIONS.stream()
                        .flatMap(reaction -> IntStream.rangeClosed(1, 1 + (drug.length() + reaction.length()) % 3)
                                .mapToObj(number -> line(drug, reaction, number))));
        var planted = IntStream.range(0, 20).mapToObj(number -> line("ebgmol", "angioedema", number));
        var usual = Stream.of(line("ebgmol", "dizziness", 1));
        Api.as("reporter", Api.SITE)
                .contentType("application/x-ndjson")
                .body(Stream.of(others, planted, usual)
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/case-reports")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> pair("ebgmol", "angioedema").at("/statistics/a").asInt() == 20);

        await().atMost(PATIENCE).untilAsserted(() -> {
            var screened = signals("screen=ebgm&drug=ebgmol");
            var all = signals("screen=all&sort=eb05&drug=ebgmol");
            assertThat(all.at("/basis/prior")).isEqualTo(screened.at("/basis/prior"));
            assertThat(verdicts(screened)).isEqualTo(verdictsByEb05(all)).containsKey("ebgmol angioedema");
        });
    }

    private static Map<String, String> verdicts(JsonNode answer) {
        Map<String, String> verdicts = new HashMap<>();
        answer.path("items")
                .forEach(item -> verdicts.put(name(item), item.path("verdict").asText()));
        return verdicts;
    }

    /// What the screen has to say of these pairs: nothing of those whose lower limit is below 2.
    private static Map<String, String> verdictsByEb05(JsonNode answer) {
        Map<String, String> verdicts = new HashMap<>();
        for (var item : answer.path("items")) {
            var ebgm = item.at("/statistics/ebgm");
            if (ebgm.has("undefined")) {
                verdicts.put(name(item), "undecided");
            } else if (ebgm.path("lower").asDouble() >= 2) {
                verdicts.put(name(item), "crossed");
            }
        }
        return verdicts;
    }

    @Test
    void aSubgroupIsAnotherTable() {
        reportOf("mix-1", "\"patient\":{\"sex\":\"female\"}", "mixol", "coma");
        reportOf("mix-2", "\"patient\":{\"sex\":\"male\"}", "mixol", "coma");
        reportOf("mix-3", "\"patient\":{\"sex\":\"female\"}", "mixol", "seizure");
        await().atMost(PATIENCE)
                .until(() -> pair("mixol", "coma").at("/statistics/a").asInt() == 2
                        && pair("mixol", "seizure").at("/statistics/a").asInt() == 1);

        var women = signals("screen=all&drug=mixol&subgroup=sex:female");

        assertThat(women.path("items")).hasSize(2).allSatisfy(item -> {
            assertThat(item.at("/statistics/a").asInt()).isEqualTo(1);
            assertThat(item.at("/statistics/b").asInt()).isEqualTo(1);
        });
        assertThat(signals("screen=all&drug=mixol&background=faers")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whoMayNotSeeCasesSeesNoSmallCellAndNoSubgroup() {
        IntStream.range(0, 4).forEach(i -> report("small-" + i, "smallol", "coma"));
        IntStream.range(4, 6).forEach(i -> report("small-" + i, "smallol", "seizure"));
        await().atMost(PATIENCE)
                .until(() -> pair("smallol", "seizure").at("/statistics/a").asInt() == 2);

        var editor = Json.read(Api.as("catalog-editor", Api.SITE)
                .get("/signals?screen=all&drug=smallol")
                .asString());

        assertThat(editor.path("items")).isEmpty();
        Api.as("catalog-editor", Api.SITE)
                .get("/signals?subgroup=sex:female")
                .then()
                .statusCode(403);
        Api.as("catalog-editor", Api.SITE)
                .get("/signals?background=hospital")
                .then()
                .statusCode(403);
        IntStream.range(6, 7).forEach(i -> report("small-" + i, "smallol", "seizure"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> Api.as("catalog-editor", Api.SITE)
                        .get("/signals?screen=all&drug=smallol")
                        .then()
                        .body("total", equalTo(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "screen=none, query:screen",
        "sort=weather, query:sort",
        "listed=maybe, query:listed",
        "class=no-such-class, query:class",
        "subgroup=age:old, query:subgroup",
        "background=moon, query:background",
        "atLeast=0, query:atLeast",
        "limit=501, query:limit",
        "cursor=nonsense, query:cursor",
        "'drug=,', query:drug"
    })
    void aQuestionThatCannotBeReadIsRefused(String query, String pointer) {
        Api.as("assessor", Api.SITE)
                .get("/signals?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].pointer", equalTo(pointer));
    }

    private static String line(String drug, String reaction, int number) {
        return "{\"senderReportId\":\"sig-%1$s-%2$s-%3$d\",\"drugs\":[{\"name\":\"%1$s\",\"role\":\"suspect\"}],\"reactions\":[{\"term\":\"%2$s\"}]}"
                .formatted(drug, reaction, number);
    }

    private static void report(String id, String drug, String reaction) {
        reportOf(id, "\"patient\":{}", drug, reaction);
    }

    private static void reportOf(String id, String facts, String drug, String reaction) {
        Api.as("reporter", Api.SITE)
                .contentType(ContentType.JSON)
                .body("""
                        {"senderReportId":"sig-%s",%s,"drugs":[{"name":"%s","role":"suspect"}],
                         "reactions":[{"term":"%s"}]}""".formatted(id, facts, drug, reaction))
                .post("/case-reports")
                .then()
                .statusCode(201);
    }

    private static JsonNode signals(String query) {
        return Json.read(Api.as("assessor", "*").get("/signals?" + query).asString());
    }

    private static JsonNode pair(String drug, String reaction) {
        return signals("screen=all&drug=" + drug + "&reaction=" + reaction).at("/items/0");
    }

    private static String name(JsonNode item) {
        return item.path("drug").asText() + " " + item.path("reaction").asText();
    }
}
