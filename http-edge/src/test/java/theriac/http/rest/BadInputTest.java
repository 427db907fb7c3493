package theriac.http.rest;

import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class BadInputTest {

    @Test
    void aGoodReportIsTakenAndUnknownFieldsAreIgnored() {
        post("{\"id\":{\"value\":\"R1\"},\"drugs\":[],\"colour\":\"red\"}")
                .statusCode(200)
                .body("id.value", equalTo("R1"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("onset")));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":\"a\",\"doses\":\"zzsecret\"}]} | /drugs/0/doses | must be a whole number",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":\"a\",\"doses\":\"5\"}]} | /drugs/0/doses | must be a whole number",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":\"a\",\"doses\":1.5}]} | /drugs/0/doses | must be a whole number",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":\"a\",\"doses\":null}]} | /drugs/0/doses | must be a whole number",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":\"a\",\"doses\":99999999999}]} | /drugs/0/doses | must be a whole number in range",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":7,\"doses\":1}]} | /drugs/0/name | must be a text",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":\"a\",\"doses\":1,\"stopped\":\"yes\"}]} | /drugs/0/stopped | must be true or false",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":\"a\",\"doses\":1,\"role\":\"zzsecret\"}]} | /drugs/0/role | must be one of the values that the API's description lists",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":\"a\",\"doses\":1,\"role\":0}]} | /drugs/0/role | must be one of the values that the API's description lists",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":{\"name\":\"a\"}} | /drugs | must be a list",
                "{\"id\":\"zzsecret\",\"drugs\":[]} | /id | must be an object",
                "{\"id\":{\"value\":\" \"},\"drugs\":[]} | /id | a report id must not be blank",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[],\"onset\":\"31.01.zzsecret\"} | /onset | must be a date such as 2026-01-31",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[],\"receivedAt\":\"zzsecret\"} | /receivedAt | must be a time such as 2026-01-31T12:00:00Z",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[],\"linked\":\"zzsecret\"} | /linked | must be a UUID",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":\" \",\"doses\":1}]} | /drugs/0/name | must not be blank",
                "{\"drugs\":[]} | /id | must not be null",
                "[] | `` | must be an object",
                "null | `` | must not be null",
                "`` | `` | must not be null"
            })
    void eachBadFieldIsNamedAndItsValueIsNotRepeated(String body, String pointer, String detail) {
        invalid(post(body == null ? "" : body), pointer == null ? "" : pointer, detail);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": zzsecret} | /id",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[{\"name\":\"a\" | /drugs/0",
                "{\"id\":{\"value\":\"R1\"},\"id\":{\"value\":\"R2\"}} | /id",
                "{\"id\":{\"value\":\"R1\"},\"drugs\":[]} zzsecret | ``",
                "zzsecret | ``"
            })
    void malformedJsonIsRefusedWithThePlace(String body, String pointer) {
        invalidContaining(post(body), pointer == null ? "" : pointer, "is not well-formed JSON in UTF-8, line 1");
    }

    @Test
    void brokenUtf8IsRefused() {
        var body = "{\"id\":{\"value\":\"R-X\"},\"drugs\":[]}".getBytes(StandardCharsets.UTF_8);
        body[17] = (byte) 0xC3;

        var answer = given().auth()
                .oauth2(TestTokens.token("reporter", "demo-hospital"))
                .contentType("application/json")
                .body(body)
                .post("/edge/reports")
                .then();

        invalidContaining(answer, "/id/value", "is not well-formed JSON in UTF-8");
    }

    @Test
    void aBodyNestedTooDeeplyIsRefused() {
        var answer = post("{\"deep\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");

        answer.statusCode(400).body("violations[0].detail", containsString("nested too deeply"));
    }

    @ParameterizedTest
    @CsvSource({
        "/edge/items/zzsecret, path:number, must be a whole number",
        "/edge/items/1?limit=zzsecret, query:limit, must be a whole number",
        "/edge/items/1?limit=0, query:limit, must be greater than or equal to 1",
        "/edge/items/1?limit=501, query:limit, must be less than or equal to 500",
        "/edge/items/1?from=zzsecret, query:from, must be a date such as 2026-01-31",
        "/edge/items/1?cursor=zzsecret, query:cursor, 'must be a nextCursor of this list, unchanged'",
        "/edge/items/1?cursor=%25%25, query:cursor, 'must be a nextCursor of this list, unchanged'",
    })
    void eachBadParameterIsNamed(String path, String pointer, String detail) {
        invalid(given().urlEncodingEnabled(false).get(path).then(), pointer, detail);
    }

    @Test
    void severalBadFieldsAreAllNamed() {
        post("{\"drugs\":[{\"name\":\"\",\"doses\":1}]}")
                .statusCode(400)
                .body("violations.pointer", org.hamcrest.Matchers.contains("/drugs/0/name", "/id"));
    }

    @Test
    void aListIsReadPageByPageToItsEnd() {
        var first = given().get("/edge/items/5?limit=3").then().statusCode(200).extract();
        var second = given().get("/edge/items/5?limit=3&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .extract();

        assertThat(first.<java.util.List<Integer>>path("items")).containsExactly(6, 7, 8);
        assertThat(second.<java.util.List<Integer>>path("items")).containsExactly(9, 10);
        assertThat(second.<Object>path("nextCursor")).isNull();
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(TestTokens.token("reporter", "demo-hospital"))
                .contentType("application/json")
                .body(body)
                .post("/edge/reports")
                .then();
    }

    private static void invalid(ValidatableResponse answer, String pointer, String detail) {
        invalidContaining(answer, pointer, detail).body("violations[0].detail", equalTo(detail));
    }

    private static ValidatableResponse invalidContaining(ValidatableResponse answer, String pointer, String detail) {
        return answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:theriac:problem:invalid-request"))
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].detail", containsString(detail))
                .body(not(containsString("zzsecret")))
                .body(not(containsString("EdgeResource")));
    }
}
