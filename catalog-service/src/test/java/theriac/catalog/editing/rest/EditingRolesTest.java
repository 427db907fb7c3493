package theriac.catalog.editing.rest;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class EditingRolesTest {

    private static final List<String> ALL =
            List.of(Roles.REPORTER, Roles.PRESCRIBER, Roles.ASSESSOR, Roles.CATALOG_EDITOR, Roles.AUDITOR, Roles.ADMIN);
    private static final List<String> READERS = List.of(Roles.CATALOG_EDITOR, Roles.AUDITOR, Roles.ADMIN);
    private static final List<String> DRAFTS =
            List.of("/drafts", "/drugs/baclofen/draft", "/drugs/baclofen/draft/differences");

    @ParameterizedTest
    @CsvSource({
        "PUT, /drugs/baclofen/draft",
        "DELETE, /drugs/baclofen/draft",
        "POST, /drugs/baclofen/draft/submission",
        "POST, /drugs/baclofen/draft/review",
        "POST, /drugs/baclofen/draft/publication",
        "GET, /drugs/baclofen/draft",
        "GET, /drugs/baclofen/draft/differences",
        "GET, /drafts",
        "GET, /drugs/baclofen/history",
        "GET, /drugs/baclofen/history/1",
        "GET, /drugs/baclofen/differences?from=1&to=1",
        "GET, /classes",
        "GET, /classes/opioid"
    })
    void whoHasNoTokenDoesNothing(String method, String path) {
        given().contentType(ContentType.JSON)
                .request(method, path)
                .then()
                .statusCode(401)
                .body("type", is("urn:theriac:problem:unauthenticated"));
    }

    @ParameterizedTest
    @MethodSource
    void onlyCuratorsWrite(String role, String method, String path) {
        given().auth()
                .oauth2(PlatformTestResource.token(role, "demo-hospital"))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(403)
                .body("type", is("urn:theriac:problem:forbidden"));
    }

    static Stream<Arguments> onlyCuratorsWrite() {
        var draft = "/drugs/baclofen/draft";
        return ALL.stream()
                .filter(role -> !role.equals(Roles.CATALOG_EDITOR))
                .flatMap(role -> Stream.of(
                        Arguments.of(role, "PUT", draft),
                        Arguments.of(role, "DELETE", draft),
                        Arguments.of(role, "POST", draft + "/submission"),
                        Arguments.of(role, "POST", draft + "/review"),
                        Arguments.of(role, "POST", draft + "/publication")));
    }

    @ParameterizedTest
    @MethodSource
    void draftsAreReadByThoseWhoEditAndAudit(String role, String path) {
        int expected = !READERS.contains(role) ? 403 : path.equals("/drafts") ? 200 : 404;

        given().auth()
                .oauth2(PlatformTestResource.token(role, "demo-hospital"))
                .get(path)
                .then()
                .statusCode(expected);
    }

    static Stream<Arguments> draftsAreReadByThoseWhoEditAndAudit() {
        return ALL.stream().flatMap(role -> DRAFTS.stream().map(path -> Arguments.of(role, path)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drugs/baclofen/history",
                "/drugs/baclofen/history/1",
                "/drugs/baclofen/differences?from=1&to=1",
                "/classes",
                "/classes/opioid"
            })
    void everyRoleReadsWhatWasPublished(String path) {
        for (var role : ALL) {
            given().auth()
                    .oauth2(PlatformTestResource.token(role, "demo-hospital"))
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aCuratorOfNoSiteIsRefused() {
        given().auth()
                .oauth2(PlatformTestResource.token(Roles.CATALOG_EDITOR, "*"))
                .get("/drafts")
                .then()
                .statusCode(403);
    }
}
