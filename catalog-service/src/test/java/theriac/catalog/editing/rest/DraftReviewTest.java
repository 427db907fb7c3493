package theriac.catalog.editing.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

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
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;
import static theriac.catalog.editing.rest.Curator.CLEO;
import static theriac.catalog.editing.rest.Curator.tag;

/// The way of a draft into the catalog.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DraftReviewTest {

    private static final String PROBLEM = "urn:theriac:problem:";
    private static final LocalDate FAR_OFF = LocalDate.parse("2099-01-01");

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    RecordedEntries recordedEntries;

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
