package theriac.adverseevent.disproportionality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
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

/// A country where nobody else reports: polarol with coma in 5 of 10 cases, coma in 2 of the 10 others, which have
/// otherol. Women are the odd ones; the first case of each five says that alcohol was taken, the others that none was.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class OnePairTest {

    private static final String SITE = "polar-hospital";
    private static final String POLE = "country:AQ";

    private static boolean reported;

    @BeforeEach
    void reportOnce() {
        if (reported) {
            return;
        }
        reported = true;
        report();
    }

    private static void report() {
        CatalogState.publish("polarol", "polar-class", "coma");
        CatalogState.publish("otherol", "polar-class", "coma");
        for (int i = 0; i < 3; i++) {
            Api.as("reporter", SITE)
                    .contentType(ContentType.JSON)
                    .body("""
                            {"senderReportId":"elsewhere-%d","country":"NL",
                             "drugs":[{"name":"otherol","role":"concomitant"}],
                             "reactions":[{"term":"coma"}]}""".formatted(i))
                    .post("/case-reports")
                    .then()
                    .statusCode(201);
        }
        for (int i = 0; i < 20; i++) {
            boolean coma = i < 5 || i == 10 || i == 11;
            Api.as("reporter", SITE)
                    .contentType(ContentType.JSON)
                    .body("""
                            {"senderReportId":"pole-%d","country":"AQ","onset":"%d","alcohol":"%s",
                             "patient":{"sex":"%s","ageYears":%d},
                             "seriousness":[%s],
                             "drugs":[{"name":"%s","role":"suspect"}],
                             "reactions":[{"term":"%s"}]}""".formatted(
                                    i,
                                    2020 + i % 2,
                                    i % 5 == 0 ? "yes" : "no",
                                    i % 2 == 1 ? "female" : "male",
                                    i < 4 ? 70 : 30,
                                    i % 4 == 0 ? "\"death\"" : "",
                                    i < 10 ? "polarol" : "otherol",
                                    coma ? "coma" : "seizure"))
                    .post("/case-reports")
                    .then()
                    .statusCode(201);
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var pair = pair("polarol/coma", POLE).path("statistics");
            assertThat(pair.path("a").asInt() + pair.path("b").asInt()).isEqualTo(10);
            assertThat(pair.path("c").asInt() + pair.path("d").asInt()).isEqualTo(10);
        });
    }

    @Test
    void thePairHasTheNumbersOfItsTable() {
        var answer = pair("polarol/coma", POLE);

        var statistics = answer.path("statistics");
        assertThat(List.of(
                        statistics.path("a").asInt(),
                        statistics.path("b").asInt(),
                        statistics.path("c").asInt(),
                        statistics.path("d").asInt()))
                .containsExactly(5, 5, 2, 8);
        assertThat(statistics.path("expected").asDouble()).isCloseTo(3.5, within(1e-12));
        assertThat(statistics.at("/prr/value").asDouble()).isCloseTo(2.5, within(1e-12));
        assertThat(statistics.at("/ror/value").asDouble()).isCloseTo(4.0, within(1e-12));
        assertThat(statistics.at("/chiSquare/value").asDouble()).isCloseTo(8000.0 / 9100, within(1e-12));
        assertThat(statistics.at("/ic/value").asDouble()).isCloseTo(0.4594316186, within(1e-9));
        assertThat(answer.path("listed").asText()).isEqualTo("listed");
        assertThat(answer.at("/basis/cases").asInt()).isEqualTo(20);
        assertThat(answer.path("methods")).isNotEmpty();
    }

    @Test
    void whatIsUndefinedSaysWhy() {
        var answer = pair("polarol/coma", POLE + ",age:70");

        assertThat(answer.at("/statistics/prr/undefined").asText()).isEqualTo("event-only-with-drug");
        assertThat(answer.at("/statistics/prr/because").asText()).isNotBlank();
        assertThat(answer.at("/statistics/prr/value").isMissingNode()).isTrue();
    }

    @Test
    void itsPartsAddUpAndAreThoseOfItsCases() {
        var answer = pair("polarol/coma", POLE);
        var cases = casesAtThePole();

        assertThat(a(answer, "sex", "female")).isEqualTo(count(cases, "coma", "female"));
        assertThat(a(answer, "sex", "male")).isEqualTo(count(cases, "coma", "male"));
        assertThat(a(answer, "age-band", "from-65-to-74")).isEqualTo(4);
        assertThat(a(answer, "year", "2020")).isEqualTo(3);
        assertThat(a(answer, "year", "2021")).isEqualTo(2);
        assertThat(a(answer, "seriousness", "serious")).isEqualTo(2);
        assertThat(a(answer, "seriousness", "not-reported-as-serious")).isEqualTo(3);
        var women = pair("polarol/coma", POLE + ",sex:female");
        assertThat(women.at("/statistics/a").asLong()).isEqualTo(count(cases, "coma", "female"));
        assertThat(women.at("/statistics/b").asLong()).isEqualTo(count(cases, "seizure", "female"));
    }

    @Test
    void partsAreNamedAsSubgroupsAre() {
        var answer = Json.read(Api.as("assessor", SITE)
                .get("/signals/polarol/coma?by=alcohol,country&subgroup=" + POLE)
                .asString());

        assertThat(a(answer, "alcohol", "no")).isEqualTo(4);
        assertThat(a(answer, "alcohol", "yes")).isEqualTo(1);
        assertThat(a(answer, "country", "AQ")).isEqualTo(5);
    }

    @Test
    void everyCellCanBeListed() {
        var listed = Json.read(Api.as("assessor", SITE)
                .get("/signals/polarol/coma/cases?cell=c&subgroup=" + POLE)
                .asString());
        var elsewhere = Json.read(Api.as("assessor", Api.OTHER_SITE)
                .get("/signals/polarol/coma/cases?cell=c&subgroup=" + POLE)
                .asString());

        assertThat(listed.path("total").asInt()).isEqualTo(2);
        assertThat(listed.path("items")).hasSize(2);
        assertThat(elsewhere.path("items")).isEmpty();
        assertThat(elsewhere.path("ofOtherSites").asInt()).isEqualTo(2);
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            var page = Json.read(Api.as("assessor", SITE)
                    .get("/signals/polarol/coma/cases?cell=d&limit=3&subgroup=" + POLE + "&cursor=" + cursor)
                    .asString());
            page.path("items").forEach(item -> paged.add(item.path("caseId").asText()));
            cursor = page.path("nextCursor").asText();
        } while (!cursor.isEmpty());
        assertThat(paged).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void aDrugIsComparedWithItsClassAndWithAnother() {
        var within = Json.read(Api.as("assessor", "*")
                .get("/signals/polarol/coma?by=none&against=class:polar-class")
                .asString());
        var compared = Json.read(Api.as("assessor", "*")
                .get("/signals/compare?drugs=polarol,otherol&subgroup=" + POLE)
                .asString());

        assertThat(within.at("/statistics/c").asInt()).isEqualTo(2);
        assertThat(within.at("/statistics/d").asInt()).isEqualTo(8);
        var seizure = compared.at("/items/0");
        assertThat(seizure.path("reaction").asText()).isEqualTo("seizure");
        assertThat(seizure.at("/first/a").asInt()).isEqualTo(5);
        assertThat(seizure.at("/second/a").asInt()).isEqualTo(8);
        assertThat(seizure.at("/direct/c").asInt()).isEqualTo(8);
    }

    @Test
    void expectedCountsAreSummedOverStrata() {
        var answer = Json.read(Api.as("assessor", "*")
                .get("/signals/polarol/coma?by=none&stratify=sex&subgroup=" + POLE)
                .asString());

        // Of 10 men 5 have polarol and 4 a coma, of 10 women 5 and 3.
        assertThat(answer.at("/statistics/expected").asDouble()).isCloseTo(2.0 + 1.5, within(1e-12));
    }

    @Test
    void severalReactionsCountAsOne() {
        var answer = pair("polarol/coma,seizure", POLE);

        assertThat(answer.at("/statistics/a").asInt()).isEqualTo(10);
    }

    @Test
    void omegaOfADrugAndAlcoholCountsWhoSaysYesOrNo() {
        var answer = Json.read(Api.as("assessor", "*")
                .get("/signals/pairs?drug=polarol&with=alcohol&reaction=coma&subgroup=" + POLE)
                .asString());

        var counts = answer.at("/items/0/counts");
        assertThat(List.of(
                        counts.path("n111").asInt(), counts.path("n11").asInt(),
                        counts.path("n101").asInt(), counts.path("n10").asInt(),
                        counts.path("n011").asInt(), counts.path("n01").asInt(),
                        counts.path("n001").asInt(), counts.path("n00").asInt()))
                .containsExactly(1, 2, 4, 8, 1, 2, 1, 8);
        assertThat(answer.at("/items/0/omega/lower").isNumber()).isTrue();
    }

    @Test
    void whoMayNotSeeCasesIsToldThatNumbersAreKeptBack() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(asEditor("/signals/polarol/coma")
                                .path("suppressed")
                                .asBoolean())
                        .isFalse());
        var answer = asEditor("/signals/polarol/coma");

        assertThat(a(answer, "country", "AQ")).isZero();
        answer.path("breakdowns").forEach(breakdown -> {
            var hidden = StreamSupport.stream(breakdown.path("parts").spliterator(), false)
                    .filter(part -> part.path("suppressed").asBoolean())
                    .toList();
            assertThat(hidden.size()).isNotEqualTo(1);
            assertThat(hidden)
                    .allSatisfy(part ->
                            assertThat(part.path("statistics").isMissingNode()).isTrue());
        });
        Api.as("catalog-editor", SITE)
                .get("/signals/polarol,otherol/coma")
                .then()
                .statusCode(403);
        Api.as("catalog-editor", SITE).get("/signals/polarol/coma/cases").then().statusCode(403);
    }

    @Test
    void anExportTellsWhatItRestsOn() {
        var csv = Api.as("assessor", "*")
                .get("/signals/export?screen=all&drug=polarol&subgroup=" + POLE)
                .asString();
        var json = Json.read(Api.as("assessor", "*")
                .get("/signals/export?screen=all&format=json&drug=polarol&subgroup=" + POLE)
                .asString());

        assertThat(csv.lines())
                .anyMatch(line -> line.startsWith("# query: screen=all&drug=polarol"))
                .anyMatch(line -> line.startsWith("# counted at: "))
                .anyMatch(line -> line.startsWith("# ic-gamma-2013: "))
                .anyMatch(line -> line.startsWith("# These numbers compare reports with reports"))
                .anyMatch(line -> line.startsWith("polarol,coma,crossed,listed,5,5,2,8,3.5,2.5,"));
        assertThat(json.path("total").asInt()).isEqualTo(2);
        assertThat(json.at("/pairs/0/statistics/a").asInt()).isEqualTo(5);
    }

    @Test
    void aNameThatNoCaseHasIsNoCleanBill() {
        Api.as("assessor", SITE).get("/signals/polarole/coma").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/signals/polarol/coma?by=weather, query:by",
        "/signals/polarol/coma?stratify=weather, query:stratify",
        "/signals/polarol/coma?stratify=sex&against=classes, query:stratify",
        "/signals/polarol/coma?against=class:none, query:against",
        "/signals/polarol/coma?subgroup=sex:f, query:subgroup",
        "/signals/polarol/coma/cases?cell=e, query:cell",
        "/signals/pairs?drug=polarol, query:with",
        "/signals/compare?drugs=polarol, query:drugs",
        "/signals/export?format=xml, query:format",
        "/signals/export?limit=100001, query:limit"
    })
    void aQuestionThatCannotBeReadIsRefused(String address, String pointer) {
        Api.as("assessor", SITE)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].pointer", equalTo(pointer));
    }

    private static JsonNode asEditor(String address) {
        return Json.read(Api.as("catalog-editor", SITE).get(address).asString());
    }

    private static List<JsonNode> casesAtThePole() {
        var page = Json.read(Api.as("assessor", SITE)
                .get("/cases?background=hospital&drug=polarol&limit=500")
                .asString());
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private static long count(List<JsonNode> cases, String reaction, String sex) {
        Predicate<JsonNode> isOne = one -> one.path("sex").asText().equals(sex)
                && one.at("/reactions/0/term").asText().equals(reaction);
        return cases.stream().filter(isOne).count();
    }

    private static long a(JsonNode answer, String by, String value) {
        return StreamSupport.stream(answer.path("breakdowns").spliterator(), false)
                .filter(breakdown -> breakdown.path("by").asText().equals(by))
                .flatMap(breakdown ->
                        StreamSupport.stream(breakdown.path("parts").spliterator(), false))
                .filter(part -> part.path("value").asText().equals(value))
                .mapToLong(part -> part.at("/statistics/a").asLong())
                .sum();
    }

    private static JsonNode pair(String path, String subgroup) {
        return Json.read(Api.as("assessor", "*")
                .get("/signals/" + path + "?subgroup=" + subgroup)
                .asString());
    }
}
