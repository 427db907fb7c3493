package theriac.dashboard.page;

import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.dashboard.TestService;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(TestService.class)
class PageTest {

    @Test
    void everyAddressOfThePageIsAnsweredWithThePage() {
        for (var address : new String[] {"/", "/check", "/cases", "/cases/01a2029b-2613-7964-85c6-af80d3ec7489"}) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .contentType("text/html;charset=utf-8")
                    .body(containsString("<theriac-app>"));
        }
        given().get("/nothing").then().statusCode(404);
    }

    @Test
    void theBrowserMayRunOurFilesAndNothingElse() {
        var policy = given().get("/").header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self' 'sha256-", "style-src 'self'", "base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @Test
    void everyAnswerIsGuarded() {
        for (var address : new String[] {"/", "/session", "/app/main.js", "/api/catalog/drugs", "/nothing"}) {
            given().get(address)
                    .then()
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("X-Content-Type-Options", is("nosniff"))
                    .header("X-Frame-Options", is("DENY"))
                    .header("Referrer-Policy", is("no-referrer"))
                    .header("Cross-Origin-Opener-Policy", is("same-origin"));
        }
    }

    @Test
    void everyFileOfTheImportMapIsServedFromHere() {
        var html = given().get("/").asString();

        var targets = Pattern.compile("\"(/_static/[^\"]+\\.js)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(targets).hasSize(4);
        assertThat(targets).allSatisfy(target -> given().get(target).then().statusCode(200));
    }

    @Test
    void thePagesOwnFilesAreAskedForAnew() {
        given().get("/app/main.js")
                .then()
                .statusCode(200)
                .contentType(containsString("javascript"))
                .header("Cache-Control", "no-cache");
    }
}
