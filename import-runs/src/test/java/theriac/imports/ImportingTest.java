package theriac.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ImportingTest {

    private static final Path UPLOADS = Path.of("target/uploads");

    private final TestTables tables;

    @Inject
    ImportingTest(TestTables tables) {
        this.tables = tables;
    }

    @BeforeEach
    void noWordsAndAClosedGate() {
        tables.update("delete from word");
        WordsFormat.GATE.drainPermits();
    }

    @Test
    void eachLineOfAFileIsAccountedFor() {
        var run = ended(post("alpha\nbeta\n#\nalpha"));

        assertThat(run.getString("state")).as(run.getString("message")).isEqualTo("completed");
        assertTally(run, 4, 4, 2, 1, 1);
        lines(run, "?outcome=refused")
                .body("items", hasSize(1))
                .body("items[0].file", equalTo("my words"))
                .body("items[0].line", equalTo(3))
                .body("items[0].reason", equalTo("is no word"));
        lines(run, "?outcome=added").body("items.what", contains("alpha", "beta"));
        lines(run, "").body("items.outcome", contains("added", "added", "refused"));
        assertThat(files()).isEmpty();
    }

    @Test
    void aReportIsReadPageByPage() {
        var run = ended(post("alpha\n#\nbeta"));

        var cursor = lines(run, "?limit=2")
                .body("items.line", contains(1, 2))
                .extract()
                .<String>path("nextCursor");

        lines(run, "?limit=2&cursor=" + cursor).body("items.line", contains(3)).body("$", not(hasKey("nextCursor")));
        lines(run, "?outcome=strange", 400).body("violations[0].pointer", equalTo("query:outcome"));
    }

    @Test
    void beginningAndEndAreAudited() {
        var run = ended(post("alpha"));

        given().auth()
                .oauth2(PlatformTestResource.token("auditor", "*"))
                .get("/audit-entries?subject=import/" + run.getString("importId"))
                .then()
                .body("items.action", contains("start-import", "end-import"));
    }

    @Test
    void oneImportRunsAtATimeAndStopsOnRequest() {
        var running = post("gated\nbeta\ngamma\ndelta");

        post("other").then().statusCode(409).body("detail", containsString(running.path("importId")));
        as("admin")
                .post("/imports/" + running.path("importId") + "/stop")
                .then()
                .statusCode(202);
        WordsFormat.GATE.release(10);

        var stopped = ended(running);
        assertThat(stopped.getString("state")).isEqualTo("stopped");
        assertThat(stopped.getInt("added")).isEqualTo(2);
        WordsFormat.GATE.release(10);
        var again = post("gated\nbeta\ngamma\ndelta");
        again.then().body("message", containsString("goes on where import " + running.path("importId")));
        assertTally(ended(again), 4, 4, 2, 2, 0);
    }

    @Test
    void anImportWhoseReplicaWentSilentGoesOnWhereItWasAndCountsNothingTwice() {
        var running = post("gated\nbeta\n#\ndelta\nepsilon");
        WordsFormat.GATE.release(1);
        await().atMost(Duration.ofMinutes(1)).until(() -> run(running).getInt("linesRead") == 2);

        fallSilent(running.path("importId"));
        WordsFormat.GATE.release(1);
        await().atMost(Duration.ofMinutes(1)).until(() -> run(running).getInt("restarts") == 1);
        WordsFormat.GATE.release(10);

        var run = ended(running);
        assertThat(run.getString("state")).isEqualTo("completed");
        assertTally(run, 5, 5, 4, 0, 1);
        lines(run, "").body("items.line", contains(1, 2, 3, 4, 5));
    }

    @Test
    void aServiceThatStartsGoesOnWithTheImportThatItsPredecessorDiedIn() throws IOException {
        var id = aDeadRun("no one sends this again");
        Files.createDirectories(UPLOADS);
        Files.writeString(UPLOADS.resolve(id), "alpha\nbeta\ngamma");

        var run = ended(id);

        assertThat(run.getString("state")).isEqualTo("completed");
        assertTally(run, 3, 3, 3, 0, 0);
        assertThat(files()).isEmpty();
    }

    @Test
    void theSameFileGoesOnWithItsInterruptedImport() {
        // The SHA-256 of "alpha".
        var id = aDeadRun("8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8");

        post("other").then().statusCode(409).body("detail", containsString("interrupted"));
        var again = post("alpha");

        again.then().statusCode(202).body("importId", equalTo(id)).body("message", containsString("goes on"));
        assertTally(ended(id), 1, 1, 1, 0, 0);
    }

    @Test
    void anInterruptedImportThatNobodyHasTheFileOfIsGivenUpOrStopped() {
        var givenUp = aDeadRun("one");
        tables.update("update file_import set beat_at = now() - interval '2 hours' where import_id = ?", uuid(givenUp));
        assertThat(ended(givenUp).getString("message")).contains("no service has its file");

        var stopped = aDeadRun("two");
        as("admin").post("/imports/" + stopped + "/stop").then().body("state", equalTo("stopped"));

        var tooOften = aDeadRun("three");
        tables.update("update file_import set restarts = 10 where import_id = ?", uuid(tooOften));
        assertThat(ended(tooOften).getString("message")).contains("too often");
    }

    @Test
    void whatFailsIsCountedAsFarAsItWentInOneTransaction() {
        var broken = ended(post("alpha\nbeta\ngamma\n!"));
        var unreadable = ended(post("alpha\nbeta\n?"));

        assertThat(broken.getString("state")).isEqualTo("failed");
        assertThat(broken.getInt("added")).isEqualTo(2);
        assertThat(tables.count("select count(*) from word")).isEqualTo(2);
        assertThat(unreadable.getString("state")).isEqualTo("failed");
        assertThat(unreadable.getString("message")).isEqualTo("line 3 can't be read");
        assertThat(files()).isEmpty();
    }

    @Test
    void anImportThatTakesMoreMemoryThanThereIsHasFailedAndIsNotBegunAgain() {
        var run = ended(post("alpha\nbeta\n*"));

        assertThat(run.getString("state")).isEqualTo("failed");
        assertThat(run.getInt("added")).isEqualTo(2);
        assertThat(run.getInt("restarts")).isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileOfAnotherKindIsRefusedWithASentence() {
        post("").then().statusCode(400).body("violations[0].detail", equalTo("the file has no words"));
        as("admin")
                .contentType("text/csv")
                .body("alpha")
                .post("/imports?format=numbers")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("query:format"))
                .body("violations[0].detail", equalTo("must be one of words"));
        as("admin")
                .contentType("text/csv")
                .queryParam("name", "a\nb")
                .body("alpha")
                .post("/imports?format=words")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("query:name"));
        assertThat(files()).isEmpty();
    }

    @Test
    void aReportKeepsSoManyLinesAndCountsTheOthers() {
        var run = ended(post("#\n".repeat(Progress.MAX_KEPT + 3) + "alpha"));

        assertThat(run.getInt("refused")).isEqualTo(Progress.MAX_KEPT + 3);
        assertThat(tables.count(
                        "select count(*) from file_import_line where import_id = ? and outcome = 'refused'",
                        uuid(run.getString("importId"))))
                .isEqualTo(Progress.MAX_KEPT);
        lines(run, "?outcome=added").body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"admin, 200", "catalog-editor, 200", "reporter, 403", "auditor, 403"})
    void onlyThoseWhomTheServiceNamesMayImport(String role, int status) {
        as(role).get("/imports").then().statusCode(status);
        given().get("/imports").then().statusCode(401);
    }

    private String aDeadRun(String fingerprint) {
        var id = UUID.randomUUID();
        tables.update("""
                insert into file_import
                    (import_id, format, fingerprint, actor, site, state, started_at, holder, beat_at)
                values (?, 'words', ?, 'anna', '*', 'running', now(), ?, now() - interval '1 minute')""", id, fingerprint, id);
        return id.toString();
    }

    private void fallSilent(String id) {
        tables.update(
                "update file_import set holder = ?, beat_at = now() - interval '1 minute' where import_id = ?",
                UUID.randomUUID(),
                uuid(id));
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }

    private static List<String> files() {
        try (var files = Files.list(UPLOADS)) {
            return files.map(Path::toString).toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Response post(String words) {
        return as("admin")
                .contentType("text/csv")
                .queryParam("name", "my words")
                .body(words)
                .post("/imports?format=words");
    }

    private static JsonPath ended(Response posted) {
        posted.then().statusCode(202);
        return ended(posted.<String>path("importId"));
    }

    private static JsonPath ended(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> as("admin").get("/imports/" + id).jsonPath(),
                        run -> !run.getString("state").equals("running"));
    }

    private static JsonPath run(Response posted) {
        return as("admin").get("/imports/" + posted.path("importId")).jsonPath();
    }

    private static ValidatableResponse lines(JsonPath run, String query) {
        return lines(run, query, 200);
    }

    private static ValidatableResponse lines(JsonPath run, String query, int status) {
        return as("admin")
                .get("/imports/" + run.getString("importId") + "/lines" + query)
                .then()
                .statusCode(status);
    }

    private static void assertTally(JsonPath run, int total, int read, int added, int unchanged, int refused) {
        assertThat(List.of("linesTotal", "linesRead", "added", "unchanged", "refused").stream()
                        .map(run::getInt))
                .containsExactly(total, read, added, unchanged, refused);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(PlatformTestResource.token(role, "demo-hospital"));
    }
}
