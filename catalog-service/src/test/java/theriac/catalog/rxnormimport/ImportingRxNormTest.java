package theriac.catalog.rxnormimport;

import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.catalog.CatalogTables;
import theriac.catalog.DrugInTheMaking;
import theriac.catalog.DrugTopic;
import theriac.catalog.Imports;
import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.Code.Status;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.loading.PublishShipped;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static theriac.catalog.Imports.completed;
import static theriac.catalog.Imports.drug;
import static theriac.catalog.Imports.lines;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ImportingRxNormTest {

    private static final String FORMAT = "rxnorm-rrf";

    private final PublishDrugs publishDrugs;
    private final PublishShipped publishShipped;

    @Inject
    ImportingRxNormTest(PublishDrugs publishDrugs, PublishShipped publishShipped) {
        this.publishDrugs = publishDrugs;
        this.publishShipped = publishShipped;
    }

    @Test
    void anIngredientThatNobodyKnowsBecomesADrugWithAllThatTheReleaseSaysOfIt() {
        var run = completed(
                FORMAT,
                "release.zip",
                new ReleaseZip()
                        .name(98100, "IN", "Novamol")
                        .name(98100, "SY", "nova-mol")
                        .name(98101, "PIN", "novamol citrate")
                        .relation(98101, "form_of", 98100)
                        .name(98102, "BN", "Novax")
                        .relation(98102, "tradename_of", 98100)
                        .atom(98100, "ATC", "IN", "N05CM97", "novamol", "N")
                        .atom(98100, "ATC", "PT", "N05C", "a group", "N")
                        .unii(98100, "NOVAMOL000")
                        .name(98103, "SCDC", "novamol 10 MG")
                        .relation(98103, "has_ingredient", 98100)
                        .name(98104, "DF", "Oral Tablet")
                        .name(98105, "SCD", "novamol 10 MG Oral Tablet")
                        .relation(98105, "consists_of", 98103)
                        .relation(98105, "has_dose_form", 98104)
                        .bytes());

        assertThat(run.getInt("added")).isEqualTo(1);
        var novamol = drug("novamol");
        assertThat(novamol.getString("name")).isEqualTo("Novamol");
        assertThat(novamol.getList("names.name", String.class))
                .containsExactlyInAnyOrder("nova-mol", "novamol citrate", "Novax");
        assertThat(novamol.getString("names.find { it.name == 'Novax' }.kind")).isEqualTo("brand");
        assertThat(novamol.getList("codes.code", String.class))
                .containsExactlyInAnyOrder("98100", "N05CM97", "NOVAMOL000");
        assertThat(novamol.getString("codes[0].source.citation"))
                .contains("RxNorm")
                .contains("release.zip");
        assertThat(novamol.getMap("versions[0].products[0]"))
                .containsEntry("name", "novamol 10 MG Oral Tablet")
                .containsEntry("rxcui", "98105")
                .containsEntry("route", "oral");
        try (var topic = new DrugTopic()) {
            var events = topic.until(
                    seen -> seen.stream().anyMatch(event -> event.key().equals("novamol")));
            assertThat(events.stream().filter(event -> event.key().equals("novamol")))
                    .allSatisfy(event -> assertThat(event.value()).contains("98105"));
        }
    }

    @Test
    void aKnownDrugKeepsItsOwnAndGainsWhatItLacks() {
        aDrug("keepol", "98200");

        var run = completed(
                FORMAT,
                "release.zip",
                new ReleaseZip()
                        .name(98200, "IN", "keepol")
                        .name(98201, "BN", "Keepex")
                        .relation(98201, "tradename_of", 98200)
                        .bytes());

        assertThat(run.getInt("changed")).isEqualTo(1);
        assertThat(lines(run, "changed")).containsExactly("1 line added brand Keepex");
        assertThat(drug("keepol").getList("names.name", String.class)).containsExactly("Brand of keepol", "Keepex");
    }

    @Test
    void theSameReleaseAgainChangesNothing() {
        var release = new ReleaseZip().name(98300, "IN", "onceol").name(98300, "SY", "once-ol");
        completed(FORMAT, "release.zip", release.bytes());
        var before = drug("onceol").getInt("revision");

        var again = completed(FORMAT, "another-name.zip", release.bytes());

        assertThat(List.of(again.getInt("added"), again.getInt("changed"), again.getInt("unchanged")))
                .containsExactly(0, 0, 1);
        assertThat(drug("onceol").getInt("revision")).isEqualTo(before);
    }

    @Test
    void aRetiredCodeStillLeadsToTheDrugAndSaysWhatTookOver() {
        aDrug("mergeol", "98400");

        completed(
                FORMAT,
                "release.zip",
                new ReleaseZip()
                        .name(98402, "IN", "mergeol")
                        .archived(98400, "98401")
                        .archived(98401, "98402")
                        .bytes());

        assertThat(codesOf("mergeol"))
                .containsExactlyInAnyOrder("98402 active null", "98400 retired 98402", "98401 retired 98402");
        Imports.as("prescriber")
                .queryParam("system", "rxnorm")
                .queryParam("code", "98400")
                .get("/drugs")
                .then()
                .statusCode(200)
                .body(containsString("mergeol"));
    }

    @Test
    void aCodeThatWasGivenUpWithoutAnotherIsRetired() {
        aDrug("goneol", "98500");

        var run = completed(
                FORMAT,
                "release.zip",
                new ReleaseZip()
                        .name(98501, "IN", "otherol")
                        .archived(98500, "")
                        .bytes());

        assertThat(run.getInt("retired")).isEqualTo(1);
        assertThat(drug("goneol").getString("codes[0].status")).isEqualTo("retired");
    }

    @Test
    void aCodeThatWasMergedIsInUseNowhereAlsoWhereAnotherDrugHasIt() {
        aDrug("stayol", "98900");
        aDrug("strayol", "98901");
        var release = new ReleaseZip().name(98900, "IN", "stayol").archived(98901, "98900");

        var run = completed(FORMAT, "release.zip", release.bytes());

        assertThat(codesOf("strayol")).containsExactly("98901 retired 98900");
        assertThat(codesOf("stayol")).containsExactly("98900 active null");
        assertThat(lines(run, "retired")).containsExactly("1 line rxnorm 98901, merged into 98900");
        var again = completed(FORMAT, "again.zip", release.bytes());
        assertThat(List.of(again.getInt("changed"), again.getInt("retired"))).containsExactly(0, 0);
    }

    @Test
    void twoIngredientsOfABatchDoNotGetTheSameName() {
        var run = completed(
                FORMAT,
                "release.zip",
                new ReleaseZip()
                        .name(99000, "IN", "alphol")
                        .name(99000, "SY", "Sharedol")
                        .name(99001, "IN", "betol")
                        .name(99001, "SY", "sharedol")
                        .bytes());

        assertThat(lines(run, "refused")).containsExactly("3 value the name sharedol belongs to alphol");
        assertThat(drug("betol").getList("names.name", String.class)).isEmpty();
    }

    @Test
    void aDrugThatSomeoneElseMakesAtTheSameMomentIsFoundAndWhatContradictsItRefused() throws SQLException {
        try (var others = DrugInTheMaking.of("meetol", "meetol", "99100")) {
            var made = others.onceSomeoneWaits();

            var run = completed(
                    FORMAT,
                    "release.zip",
                    new ReleaseZip()
                            .name(99101, "IN", "besidol")
                            .name(99102, "IN", "meetol")
                            .bytes());

            made.join();
            assertThat(Imports.outcomes(run)).containsExactly(1, 0, 0, 1);
            assertThat(lines(run, "refused"))
                    .containsExactly("2 line the catalog knows meetol by another RxCUI in use");
        }
        assertThat(drug("besidol").getInt("revision")).isEqualTo(1);
    }

    @Test
    void aCodeThatARetirementTookStaysRetiredWhenTheShippedContentCallsItActive() {
        aDrug("staygoneol", "98510");
        completed(
                FORMAT,
                "RxNorm_full_11032025.zip",
                new ReleaseZip()
                        .name(98511, "IN", "otherstaygoneol")
                        .archived(98510, "")
                        .bytes());

        publishShipped.publish(List.of(graded("staygoneol", "98510", 2)));

        var drug = drug("staygoneol");
        assertThat(drug.getInt("versions[-1].cnsDepression.grade")).isEqualTo(2);
        assertThat(drug.getString("codes[0].status")).isEqualTo("retired");
        assertThat(drug.getString("codes[0].source.dated")).isEqualTo("2025-11-03");
    }

    @Test
    void aNameOfAnotherDrugAndAContradictionAreLeftOutAndSaid() {
        aDrug("takenol", "98600");
        aDrug("firmol", "98601");

        var run = completed(
                FORMAT,
                "release.zip",
                new ReleaseZip()
                        .name(98602, "IN", "newcomerol")
                        .name(98602, "SY", "Takenol")
                        .name(98603, "IN", "firmol")
                        .bytes());

        assertThat(lines(run, "refused"))
                .containsExactlyInAnyOrder(
                        "1 value the name Takenol belongs to takenol",
                        "3 line the catalog knows firmol by another RxCUI in use");
        assertThat(drug("newcomerol").getList("names.name", String.class)).isEmpty();
    }

    @Test
    void aBrandOrAProductOfSeveralIngredientsBelongsToNoneOfThem() {
        completed(
                FORMAT,
                "release.zip",
                new ReleaseZip()
                        .name(98700, "IN", "firstol")
                        .name(98701, "IN", "secondol")
                        .name(98702, "BN", "Bothex")
                        .relation(98702, "tradename_of", 98700)
                        .relation(98702, "tradename_of", 98701)
                        .bytes());

        assertThat(drug("firstol").getList("names.name", String.class)).isEmpty();
        assertThat(drug("secondol").getList("names.name", String.class)).isEmpty();
    }

    @Test
    void aBadLineCostsThatLineAndObsoleteOrForeignNamesAreNoNames() {
        var run = completed(
                FORMAT,
                "release.zip",
                new ReleaseZip()
                        .name(98800, "IN", "lineol")
                        .line("RXNCONSO", "98801|ENG|too|short|")
                        .line("RXNCONSO", "x|ENG||||||1||1||RXNORM|IN|1|no number||N|4096|")
                        .name(123456789, "IN", "no number of eight digits")
                        .atom(98802, "RXNORM", "IN", "98802", "obsoletol", "O")
                        .line("RXNCONSO", "98800|SPA||||||1||1||RXNORM|SY|1|lineolo||N|4096|")
                        .bytes());

        assertThat(lines(run, "refused"))
                .containsExactly(
                        "2 line the line has 4 fields where the format has 18",
                        "3 line the line has no RxCUI in field 1",
                        "4 line the line has no RxCUI in field 1");
        assertThat(drug("lineol").getList("names.name", String.class)).isEmpty();
        Imports.as("prescriber").get("/drugs/obsoletol").then().statusCode(404);
    }

    @Test
    void whatIsNoReleaseIsRefusedWithASentence() {
        Imports.post(FORMAT, "x.zip", "not a zip".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body(containsString("not a whole zip"));
    }

    @Test
    void ingredientsWhoseDrugsSayMuchAreTakenInSeveralTransactions() throws SQLException {
        int drugs = 60;
        CatalogTables.fill("heavyol-", drugs, "baclofen");
        CatalogTables.run("""
                update drug_version
                set body = jsonb_set(body, '{classesSource,citation}', to_jsonb((
                    select string_agg(md5(drug_id || n), '') from generate_series(1, 4000) n)))
                where drug_id like 'heavyol-%'""");
        var release = new ReleaseZip();
        for (int i = 1; i <= drugs; i++) {
            release.name(88000 + i, "IN", "heavyol-%05d".formatted(i));
        }

        var run = completed(FORMAT, "release.zip", release.bytes());

        assertThat(Imports.outcomes(run)).containsExactly(0, drugs, 0, 0);
        assertThat(CatalogTables.value("select count(*) from drug_code where drug_id like 'heavyol-%'"))
                .isEqualTo(Integer.toString(drugs));
        assertThat(CatalogTables.value("select count(distinct xmin::text) > 1 and count(distinct xmin::text) < " + drugs
                        + " from drug_code where drug_id like 'heavyol-%'"))
                .isEqualTo("t");
    }

    private static List<String> codesOf(String drug) {
        return drug(drug).getList("codes.collect { it.code + ' ' + it.status + ' ' + it.replacedBy }", String.class);
    }

    private void aDrug(String name, String rxcui) {
        publishDrugs.publish(List.of(graded(name, rxcui, 1)), Editor.SERVICE);
    }

    private static Draft graded(String name, String rxcui, int grade) {
        return TestDrugs.withCodes(
                TestDrugs.aDraftOf(name, grade), TestDrugs.aCode(CodeSystem.RXNORM, rxcui, Status.ACTIVE));
    }
}
