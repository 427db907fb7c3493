package theriac.interaction.patientreference.rest;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class PatientReferenceResourceTest {

    private static final String DEMO_SYSTEM = "urn:oid:2.16.528.1.1007.3.1";
    private static final String OTHER_SYSTEM = "urn:oid:2.16.528.1.1007.3.2";

    private static ValidatableResponse resolve(String role, String site, Object body) {
        return given().auth()
                .oauth2(PlatformTestResource.token(role, site))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/patient-references")
                .then();
    }

    private static String reference(String site, String system, String value) {
        return resolve("reporter", site, Map.of("system", system, "value", value))
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("patientReference", matchesPattern("k1\\.[A-Za-z0-9_-]{43}"))
                .extract()
                .path("patientReference");
    }

    @Test
    void aPatientOfASiteHasOneReferenceHoweverTheIdentifierIsWritten() {
        assertThat(reference("demo-hospital", DEMO_SYSTEM, "ab 12-34"))
                .isEqualTo(reference("demo-hospital", DEMO_SYSTEM, " AB12-34 "))
                .isNotEqualTo(reference("demo-hospital", DEMO_SYSTEM, "AB12-35"));
    }

    @Test
    void theSameNumberAtTwoSitesIsTwoPatients() {
        assertThat(reference("demo-hospital", DEMO_SYSTEM, "1234"))
                .isNotEqualTo(reference("other-hospital", OTHER_SYSTEM, "1234"));
    }

    @Test
    void anIdentifierOfAnotherSystemIsRefusedWithoutRepeatingIt() {
        resolve("prescriber", "demo-hospital", Map.of("system", OTHER_SYSTEM, "value", "secret-1234"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:theriac:problem:other-identifier-system"))
                .body("violations.pointer", contains("/system"))
                .body(not(containsString("secret-1234")));
    }

    @Test
    void aSiteWithoutAConfiguredSystemIsToldSo() {
        resolve("prescriber", "new-hospital", Map.of("system", DEMO_SYSTEM, "value", "1234"))
                .statusCode(422)
                .body("type", equalTo("urn:theriac:problem:no-identifier-system"));
    }

    @Test
    void aTokenOfAllSitesResolvesNobody() {
        var everywhere = PlatformTestResource.tokens().token(Set.of("prescriber", "assessor"), "*", "overseer");

        given().auth()
                .oauth2(everywhere)
                .contentType(ContentType.JSON)
                .body(Map.of("system", DEMO_SYSTEM, "value", "1234"))
                .post("/patient-references")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"value\": \"1\"} | /system",
                "{\"system\": \"\", \"value\": \"1\"} | /system",
                "{\"system\": \"urn:x\"} | /value",
                "{\"system\": \"urn:x\", \"value\": \" \\u00a0\\n\"} | /value",
                "{\"system\": \"urn:x\", \"value\": 1234} | /value",
            })
    void whatIsWrongWithARequestIsNamedByItsField(String body, String pointer) {
        resolve("reporter", "demo-hospital", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessor", "catalog-editor", "auditor", "admin"})
    void whoNeitherReportsNorPrescribesIsRefused(String role) {
        resolve(role, "demo-hospital", Map.of("system", DEMO_SYSTEM, "value", "1234"))
                .statusCode(403);
    }

    @Test
    void whoHasNoTokenIsRefused() {
        given().contentType(ContentType.JSON)
                .body(Map.of("system", DEMO_SYSTEM, "value", "1234"))
                .post("/patient-references")
                .then()
                .statusCode(401);
    }
}
