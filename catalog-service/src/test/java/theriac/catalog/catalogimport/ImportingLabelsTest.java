package theriac.catalog.catalogimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.catalog.Imports;
import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.Code.Status;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.loading.PublishShipped;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static theriac.catalog.Imports.completed;
import static theriac.catalog.Imports.drug;
import static theriac.catalog.Imports.ended;
import static theriac.catalog.Imports.lines;
import static theriac.catalog.Imports.outcomes;
import static theriac.catalog.Imports.post;
import static theriac.catalog.Imports.run;
import static theriac.catalog.catalogimport.Labels.file;
import static theriac.catalog.catalogimport.Labels.label;
import static theriac.catalog.catalogimport.Labels.section;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ImportingLabelsTest {

    private static final String FORMAT = "openfda-labels";

    private final PublishDrugs publishDrugs;
    private final PublishShipped publishShipped;
    private final DataSource dataSource;

    @Inject
    ImportingLabelsTest(PublishDrugs publishDrugs, PublishShipped publishShipped, DataSource dataSource) {
        this.publishDrugs = publishDrugs;
        this.publishShipped = publishShipped;
        this.dataSource = dataSource;
    }

    @BeforeEach
    void aDrug() {
        publishDrugs.publish(
                List.of(
                        TestDrugs.withCodes(
                                TestDrugs.aDraftOf("napol"),
                                TestDrugs.aCode(CodeSystem.UNII, "NAPOL00000", Status.ACTIVE)),
                        TestDrugs.aDraftOf("lullol")),
                Editor.SERVICE);
    }

    @Test
    void eachSectionBecomesAClaimOfTheDrugInTheLabelsOwnWords() {
        long revision = drug("napol").getLong("revision");

        var run = completed(
                FORMAT,
                "labels.json",
                file(label(
                        setId(1),
                        3,
                        "NAPOL HYDROCHLORIDE",
                        section("boxed_warning", "WARNING: do not stop Napex at once."),
                        section("pregnancy", "Nothing is known."),
                        section("warnings_table", "<table>left out</table>"),
                        section("storage_and_handling", "Keep dry.", "Keep dark."))));

        assertThat(outcomes(run)).containsExactly(1, 0, 0, 0);
        assertThat(lines(run, "added")).containsExactly("1 line drug napol, version 3, 4 sections");
        assertThat(drug("napol").getLong("revision")).isEqualTo(revision + 1);
        var warning = claims("napol", "boxed-warning").getMap("items[0]");
        assertThat(warning)
                .containsEntry("subject", "boxed warning")
                .containsEntry("statement", "WARNING: do not stop Napex at once.");
        assertThat(claims("napol", "boxed-warning").<String, Object>getMap("items[0].source"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "citation", "US label of Napex (No One Ltd), set id " + setId(1) + ", version 3",
                        "evidenceLevel", "label",
                        "jurisdiction", "US",
                        "dated", "2025-01-17"));
        assertThat(claims("napol", "specific-population").getString("items[0].subject"))
                .isEqualTo("pregnancy");
        assertThat(claims("napol", "storage").getList("items.statement")).containsExactly("Keep dry.", "Keep dark.");
        assertThat(claims("napol", "precaution").getList("items")).isEmpty();
    }

    @Test
    void aNewerVersionReplacesTheClaimsOfTheOlderOne() {
        completed(
                FORMAT,
                "a",
                file(label(
                        setId(2), 2, "lullol", section("overdosage", "Old."), section("contraindications", "Gone."))));

        var newer = completed(
                FORMAT,
                "b",
                file(
                        label(setId(2), 2, "lullol", section("overdosage", "Not read: the same version.")),
                        label(setId(2), 5, "lullol", section("overdosage", "New.")),
                        label(setId(2), 4, "lullol", section("overdosage", "Not read: older."))));

        assertThat(outcomes(newer)).containsExactly(0, 1, 2, 0);
        assertThat(claims("lullol", "overdose").getList("items.statement")).containsExactly("New.");
        assertThat(claims("lullol", "contraindication").getList("items")).isEmpty();
        long revision = drug("lullol").getLong("revision");
        var again = completed(FORMAT, "c", file(label(setId(2), 5, "lullol", section("overdosage", "New."))));
        assertThat(outcomes(again)).containsExactly(0, 0, 1, 0);
        assertThat(drug("lullol").getLong("revision")).isEqualTo(revision);
    }

    @Test
    void whatCannotBeUsedIsRefusedByTheNumberOfItsRecord() {
        var two = label(setId(3), 1, "napol\", \"lullol", section("overdosage", "Of two."));
        var run = completed(
                FORMAT,
                "labels.json",
                file(
                        two,
                        label(setId(3), 1, "UNKNOWNIUM", section("overdosage", "Of nothing known.")),
                        label("no-set-id", 1, "napol", section("overdosage", "Of no set.")),
                        label(setId(3), 0, "napol", section("overdosage", "Of no version.")),
                        label(setId(3), 1, "napol"),
                        label(setId(3), 1, "napol", section("overdosage", "a\\u0000b")),
                        "\"no object\"",
                        "{ \"set_id\": 7, \"openfda\": [1, {}], \"overdosage\": { \"text\": [] } }",
                        "{ \"set_id\": \"" + setId(3) + "\", \"version\": \"1\", \"overdosage\": [\"Of nothing.\"] }"));

        assertThat(lines(run, "refused"))
                .containsExactly(
                        "1 line it names 2 active substances: only labels with exactly one are read",
                        "2 line the catalog knows no drug of its substance",
                        "3 line set_id is none: it must be 32 hexadecimal digits in five groups",
                        "4 line version must be a whole number from 1",
                        "5 line it has no section that says something about its drug",
                        "6 line it contains the character NUL",
                        "7 line it is no JSON object",
                        "8 line set_id is none: it must be 32 hexadecimal digits in five groups",
                        "9 line it names 0 active substances: only labels with exactly one are read");
        assertThat(outcomes(run)).containsExactly(0, 0, 0, 9);
    }

    @Test
    void aZipIsReadAsItIs() throws IOException {
        var labels = file(label(setId(4), 1, "napol", section("adverse_reactions", "Sleep.")));

        var run = completed(FORMAT, "labels.json.zip", zip(Map.of("labels.json", labels)));

        assertThat(outcomes(run)).containsExactly(1, 0, 0, 0);
        refused(zip(Map.of("a.json", labels, "b.json", labels)), "holds 2 JSON files");
        refused(zip(Map.of("a.txt", labels)), "holds 0 JSON files");
        refused(Arrays.copyOf(zip(Map.of("a.json", labels)), 100), "damaged or cut off");
    }

    @Test
    void aFileThatIsCutOffOrNoJsonChangesNothing() throws IOException {
        var whole = file(
                label(setId(5), 1, "napol", section("overdosage", "x".repeat(20_000))),
                label(setId(6), 1, "napol", section("overdosage", "y".repeat(20_000))));

        var cutOff = ended(FORMAT, "cut.json", Arrays.copyOf(whole, 30_000));
        assertThat(cutOff.getString("message")).isEqualTo("the file is cut off, behind record 1");
        assertThat(outcomes(cutOff)).containsExactly(0, 0, 0, 0);

        var latin = new String(whole, StandardCharsets.UTF_8)
                .replace("yyy", "\u00e9\u00e9y")
                .getBytes(StandardCharsets.ISO_8859_1);
        var otherEncoding = ended(FORMAT, "latin.json", latin);
        assertThat(otherEncoding.getString("message")).isEqualTo("the file is no JSON in UTF-8, behind record 1");

        refused("set_id,version".getBytes(StandardCharsets.UTF_8), "no JSON in UTF-8");
        refused("{ \"error\": 404 }".getBytes(StandardCharsets.UTF_8), "no list of results");
        refused(new byte[0], "no list of results");
        refused("{ \"results\": [".getBytes(StandardCharsets.UTF_8), "cut off");
        assertThat(claims("napol", "overdose").getList("items.statement"))
                .noneMatch(text -> text.toString().startsWith("x"));
    }

    @Test
    void theExportOfTheWholeCatalogHasTheClaimsOfLabelsToo() {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf("exportol")), Editor.SERVICE);
        completed(FORMAT, "a", file(label(setId(9), 1, "exportol", section("overdosage", "Sleep that does not end."))));

        var export = Imports.as("prescriber").get("/drugs/export").asString();

        assertThat(export).contains("Sleep that does not end.");
    }

    @Test
    void aDrugThatIsShippedOrEditedAgainKeepsTheClaimsOfItsLabels() {
        completed(FORMAT, "a", file(label(setId(7), 1, "lullol", section("mechanism_of_action", "It lulls."))));

        QuarkusTransaction.requiringNew().call(() -> publishShipped.publish(List.of(TestDrugs.aDraftOf("lullol", 2))));

        assertThat(claims("lullol", "mechanism").getList("items.statement")).contains("It lulls.");
        assertThat(claims("lullol", "supply").getList("items.statement")).containsExactly("Is not sold.");
    }

    @Test
    void anImportThatLostItsReplicaGoesOnWithTheNextRecord() throws SQLException {
        var records = IntStream.range(0, 2_000)
                .mapToObj(i -> label(
                        "99999999-0000-0000-0000-%012d".formatted(i), 1, "napol", section("purpose", "For trying.")))
                .toArray(String[]::new);
        String id = post(FORMAT, "many.json", file(records)).path("importId");
        await().atMost(Duration.ofMinutes(1)).until(() -> run(id).getInt("added") > 0);

        loseReplicaOf(id);

        var run = await().atMost(Duration.ofSeconds(60))
                .until(() -> run(id), now -> !now.getString("state").equals("running"));
        assertThat(run.getString("state")).isEqualTo("completed");
        assertThat(run.getInt("restarts")).isEqualTo(1);
        assertThat(run.getInt("linesRead")).isEqualTo(2_000);
        assertThat(outcomes(run)).containsExactly(2_000, 0, 0, 0);
    }

    private void loseReplicaOf(String importId) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        update file_import set holder = gen_random_uuid(), beat_at = now() - interval '1 minute'
                        where import_id = ?::uuid and state = 'running'""")) {
            statement.setString(1, importId);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static JsonPath claims(String drug, String topic) {
        return Imports.as("prescriber")
                .get("/drugs/" + drug + "/claims?limit=500&topic=" + topic)
                .jsonPath();
    }

    private static String setId(int number) {
        return Labels.SET_ID.formatted(number);
    }

    private static void refused(byte[] file, String sentence) {
        post(FORMAT, "wrong.json", file).then().statusCode(400).body("violations[0].detail", containsString(sentence));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
