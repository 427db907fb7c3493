package theriac.adverseevent.caselist;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.Api;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/// Works at a site of its own, whose only cases are those of the test.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class CasesTest {

    @Test
    void casesAreListedNewestFirstAPageAtATime() {
        var site = "paging-hospital";
        for (int i = 1; i <= 5; i++) {
            report(site, "p-" + i, "suspect", "pagingin", "coma");
        }

        var first = Api.as("assessor", site).get("/cases?background=hospital&limit=2");
        String cursor = first.path("nextCursor");
        var second = Api.as("assessor", site).get("/cases?background=hospital&limit=2&cursor={c}", cursor);
        var third = Api.as("assessor", site)
                .get("/cases?background=hospital&limit=2&cursor={c}", second.<String>path("nextCursor"));

        List<String> listed = new ArrayList<>(first.path("items.senderReportId"));
        listed.addAll(second.path("items.senderReportId"));
        listed.addAll(third.path("items.senderReportId"));
        assertThat(listed).containsExactly("p-5", "p-4", "p-3", "p-2", "p-1");
        third.then().body("nextCursor", nullValue());
    }

    @Test
    void casesAreFoundByWhatTheyName() {
        var site = "finding-hospital";
        report(site, "f-1", "suspect", "Findin", "somnolence");
        report(site, "f-2", "concomitant", "findin", "an odd feeling");
        report(site, "f-3", "suspect", "elsewherin", "coma");

        assertThat(found(site, "drug=FINDIN")).containsExactly("f-2", "f-1");
        assertThat(found(site, "reaction=drowsiness")).containsExactly("f-1");
        assertThat(found(site, "reaction=An odd feeling")).containsExactly("f-2");
        assertThat(found(site, "drug=findin&reaction=drowsiness")).containsExactly("f-1");
        assertThat(found(site, "seriousness=hospitalisation")).containsExactly("f-3", "f-2", "f-1");
        assertThat(found(site, "seriousness=death")).isEmpty();
        assertThat(found(site, "receivedFrom=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(found(site, "receivedBefore=2999-01-01T00:00:00Z")).hasSize(3);
    }

    @Test
    void suspectAndInteractingDrugsAreCountedOncePerCase() {
        var site = "counting-hospital";
        report(site, "c-1", "suspect", "Countin", "coma");
        report(site, "c-2", "interacting", "countin", "coma");
        report(site, "c-3", "concomitant", "countin", "coma");
        Api.as("reporter", site)
                .contentType(ContentType.JSON)
                .body("""
                        {"senderReportId":"c-4","drugs":[{"name":"countin","role":"suspect"},
                          {"name":"countin","role":"interacting"}],
                         "reactions":[{"term":"coma"},{"term":"comatose"},{"term":"seizure"}]}""")
                .post("/case-reports")
                .then()
                .statusCode(201);

        var pairs = Api.as("assessor", site).get("/cases/counts?drug=countin&background=hospital");
        var drugs = Api.as("assessor", site).get("/cases/counts?by=drug&drug=countin&background=hospital");
        var reactions = Api.as("assessor", site).get("/cases/counts?by=reaction&background=hospital");

        pairs.then()
                .body("items", hasSize(2))
                .body("items[0].drugReportedAs", equalTo("COUNTIN"))
                .body("items[0].reaction", equalTo("coma"))
                .body("items[0].cases", equalTo(3))
                .body("items[1].reaction", equalTo("seizure"))
                .body("items[1].cases", equalTo(1));
        drugs.then().body("items", hasSize(1)).body("items[0].cases", equalTo(3));
        reactions.then().body("items[0].reaction", equalTo("coma")).body("items[0].cases", equalTo(4));
    }

    @Test
    void countsComeAPageAtATime() {
        var site = "counting-pages-hospital";
        report(site, "c-1", "suspect", "pagin", "coma");
        report(site, "c-2", "suspect", "pagin", "seizure");

        var first = Api.as("assessor", site).get("/cases/counts?drug=pagin&limit=1");
        var second = Api.as("assessor", site)
                .get("/cases/counts?drug=pagin&limit=1&cursor={c}", first.<String>path("nextCursor"));

        first.then().body("items[0].reaction", equalTo("coma")).body("nextCursor", notNullValue());
        second.then().body("items[0].reaction", equalTo("seizure")).body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/cases?background=moon, query:background",
        "/cases?seriousness=sad, query:seriousness",
        "/cases?receivedFrom=yesterday, query:receivedFrom",
        "/cases?limit=0, query:limit",
        "/cases?limit=501, query:limit",
        "/cases?cursor=nonsense, query:cursor",
        "'/cases?drug= ', query:drug",
        "/cases/counts?by=weather, query:by",
        "/cases/counts?cursor=nonsense, query:cursor"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        Api.as("assessor", Api.SITE)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(parameter));
    }

    @Test
    void whatIsNoCaseIsNotFound() {
        Api.as("assessor", "*").get("/cases/nonsense").then().statusCode(404);
        Api.as("assessor", "*")
                .get("/cases/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    private static List<String> found(String site, String query) {
        return Api.as("assessor", site)
                .get("/cases?background=hospital&" + query)
                .path("items.senderReportId");
    }

    private static void report(String site, String id, String role, String drug, String reaction) {
        Api.as("reporter", site)
                .contentType(ContentType.JSON)
                .body("""
                        {"senderReportId":"%s","seriousness":["hospitalisation","disability"],
                         "drugs":[{"name":"%s","role":"%s"}],"reactions":[{"term":"%s"}]}""".formatted(id, drug, role, reaction))
                .post("/case-reports")
                .then()
                .statusCode(201);
    }
}
