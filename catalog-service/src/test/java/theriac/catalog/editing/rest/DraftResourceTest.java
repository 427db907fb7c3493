package theriac.catalog.editing.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.audit.AuditEntry;
import theriac.audit.RecordedEntries;
import theriac.audit.RecordedEntry;
import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;
import static theriac.catalog.editing.rest.Curator.CLEO;
import static theriac.catalog.editing.rest.Curator.tag;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DraftResourceTest {

    private static final String PROBLEM = "urn:theriac:problem:";
    private static final LocalDate FAR_OFF = LocalDate.parse("2099-01-01");

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    RecordedEntries recordedEntries;

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
    void whoWroteADraftDoesNotReviewIt() {
        stands("own-work");
        var tag = tag(ANA.submits("own-work", ANA.begins("own-work", Contents.ofBrand("Relaxin")), "New"));

        ANA.reviews("own-work", tag, "{\"verdict\": \"approve\"}")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", is(PROBLEM + "forbidden"))
                .body("detail", containsString("second person"));
    }

    @Test
    void whoChangedADraftAfterwardsDoesNotReviewItEither() {
        stands("two-writers");
        var begun = ANA.begins("two-writers", Contents.ofBrand("Relaxin"));
        var rewritten = tag(BEN.rewrites("two-writers", begun, Contents.ofBrand("Relaxon")));
        var tag = tag(ANA.submits("two-writers", rewritten, "New"));

        BEN.reviews("two-writers", tag, "{\"verdict\": \"approve\"}").statusCode(403);
        CLEO.reviews("two-writers", tag, "{\"verdict\": \"approve\"}").statusCode(200);
    }

    @Test
    void aReturnedDraftSaysWhatIsToBeChanged() {
        stands("returned");
        var tag = tag(ANA.submits("returned", ANA.begins("returned", Contents.ofBrand("Relaxin")), "New"));

        BEN.reviews("returned", tag, "{\"verdict\": \"return\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/comment"));
        BEN.reviews("returned", tag, "{\"verdict\": \"return\", \"comment\": \"Which country?\"}")
                .statusCode(200);

        ANA.ask()
                .get("/drugs/returned/draft")
                .then()
                .body("progress.state", is("returned"))
                .body("progress.by", is("ben"))
                .body("progress.comment", is("Which country?"));
    }

    @Test
    void editingASubmittedDraftTakesItBack() {
        stands("taken-back");
        var tag = tag(ANA.submits("taken-back", ANA.begins("taken-back", Contents.ofBrand("Relaxin")), "New"));

        ANA.rewrites("taken-back", tag, Contents.ofBrand("Relaxon"))
                .statusCode(200)
                .body("progress.state", is("in-work"));

        BEN.reviews("taken-back", tag, "{\"verdict\": \"approve\"}").statusCode(412);
    }

    @Test
    void nothingIsPublishedThatNoSecondPersonApproved() {
        stands("unapproved");
        var tag = tag(ANA.submits("unapproved", ANA.begins("unapproved", Contents.ofBrand("Relaxin")), "New"));

        BEN.publishes("unapproved", tag, "{}").statusCode(409).body("type", is(PROBLEM + "conflict"));
    }

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
    void aDraftThatSaysWhatStandsAlreadyIsNotPublished() {
        stands("unchanged");
        var tag = ANA.getsApproved("unchanged", ANA.begins("unchanged", "{}"), BEN);

        ANA.publishes("unchanged", tag, "{}").statusCode(409).body("detail", containsString("already"));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"version": {"classes": ["no-such-class"], "classesSource": {"citation": "A", "evidenceLevel": "label"}}}       | /version/classes/0
        {"version": {"classes": [], "classesSource": {"citation": "A", "evidenceLevel": "label"}}}                      | /version/classes
        {"version": {"classes": ["opioid"]}}                                                                            | /version/classesSource
        {"version": {"classes": ["opioid"], "classesSource": {"citation": "A", "evidenceLevel": "unsourced-claim"}}}    | /version/classes
        {"version": {"classes": ["opioid"], "classesSource": {"citation": "A", "evidenceLevel": "hearsay"}}}            | /version/classesSource/evidenceLevel
        {"version": {"effectiveFrom": "2020-01-01", "classes": ["opioid"], "classesSource": {"citation": "A", "evidenceLevel": "label"}}} | /version/effectiveFrom
        {"version": {"effectiveFrom": "tomorrow"}}                                                                      | /version/effectiveFrom
        {"version": {"classes": "opioid"}}                                                                              | /version/classes
        {"version": {"cnsDepression": {"grade": "2"}}}                                                                  | /version/cnsDepression/grade
        {"name": " "}                                                                                                   | /name
        {"state": "hidden"}                                                                                             | /state
        {"names": [{"name": "Relaxin", "kind": "brand"}]}                                                               | /names/0/source
        {"codes": [null]}                                                                                               | /codes/0
        {"baseRevision": "one"}                                                                                         | /baseRevision
        """)
    void anUnsoundDraftIsRefusedByTheFieldAtFault(String contents, String pointer) {
        ANA.ask()
                .header("If-None-Match", "*")
                .body(contents)
                .put("/drugs/baclofen/draft")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                       | /name
        {"name": "unknown"}      | /version
        """)
    void aNewDrugNeedsANameAndAVersion(String contents, String pointer) {
        ANA.ask()
                .header("If-None-Match", "*")
                .body(contents)
                .put("/drugs/unheard-of/draft")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains(pointer));
    }

    @Test
    void textThatNoDatabaseCanKeepIsRefused() {
        ANA.ask()
                .header("If-None-Match", "*")
                .body("{\"name\": \"a\\u0000b\"}")
                .put("/drugs/baclofen/draft")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "1", "*", "\"1\", \"2\"", "\"none\""})
    void aTagThatIsNoneIsNamed(String tag) {
        ANA.rewrites("baclofen", tag, "{}").statusCode(400).body("violations.pointer", contains("header:If-Match"));
    }

    @Test
    void aDrugIsWithdrawnByTwoPeopleAndReinstatedByTwo() {
        stands("withdrawn");

        ANA.brings("withdrawn", "{\"state\": \"withdrawn\"}", BEN)
                .body("state", is("withdrawn"))
                .body("versions", hasSize(1));
        BEN.brings("withdrawn", "{\"state\": \"published\"}", CLEO).body("state", is("published"));

        assertThat(acts("withdrawn"))
                .extracting(AuditEntry::actor, AuditEntry::action)
                .containsExactly(
                        tuple("theriac/catalog-service", "publish-drug"),
                        tuple("ana", "write-draft"),
                        tuple("ana", "submit-draft"),
                        tuple("ben", "approve-draft"),
                        tuple("ana", "withdraw-drug"),
                        tuple("ben", "write-draft"),
                        tuple("ben", "submit-draft"),
                        tuple("cleo", "approve-draft"),
                        tuple("ben", "reinstate-drug"));
    }

    @Test
    void eachStepIsInTheAuditTrailAndARefusedOneIsNot() {
        stands("audited-draft");
        var submitted =
                tag(ANA.submits("audited-draft", ANA.begins("audited-draft", Contents.ofBrand("Relaxin")), "New"));
        ANA.reviews("audited-draft", submitted, "{\"verdict\": \"approve\"}").statusCode(403);
        var returned = tag(
                BEN.reviews("audited-draft", submitted, "{\"verdict\": \"return\", \"comment\": \"Which country?\"}"));
        ANA.ask()
                .header("If-Match", returned)
                .delete("/drugs/audited-draft/draft")
                .then()
                .statusCode(204);

        assertThat(acts("audited-draft"))
                .extracting(AuditEntry::actor, AuditEntry::action)
                .containsExactly(
                        tuple("theriac/catalog-service", "publish-drug"),
                        tuple("ana", "write-draft"),
                        tuple("ana", "submit-draft"),
                        tuple("ben", "return-draft"),
                        tuple("ana", "discard-draft"));
    }

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

    @Test
    void aReviewerSeesWhatADraftWouldChange() {
        stands("reviewed");
        ANA.begins("reviewed", Contents.ofNextVersion(FAR_OFF, 2));

        BEN.ask()
                .get("/drugs/reviewed/draft/differences")
                .then()
                .statusCode(200)
                .body("differences.find { it.pointer == '/version/cnsDepression/grade' }.before", is(1))
                .body("differences.find { it.pointer == '/version/cnsDepression/grade' }.after", is(2))
                .body("differences.find { it.pointer == '/version/effectiveFrom' }.change", is("changed"))
                .body("differences.findAll { it.pointer.startsWith('/names') }", hasSize(0));
    }

    private void stands(String drug) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf(drug)), Editor.SERVICE);
    }

    private List<AuditEntry> acts(String drug) {
        return recordedEntries.about("drug/" + drug, Optional.empty(), 0, 100).stream()
                .map(RecordedEntry::act)
                .toList();
    }
}
