package theriac.catalog.editing.rest;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;
import static theriac.catalog.editing.rest.Curator.CLEO;
import static theriac.catalog.editing.rest.Curator.tag;

/// The list of open drafts.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DraftQueueTest {

    @Inject
    PublishDrugs publishDrugs;

    @Test
    void theQueueOfReviewsSaysWhoSinceWhenAndOfWhichDrug() {
        stands("queued-first");
        stands("queued-second");
        ANA.submits("queued-first", ANA.begins("queued-first", Contents.ofBrand("Relaxin")), "A new brand");
        var tag = tag(BEN.submits("queued-second", BEN.begins("queued-second", "{}"), "Another"));

        var queue = CLEO.ask().get("/drafts?state=submitted&limit=500").then().statusCode(200);

        queue.body("items.progress.state", not(contains("in-work")))
                .body("items.find { it.drugId == 'queued-first' }.progress.by", is("ana"))
                .body("items.find { it.drugId == 'queued-first' }.progress.since", notNullValue())
                .body("items.find { it.drugId == 'queued-first' }.progress.comment", is("A new brand"))
                .body("items.find { it.drugId == 'queued-second' }.tag", is(tag.replace("\"", "")));
        assertThat(queue.extract().jsonPath().getList("items.drugId", String.class))
                .containsSubsequence("queued-first", "queued-second");
    }

    @Test
    void theQueueIsReadByPagesThatHoldEachDraftOnce() {
        for (var drug : List.of("paged-a", "paged-b", "paged-c")) {
            stands(drug);
            ANA.begins(drug, "{}");
        }

        var drugs = new ArrayList<String>();
        var cursor = "";
        do {
            var page = ANA.ask()
                    .get("/drafts?limit=2&cursor={cursor}", cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            drugs.addAll(page.getList("items.drugId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(drugs).doesNotHaveDuplicates().containsSubsequence("paged-a", "paged-b", "paged-c");
    }

    @ParameterizedTest
    @CsvSource({
        "/drafts?state=waiting, query:state",
        "/drafts?cursor=nonsense, query:cursor",
        "/drafts?limit=0, query:limit",
        "/drugs/Not%20A%20Slug/draft, path:drugId"
    })
    void aBadParameterIsNamed(String path, String pointer) {
        ANA.ask()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains(pointer));
    }

    private void stands(String drug) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf(drug)), Editor.SERVICE);
    }
}
