package theriac.catalog.editing.rest;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.Code.Status;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;

/// RxCUIs and UNIIs belong to one drug alone.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class OwnedCodesTest {

    @Inject
    PublishDrugs publishDrugs;

    @Test
    void aCodeOfAnotherDrugIsRefusedWhenTheDraftIsSaved() {
        stands("owner", code(CodeSystem.RXNORM, "96001", Status.ACTIVE));
        stands("taker");

        begin("taker", codes("rxnorm 96002", "rxnorm 96001"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", contains("/codes/1/code"))
                .body("violations[0].detail", containsString("owner has it"));
    }

    @Test
    void aRetiredCodeStillBelongsToItsDrug() {
        stands("former-owner", code(CodeSystem.UNII, "FORMER0001", Status.retired(null)));
        stands("later-taker");

        begin("later-taker", codes("unii FORMER0001"))
                .statusCode(400)
                .body("violations.pointer", contains("/codes/0/code"));
    }

    @Test
    void anAtcCodeMayBelongToSeveralDrugs() {
        stands("one-of-two", code(CodeSystem.ATC, "N05CM98", Status.ACTIVE));
        stands("other-of-two");

        begin("other-of-two", codes("atc N05CM98")).statusCode(201);
    }

    @Test
    void aDrugThatSharesACodeAlreadyCanStillBeEdited() {
        stands("sharing", code(CodeSystem.RXNORM, "96003", Status.ACTIVE));
        stands("shared-with", code(CodeSystem.RXNORM, "96003", Status.ACTIVE));

        ANA.brings("shared-with", Contents.ofBrand("Relaxin"), BEN).body("codes.code", contains("96003"));
    }

    @Test
    void aCodeIsNotGivenTwice() {
        stands("code-twice");

        begin("code-twice", codes("rxnorm 96004", "rxnorm 96004"))
                .statusCode(400)
                .body("violations.pointer", contains("/codes/1/code"));
    }

    @Test
    void aCodeThatAnotherDrugGotMeanwhileKeepsTheDraftFromPublication() {
        stands("slow");
        stands("fast");
        var tag = ANA.getsApproved("slow", ANA.begins("slow", codes("rxnorm 96005")), BEN);
        ANA.brings("fast", codes("rxnorm 96005"), BEN);

        ANA.publishes("slow", tag, "{}")
                .statusCode(409)
                .body("type", is("urn:theriac:problem:conflict"))
                .body("detail", containsString("/codes/0/code"))
                .body("detail", containsString("fast has it"));
        ANA.ask().get("/drugs/slow/draft").then().statusCode(200);
    }

    private static ValidatableResponse begin(String drug, String contents) {
        return ANA.ask()
                .header("If-None-Match", "*")
                .body(contents)
                .put("/drugs/" + drug + "/draft")
                .then();
    }

    private void stands(String drug, Code... codes) {
        publishDrugs.publish(List.of(TestDrugs.withCodes(TestDrugs.aDraftOf(drug), codes)), Editor.SERVICE);
    }

    private static Code code(CodeSystem system, String value, Status status) {
        return TestDrugs.aCode(system, value, status);
    }

    /// Codes written as `system value`.
    private static String codes(String... written) {
        var all = List.of(written).stream()
                .map(code -> code.split(" "))
                .map(code -> """
                        {"system": "%s", "code": "%s",
                         "source": {"citation": "A list of codes", "evidenceLevel": "label"}}""".formatted(code[0], code[1]))
                .toList();
        return "{\"codes\": [" + String.join(", ", all) + "]}";
    }
}
