package theriac.catalog.editing.rest;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;
import static theriac.catalog.editing.rest.Curator.tag;

/// Who changes a draft says which one they have seen, and of which revision of the drug.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SeenDraftsTest {

    private static final String PROBLEM = "urn:theriac:problem:";

    @Inject
    PublishDrugs publishDrugs;

    @Test
    void aDraftOfAnOlderRevisionIsKeptAndCanBeBroughtUpToDate() {
        stands("moved-on");
        var tag = ANA.getsApproved("moved-on", ANA.begins("moved-on", Contents.ofBrand("Relaxin")), BEN);
        publishDrugs.publish(List.of(TestDrugs.aDraftOf("moved-on", 2)), Editor.SERVICE);

        ANA.publishes("moved-on", tag, "{}").statusCode(409).body("detail", containsString("revision 2"));

        var contents = Contents.ofBrand("Relaxin").replaceFirst("\\{", "{\"baseRevision\": 2, ");
        var rebased =
                tag(ANA.rewrites("moved-on", tag, contents).statusCode(200).body("baseRevision", is(2)));
        ANA.publishes("moved-on", ANA.getsApproved("moved-on", rebased, BEN), "{}")
                .statusCode(200)
                .body("revision", is(3))
                .body("names.name", contains("Relaxin"))
                .body("versions[0].cnsDepression.grade", is(2));
    }

    @Test
    void aDraftIsNotBegunFromARevisionOfThePast() {
        stands("outdated");
        publishDrugs.publish(List.of(TestDrugs.aDraftOf("outdated", 2)), Editor.SERVICE);

        ANA.ask()
                .header("If-None-Match", "*")
                .body("{\"baseRevision\": 1, \"name\": \"other\"}")
                .put("/drugs/outdated/draft")
                .then()
                .statusCode(409)
                .body("detail", containsString("revision 2"));
    }

    @Test
    void aDiscardedDraftIsGoneAndItsTagNamesNoOther() {
        stands("discarded");
        var tag = ANA.begins("discarded", Contents.ofBrand("Relaxin"));
        ANA.ask()
                .header("If-Match", tag)
                .delete("/drugs/discarded/draft")
                .then()
                .statusCode(204);

        var another = ANA.begins("discarded", Contents.ofBrand("Relaxon"));

        assertThat(another).isNotEqualTo(tag);
        ANA.rewrites("discarded", tag, Contents.ofBrand("Relaxin"))
                .statusCode(412)
                .header("ETag", another);
    }

    @Test
    void aSecondDraftOfADrugIsNotBegun() {
        stands("one-draft");
        var tag = ANA.begins("one-draft", Contents.ofBrand("Relaxin"));

        BEN.ask()
                .header("If-None-Match", "*")
                .body(Contents.ofBrand("Relaxon"))
                .put("/drugs/one-draft/draft")
                .then()
                .statusCode(412)
                .header("ETag", tag)
                .body("type", is(PROBLEM + "precondition-failed"));
    }

    @Test
    void aChangeThatDoesNotSayWhatItChangesIsRefused() {
        stands("unconditional");
        ANA.begins("unconditional", "{}");

        ANA.ask()
                .body("{}")
                .put("/drugs/unconditional/draft")
                .then()
                .statusCode(428)
                .body("type", is(PROBLEM + "precondition-required"));
        ANA.ask().delete("/drugs/unconditional/draft").then().statusCode(428);
        ANA.ask()
                .body("{\"comment\": \"New\"}")
                .post("/drugs/unconditional/draft/submission")
                .then()
                .statusCode(428);
    }

    private void stands(String drug) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf(drug)), Editor.SERVICE);
    }
}
