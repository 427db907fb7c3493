package theriac.catalog.catalogimport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.audit.RecordedEntries;
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
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static theriac.catalog.Imports.completed;
import static theriac.catalog.Imports.drug;
import static theriac.catalog.Imports.ended;
import static theriac.catalog.Imports.lines;
import static theriac.catalog.Imports.outcomes;
import static theriac.catalog.Imports.post;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ImportingAFormularyTest {

    private static final String FORMAT = "formulary-csv";

    private final PublishDrugs publishDrugs;
    private final PublishShipped publishShipped;
    private final RecordedEntries recordedEntries;

    @Inject
    ImportingAFormularyTest(PublishDrugs publishDrugs, PublishShipped publishShipped, RecordedEntries recordedEntries) {
        this.publishDrugs = publishDrugs;
        this.publishShipped = publishShipped;
        this.recordedEntries = recordedEntries;
    }

    /// `somnol` by its RxCUI and `dormol` by its UNII; nobody sells either.
    @BeforeEach
    void twoDrugs() {
        publishDrugs.publish(
                List.of(
                        TestDrugs.withCodes(
                                TestDrugs.aDraftOf("somnol"),
                                TestDrugs.aCode(CodeSystem.RXNORM, "99000001", Status.ACTIVE)),
                        TestDrugs.withCodes(
                                TestDrugs.aDraftOf("dormol"),
                                TestDrugs.aCode(CodeSystem.UNII, "DORMOL0000", Status.ACTIVE))),
                Editor.SERVICE);
    }

    @Test
    void aLineAddsWhatItsDrugLacksAndSaysWhereItIsFrom() {
        var run = completed(FORMAT, "own.csv", utf8("""
                        name,rxcui,atc,unii,class,brand names,price
                        somnol,99000001,N05CM98 N05CM99,SOMNOL0000,class-of-somnol,"Somnex; Brand of somnol",1.20
                        """));

        assertThat(outcomes(run)).containsExactly(0, 1, 0, 0);
        assertThat(lines(run, "changed"))
                .containsExactly("2 line added unii SOMNOL0000, atc N05CM98, atc N05CM99, brand Somnex");
        var somnol = drug("somnol");
        assertThat(somnol.getList("codes.code", String.class))
                .containsExactly("99000001", "SOMNOL0000", "N05CM98", "N05CM99");
        assertThat(somnol.getString("codes[1].source.citation")).startsWith("Formulary own.csv imported on 20");
        assertThat(somnol.getString("codes[1].source.evidenceLevel")).isEqualTo("reference-article");
        assertThat(somnol.getList("names.name", String.class)).contains("Brand of somnol", "Somnex");
        assertThat(recordedEntries.about("drug/somnol", Optional.empty(), 0, 100))
                .anySatisfy(entry -> assertThat(entry.act().site()).isEqualTo("demo-hospital"));
        try (var topic = new DrugTopic()) {
            topic.until(seen -> seen.stream()
                    .anyMatch(event ->
                            event.key().equals("somnol") && event.value().contains("SOMNOL0000")));
        }
    }

    @Test
    void theSameFormularyAgainChangesNothing() {
        var csv = utf8("name;unii;synonyms\ndormol;DORMOL0000;dormolum\nnovel drug;;\n");

        assertThat(outcomes(completed(FORMAT, "first.csv", csv))).containsExactly(1, 1, 0, 0);
        long revision = drug("dormol").getLong("revision");

        assertThat(outcomes(completed(FORMAT, "second.csv", csv))).containsExactly(0, 0, 2, 0);
        assertThat(drug("dormol").getLong("revision")).isEqualTo(revision);
    }

    @Test
    void aDrugThatSomeoneElseMakesAtTheSameMomentIsFoundAndWhatContradictsItRefused() throws SQLException {
        try (var others = DrugInTheMaking.of("togetherol", "togetherol", "99200")) {
            var made = others.onceSomeoneWaits();

            var run = completed(FORMAT, "own.csv", utf8("name,rxcui\nlonelyol,99202\ntogetherol,99201\n"));

            made.join();
            assertThat(outcomes(run)).containsExactly(1, 0, 0, 1);
            assertThat(lines(run, "refused"))
                    .containsExactly("3 line the catalog knows togetherol by another RxCUI than its line says");
        }
    }

    @Test
    void anUnknownDrugIsMadeOfItsLineWithItsClasses() {
        var run = completed(
                FORMAT,
                "new.csv",
                utf8("\ufeffName\tRxCUI\tClass\nTranquilol\u00e9 forte\t99000077\tbenzodiazepine;Z-DRUG;potions\n"));

        assertThat(outcomes(run)).containsExactly(1, 0, 0, 0);
        assertThat(lines(run, "refused")).containsExactly("2 value there is no class potions: left out");
        var made = drug("tranquilole-forte");
        assertThat(made.getString("name")).isEqualTo("Tranquilol\u00e9 forte");
        assertThat(made.getString("state")).isEqualTo("published");
        assertThat(made.getList("codes.code", String.class)).containsExactly("99000077");
        assertThat(made.getString("versions")).contains("benzodiazepine", "z-drug", "sedative-hypnotic");
    }

    @Test
    void whatContradictsIsRefusedWithTheReason() {
        var run = completed(FORMAT, "wrong.csv", utf8("""
                        name,rxcui,unii,atc,class,synonyms
                        dormol,99000001,,,,
                        otherol,99000001,DORMOL0000,,,
                        somnol,99000002,,,,
                        ,99000001,,,,
                        somnol,none,SHORT,N05,benzodiazepine,dormol
                        \u0001\u0002,,,,,
                        """));

        assertThat(outcomes(run)).containsExactly(0, 0, 1, 5);
        assertThat(lines(run, "refused"))
                .containsExactly(
                        "2 line it is somnol by its other values, but its name belongs to dormol",
                        "3 line it is somnol by its other values, but its UNII belongs to dormol",
                        "4 line the catalog knows somnol by another RxCUI than its line says",
                        "5 line it has no name",
                        "6 value none is no code of rxnorm: left out",
                        "6 value SHORT is no code of unii: left out",
                        "6 value N05 is no code of atc: left out",
                        "6 value the catalog does not count it to the class benzodiazepine: left out",
                        "6 value the catalog does not count it to the class sedative-hypnotic: left out",
                        "6 value the name dormol belongs to dormol: left out",
                        "7 line a value contains control characters");
    }

    @Test
    void whatIsShippedLaterKeepsWhatAFormularyAdded() {
        var shipped = TestDrugs.withCodes(
                TestDrugs.aDraftOf("keepol"), TestDrugs.aCode(CodeSystem.RXNORM, "99000005", Status.ACTIVE));
        publish(shipped);
        completed(FORMAT, "kept.csv", utf8("name,rxcui,atc,synonyms\nkeepol,99000005,N05CM97,keepolum\n"));

        publish(TestDrugs.withCodes(
                TestDrugs.aDraftOf("keepol", 2), TestDrugs.aCode(CodeSystem.RXNORM, "99000006", Status.ACTIVE)));

        var kept = drug("keepol");
        assertThat(kept.getList("codes.code", String.class)).containsExactly("99000006", "N05CM97");
        assertThat(kept.getList("names.name", String.class)).containsExactly("Brand of keepol", "keepolum");
    }

    @Test
    void aFileThatIsNoFormularyIsRefusedWithASentence() {
        refused(new byte[0], "the file is empty");
        refused(utf8("drug,code\nsomnol,1\n"), "its first line must name its columns");
        refused(utf8("name,atc,ATC\n"), "names the column atc twice");
        refused("name\nCaf\u00e9\n".getBytes(StandardCharsets.UTF_16), "not in UTF-8");
        refused("name\nCaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), "not in UTF-8");
        var cutLater = ended(
                FORMAT,
                "latin.csv",
                ("name\n" + "somnolix\n".repeat(20_000) + "Caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(cutLater.getString("state")).isEqualTo("failed");
        assertThat(cutLater.getString("message")).contains("not in UTF-8");
        assertThat(outcomes(cutLater)).containsExactly(0, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"catalog-editor, 200", "admin, 200", "prescriber, 403", "reporter, 403", "assessor, 403", "auditor, 403"
    })
    void editorsAndAdministratorsImport(String role, int status) {
        Imports.as(role).get("/imports").then().statusCode(status);
    }

    /// The terms that this catalog's own codes were taken from: nothing in them may contradict it.
    @Test
    void theCodesOfTheFormularyAreThoseOfTheCatalog() throws IOException {
        var file = Path.of(Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples"))
                .resolve("terminology/formulary-codes.csv");
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(file).exists();
        }

        var run = completed(FORMAT, "formulary-codes.csv", Files.readAllBytes(file));

        assertThat(run.getInt("linesRead")).isEqualTo(187);
        assertThat(lines(run, "refused")).allMatch(line -> line.contains(" value "));
        assertThat(outcomes(run).getLast()).isZero();
        assertThat(outcomes(run).getFirst()).isZero();
    }

    private void publish(Draft shipped) {
        QuarkusTransaction.requiringNew().call(() -> publishShipped.publish(List.of(shipped)));
    }

    private static void refused(byte[] file, String sentence) {
        post(FORMAT, "wrong.csv", file).then().statusCode(400).body("violations[0].detail", containsString(sentence));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
