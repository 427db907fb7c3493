package theriac.catalog.editing.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;
import static theriac.catalog.editing.rest.Curator.tag;

/// What a draft says, and what becomes of it.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DraftContentsTest {

    private static final LocalDate FAR_OFF = LocalDate.parse("2099-01-01");

    @Inject
    PublishDrugs publishDrugs;

    @Test
    void aDrugThatDoesNotExistYetIsDraftedReviewedAndPublished() {
        ANA.ask().get("/drugs/curated").then().statusCode(404);

        var drug = ANA.brings("curated", Contents.ofNewDrug("curated", 2), BEN);

        drug.header("ETag", "\"1\"")
                .body("versions", hasSize(1))
                .body("versions[0].version", is(1))
                .body("versions[0].effectiveFrom", is("2026-01-01"))
                .body("versions[0].classes", contains("benzodiazepine", "sedative-hypnotic"));
        ANA.ask().get("/drugs/curated").then().statusCode(200).body("state", is("published"));
        ANA.ask().get("/drugs/curated/draft").then().statusCode(404);
    }

    @Test
    void whatOneReadsCanBeSentBackAsADraft() {
        stands("read-back");
        var contents = ANA.ask().get("/drugs/baclofen").then().extract().jsonPath();
        var version = contents.getMap("versions[-1]");
        version.put("effectiveFrom", FAR_OFF.toString());

        var answer = ANA.ask()
                .header("If-None-Match", "*")
                .body(Map.of("version", version))
                .put("/drugs/read-back/draft")
                .then()
                .statusCode(201);

        answer.body("version.doseRules", is(version.get("doseRules")))
                .body("version.taperRules", is(version.get("taperRules")))
                .body("version.version", nullValue());
        var draft = ANA.ask().get("/drugs/read-back/draft").then().extract();
        ANA.rewrites("read-back", draft.header("ETag"), draft.asString())
                .statusCode(200)
                .body("version.listedReactions", is(version.get("listedReactions")));
    }

    @Test
    void whatADraftLeavesOutStaysAsItStands() {
        stands("left-out");

        var drug = ANA.brings("left-out", "{\"name\": \"left out\"}", BEN);

        drug.body("name", is("left out"))
                .body("names.name", contains("Brand of left-out"))
                .body("versions", hasSize(1));
    }

    @Test
    void aListThatIsGivenIsTheWholeList() {
        stands("emptied");

        ANA.brings("emptied", "{\"names\": []}", BEN).body("names", hasSize(0));
    }

    @Test
    void aVersionOfTheFutureDoesNotHideTodays() {
        stands("planned");

        ANA.brings("planned", Contents.ofNextVersion(FAR_OFF, 2), BEN)
                .body("versions.effectiveFrom", contains("2026-01-01", FAR_OFF.toString()));

        ANA.ask()
                .get("/drugs?name=planned")
                .then()
                .body("items[0].cnsDepression.grade", is(1))
                .body("items[0].classes", contains("class-of-planned"));
    }

    @Test
    void aCorrectionIsANewVersionOfTheSameDayAndTheOldOneStaysReadable() {
        stands("corrected");

        ANA.brings("corrected", Contents.ofNextVersion(LocalDate.parse("2026-01-01"), 2), BEN)
                .body("versions.version", contains(1, 2))
                .body("versions.effectiveFrom", contains("2026-01-01", "2026-01-01"))
                .body("versions.cnsDepression.grade", contains(1, 2));

        ANA.ask().get("/drugs?name=corrected").then().body("items[0].cnsDepression.grade", is(2));
    }

    @Test
    void whoPublishesMayNameALaterDay() {
        stands("postponed");
        var tag = ANA.getsApproved("postponed", ANA.begins("postponed", Contents.ofNextVersion(FAR_OFF, 2)), BEN);

        ANA.publishes("postponed", tag, "{\"effectiveFrom\": \"2020-01-01\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/effectiveFrom"));
        ANA.publishes("postponed", tag, "{\"effectiveFrom\": \"2099-12-31\"}")
                .statusCode(200)
                .body("versions[1].effectiveFrom", is("2099-12-31"));
    }

    @Test
    void aDraftThatSaysWhatStandsAlreadyIsNotPublished() {
        stands("unchanged");
        var tag = ANA.getsApproved("unchanged", ANA.begins("unchanged", "{}"), BEN);

        ANA.publishes("unchanged", tag, "{}").statusCode(409).body("detail", containsString("already"));
    }

    private void stands(String drug) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf(drug)), Editor.SERVICE);
    }
}
