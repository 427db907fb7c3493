package theriac.catalog.editing.rest;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.audit.RecordedEntries;
import theriac.catalog.CatalogTables;
import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DraftedClaimsTest {

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    RecordedEntries recordedEntries;

    @Test
    void aClaimIsListedOnceASecondPersonApprovedItAndItWasPublished() {
        stands("claim-added");
        var tag = ANA.begins("claim-added", claims(standing("claim-added"), claim("claim-added-2", "study")));

        ANA.publishes("claim-added", tag, "{}").statusCode(409);
        listed("claim-added", "claim-added-1");

        ANA.publishes("claim-added", ANA.getsApproved("claim-added", tag, BEN), "{}")
                .statusCode(200)
                .body("revision", is(2));
        listed("claim-added", "claim-added-1", "claim-added-2");
        assertThat(recordedEntries.about("drug/claim-added", Optional.empty(), 0, 100))
                .extracting(entry -> entry.act().action())
                .containsExactly("publish-drug", "write-draft", "submit-draft", "approve-draft", "publish-drug");
    }

    @Test
    void aClaimIsReadBackAsItWasWritten() {
        stands("claim-read-back");
        ANA.brings("claim-read-back", claims(claim("claim-read-back-2", "study")), BEN);

        ANA.ask()
                .get("/drugs/claim-read-back/claims")
                .then()
                .body("items[0].topic", is("effectiveness"))
                .body("items[0].value.comparator", is("range"))
                .body("items[0].value.low", is(60))
                .body("items[0].value.measure", is("patients-improved"))
                .body("items[0].population", is("children"))
                .body("items[0].asserts[0].answer", is("uncertain"))
                .body("items[0].concerns", contains("epilepsy"))
                .body("items[0].source.evidenceLevel", is("study"));
    }

    @Test
    void aClaimThatTheDraftLeavesOutIsWithdrawnAndStaysInTheHistory() {
        stands("claim-withdrawn");

        ANA.brings("claim-withdrawn", "{\"claims\": []}", BEN);

        listed("claim-withdrawn");
        ANA.ask().get("/drugs/claim-withdrawn/history/1").then().body("claims.claimId", contains("claim-withdrawn-1"));
        ANA.ask().get("/drugs/claim-withdrawn/history/2").then().body("claims", empty());
        ANA.ask()
                .get("/drugs/claim-withdrawn/differences?from=1&to=2")
                .then()
                .body("differences.pointer", contains("/claims/0"))
                .body("differences.change", contains("removed"))
                .body("differences.item", contains("claim-withdrawn-1"));
    }

    @Test
    void aDraftThatDoesNotSpeakOfClaimsLeavesThemAsTheyStand() {
        stands("claims-untouched");

        ANA.brings("claims-untouched", Contents.ofBrand("Relaxin"), BEN);

        listed("claims-untouched", "claims-untouched-1");
    }

    @Test
    void aReviewerSeesWhatADraftChangesInAClaim() {
        stands("claim-reviewed");
        ANA.begins("claim-reviewed", claims(claim("claim-reviewed-1", "study")));

        BEN.ask()
                .get("/drugs/claim-reviewed/draft/differences")
                .then()
                .body("differences.pointer", hasItem("/claims/0/statement"))
                .body("differences.find { it.pointer == '/claims/0/statement' }.before", is("Is not sold."))
                .body("differences.find { it.pointer == '/claims/0/statement' }.item", is("claim-reviewed-1"));
    }

    @Test
    void twoClaimsOfACuratorThatOpposeEachOtherAreAContradiction() {
        stands("claims-opposed");
        var yes = claim("claims-opposed-2", "study").replace("uncertain", "yes");
        var no = claim("claims-opposed-3", "label").replace("uncertain", "no");

        ANA.brings("claims-opposed", claims(yes, no), BEN);

        ANA.ask()
                .get("/drugs/claims-opposed/contradictions")
                .then()
                .body("items.kind", contains("opposed-statements"))
                .body("items[0].strongerSide", is("no"));
    }

    @Test
    void anUnsourcedStatementIsKeptAsAClaimAndNoListedReactionRestsOnIt() {
        stands("unsourced");
        ANA.brings("unsourced", claims(claim("unsourced-2", "unsourced-claim")), BEN);
        listed("unsourced", "unsourced-2");

        ANA.ask()
                .header("If-None-Match", "*")
                .body("""
                        {"version": {"effectiveFrom": "2099-01-01", "classes": ["benzodiazepine"],
                          "classesSource": {"citation": "A label", "evidenceLevel": "label"},
                          "listedReactions": [{"term": "rash", "serious": false,
                            "source": {"citation": "A web article", "evidenceLevel": "unsourced-claim"}}]}}""")
                .put("/drugs/unsourced/draft")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", is("/version/listedReactions/0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "topic": "effectiveness"        | "topic": "hearsay"                | /claims/0/topic
        "comparator": "range"           | "comparator": "equal"             | /claims/0/value
        "low": 60                       | "low": "sixty"                    | /claims/0/value/low
        "unit": "percent"               | "unit": null                      | /claims/0/value/unit
        "answer": "uncertain"           | "answer": "perhaps"               | /claims/0/asserts/0/answer
        "subject": "spasms"             | "subject": null                   | /claims/0/subject
        "citation": "A trial"           | "citation": " "                   | /claims/0/source
        "evidenceLevel": "study"        | "evidenceLevel": "rumour"         | /claims/0/source/evidenceLevel
        "claimId": "misclaimed-2"          | "claimId": "Unsound 2"            | /claims/0/claimId
        "claimId": "misclaimed-2"          | "claimId": "another-2"            | /claims/0/claimId
        "claimId": "misclaimed-2"          | "claimId": "seed-026"             | /claims/0/claimId
        "claimId": "misclaimed-2"          | "claimId": "x", "drugId": "other" | /claims/0/drugId
        """)
    void anUnsoundClaimIsRefusedByTheFieldAtFault(String said, String instead, String pointer) {
        stands("misclaimed");

        ANA.ask()
                .header("If-None-Match", "*")
                .body(claims(claim("misclaimed-2", "study").replace(said, instead)))
                .put("/drugs/misclaimed/draft")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", contains(pointer));
    }

    @Test
    void aClaimIsNotGivenTwice() {
        stands("claim-twice");

        ANA.ask()
                .header("If-None-Match", "*")
                .body(claims(claim("claim-twice-2", "study"), claim("claim-twice-2", "label")))
                .put("/drugs/claim-twice/draft")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/claims/1/claimId"));
    }

    @Test
    void aDraftThatWasKeptBeforeDraftsHeldClaimsLosesNone() throws SQLException {
        stands("older-draft");
        var tag = ANA.getsApproved("older-draft", ANA.begins("older-draft", Contents.ofBrand("Relaxin")), BEN);
        CatalogTables.run("update drug_draft set proposal = proposal - 'claims' where drug_id = 'older-draft'");

        ANA.publishes("older-draft", tag, "{}").statusCode(200);

        listed("older-draft", "older-draft-1");
    }

    @Test
    void aRevisionOfTheTimeBeforeClaimsWereKeptIsNotSaidToHaveHadNone() throws SQLException {
        stands("older-history");
        CatalogTables.run("update drug_revision set claims = null where drug_id = 'older-history'");
        ANA.brings("older-history", claims(claim("older-history-2", "study")), BEN);

        ANA.ask().get("/drugs/older-history/history/1").then().body("$", not(hasKey("claims")));
        ANA.ask()
                .get("/drugs/older-history/differences?from=1&to=2")
                .then()
                .statusCode(200)
                .body("differences", empty());
    }

    private void stands(String drug) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf(drug)), Editor.SERVICE);
    }

    private static void listed(String drug, String... claims) {
        ANA.ask()
                .get("/drugs/" + drug + "/claims")
                .then()
                .statusCode(200)
                .body("items.claimId", claims.length == 0 ? empty() : contains(claims));
    }

    private static String claims(String... claims) {
        return "{\"claims\": [" + String.join(", ", claims) + "]}";
    }

    /// The claim with which every drug of these tests stands.
    private static String standing(String drug) {
        return """
                {"claimId": "%s-1", "topic": "supply", "subject": "market", "statement": "Is not sold.",
                 "source": {"citation": "A label", "evidenceLevel": "label", "jurisdiction": "US",
                   "dated": "2020-02-03"}}""".formatted(drug);
    }

    private static String claim(String id, String evidenceLevel) {
        return """
                {"claimId": "%s", "topic": "effectiveness", "subject": "spasms", "statement": "Helps many.",
                 "value": {"comparator": "range", "low": 60, "high": 70, "unit": "percent",
                   "measure": "patients-improved"},
                 "population": "children", "asserts": [{"proposition": "It helps.", "answer": "uncertain"}],
                 "concerns": ["epilepsy"],
                 "source": {"citation": "A trial", "evidenceLevel": "%s"}}""".formatted(id, evidenceLevel);
    }
}
