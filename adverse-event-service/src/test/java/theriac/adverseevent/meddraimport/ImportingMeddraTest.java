package theriac.adverseevent.meddraimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.adverseevent.Kafka;
import theriac.adverseevent.casereport.e2b.Icsrs;
import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/// Terms and codes are invented; only the layout of the files is MedDRA's.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ImportingMeddraTest {

    /// The reporter's words (E.i.1.2), so that the name beside the code is all that is told.
    private static final String WORDS =
            "<outboundRelationship2 typeCode=\"PERT\"><observation[^>]*><code code=\"30\".*?</outboundRelationship2>";

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PT = """
            99000001$Invented shiver$$99100001$$$$$$$$
            99000002$Invented glow$$99100001$$$$$$$$
            99000003$Miosis$$99100002$$$$$$$$
            """;
    private static final String MDHIER = """
            99000001$99300001$99200001$99100001$Invented shiver$Shivers$Motions$Invented disorders$Inv$$99100001$Y$
            99000001$99300002$99200002$99100002$Invented shiver$Others$Other$Other disorders$Oth$$99100001$N$
            99000002$99300001$99200001$99100001$Invented glow$Shivers$Motions$Invented disorders$Inv$$99100001$Y$
            99000003$99300002$99200002$99100002$Miosis$Others$Other$Other disorders$Oth$$99100002$Y$
            """;
    private static final String LLT = """
            99000001$Invented shiver$99000001$$$$$$$Y$$
            99000002$Invented glow$99000002$$$$$$$Y$$
            99000003$Miosis$99000003$$$$$$$Y$$
            99000011$Shivery invention$99000001$$$$$$$Y$$
            99000012$Old word for a glow$99000002$$$$$$$N$$
            """;

    /// One story in one test, since a version that is in force stays so.
    @Test
    void casesAreCodedWithTheVersionInForceAndAgainWithTheNext() {
        var byCode = report("meddra-1", "an unheard of shaking", "99000012");
        var byName = Api.report(json("meddra-2", "Shivery invention")).<String>path("caseId");
        var byOwnName = Api.report(json("meddra-3", "pinpoint pupils")).<String>path("caseId");
        var unknown = Api.report(json("meddra-4", "a feeling like no other")).<String>path("caseId");
        Api.as("assessor", Api.SITE)
                .get("/cases/" + byCode)
                .then()
                .body("reactions[0].meddra.reported", equalTo("99000012"))
                .body("reactions[0].meddra.pt", nullValue());

        var run = imported(release("90.0", PT, MDHIER, LLT), "meddra.zip");

        assertThat(run.path("linesRead").asInt()).isEqualTo(12);
        assertThat(run.path("added").asInt()).isEqualTo(8);
        assertThat(run.path("refused").asInt()).isZero();
        // What is current no more stands for its preferred term.
        awaitPt(byCode, "99000002", "99000002", "90.0", 2);
        awaitPt(byName, "99000011", "99000001", "90.0", 2);
        // The platform's own term knows it by another name than MedDRA.
        Api.as("assessor", Api.SITE).get("/cases/" + unknown).then().body("revision", equalTo(1));
        Api.as("assessor", Api.SITE)
                .get("/cases/" + byCode)
                .then()
                .body("reactions[0].coding.method", equalTo("code"))
                .body("reactions[0].reportedAs", equalTo("an unheard of shaking"));
        Api.as("assessor", Api.SITE)
                .get("/cases/" + byName)
                .then()
                .body("reactions[0].coding.method", equalTo("meddra"))
                .body("reactions[0].term", nullValue());
        Api.as("assessor", Api.SITE)
                .get("/cases/" + byOwnName)
                .then()
                .body("reactions[0].term", equalTo("miosis"))
                .body("reactions[0].coding.method", equalTo("synonym"));
        var later = Api.report(json("meddra-5", "Miosis")).<String>path("caseId");
        awaitPt(later, "99000003", "99000003", "90.0", 1);
        assertThat(lastState(byName)).contains("\"meddraPt\":\"99000001\"").doesNotContainIgnoringCase("shiver");
        aCaseOfTextAloneIsSubmittable(byName);

        var again = imported(release("90.0", PT, MDHIER, LLT), "meddra.zip");
        assertThat(again.path("added").asInt() + again.path("changed").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(8);

        var moved = LLT.replace("Shivery invention$99000001", "Shivery invention$99000002");
        imported(release("90.1", PT, MDHIER, moved), "meddra.zip");

        awaitPt(byName, "99000011", "99000002", "90.1", 3);
        // What the new version has as it was keeps its revision.
        awaitPt(byCode, "99000002", "99000002", "90.0", 2);
        // An older version does not take the place of a newer one.
        imported(release("89.1", PT, MDHIER, LLT), "meddra.zip");
        var last = Api.report(json("meddra-6", "Shivery invention")).<String>path("caseId");
        awaitPt(last, "99000011", "99000002", "90.1", 1);
        theAssessorMayCodeToATermOfMeddra(unknown);
        aBadLineCostsThatLine();
        theVersionMayStandInTheName();
    }

    private static void aCaseOfTextAloneIsSubmittable(String caseId) {
        var document = Api.as("assessor", Api.SITE).get("/cases/" + caseId + "/e2b");
        assertThat(document.asString())
                .contains("code=\"99000011\"", "codeSystemVersion=\"90.0\"")
                .doesNotContain("E.i.2.1", "import the MedDRA");
    }

    private static void theAssessorMayCodeToATermOfMeddra(String caseId) {
        Api.as("assessor", Api.SITE)
                .contentType(ContentType.JSON)
                .body("{\"kind\":\"reaction\",\"text\":\"a feeling like no other\",\"meddraCode\":\"99000002\"}")
                .post("/coding-decisions")
                .then()
                .statusCode(201)
                .body("meddraCode", equalTo("99000002"));
        awaitPt(caseId, "99000002", "99000002", "90.1", 2);
    }

    private static void aBadLineCostsThatLine() {
        var run = imported(
                release(
                        "80.0",
                        PT + "12$Too short$$99100001$\n",
                        MDHIER + "99000009$99300001$99200001$99100001$Of no term$A$B$C$D$$99100001$Y$\n",
                        LLT + "99000013$No flag$99000001$$$$$$$X$$\n99000014$$99000001$$$$$$$Y$$\nshort$line\n"
                                + "99000015$Of no term$99000009$$$$$$$Y$$\n"),
                "meddra.zip");

        assertThat(run.path("added").asInt()).isEqualTo(8);
        assertThat(refusals(run))
                .containsExactlyInAnyOrder(
                        "pt.asc 4 pt_code must be a code of eight digits",
                        "mdhier.asc 5 pt_code is no preferred term of pt.asc",
                        "llt.asc 6 llt_currency must be Y or N",
                        "llt.asc 7 llt_name must be 1 to 250 printable characters",
                        "llt.asc 8 the line has 2 values, not at least 10",
                        "llt.asc 9 pt_code is no preferred term of pt.asc");
    }

    private static void theVersionMayStandInTheName() {
        var files = files(PT, MDHIER, LLT);

        var run = imported(zip(files), "MedDRA_81_1_English.zip");

        assertThat(run.path("added").asInt()).isEqualTo(8);
    }

    @Test
    void aReleaseThatDoesNotTellItsVersionIsRefused() {
        post(zip(files(PT, MDHIER, LLT)), "meddra.zip")
                .then()
                .statusCode(400)
                .body("violations[0].detail", containsString("does not tell its version"));
    }

    @ParameterizedTest
    @CsvSource({"llt.asc", "pt.asc", "mdhier.asc"})
    void aZipThatLacksAFileIsRefused(String missing) {
        var files = files(PT, MDHIER, LLT);
        files.remove("MedAscii/" + missing);

        post(zip(files), "meddra-82.0.zip")
                .then()
                .statusCode(400)
                .body("violations[0].detail", containsString("lacks files of a release of MedDRA: " + missing));
    }

    @Test
    void whatIsNoZipIsRefusedAndOthersMayNotImport() {
        post("no zip".getBytes(StandardCharsets.UTF_8), "meddra-82.0.zip")
                .then()
                .statusCode(400);
        Api.as("assessor", "*")
                .contentType("application/zip")
                .body(zip(files(PT, MDHIER, LLT)))
                .post("/imports?format=meddra-ascii&name=meddra-82.0.zip")
                .then()
                .statusCode(403);
    }

    private static String report(String number, String words, String code) {
        var message = Icsrs.simple(number)
                .replaceAll(WORDS, "")
                .replaceFirst(
                        "<value xsi:type=\"CE\" code=\"\\d{8}\" codeSystem=\"2.16.840.1.113883.6.163\"",
                        "<value xsi:type=\"CE\" code=\"" + code + "\" codeSystem=\"2.16.840.1.113883.6.163\""
                                + " displayName=\"" + words + "\"");
        Api.as("reporter", Api.SITE)
                .contentType("application/xml")
                .body(Icsrs.bytes(Icsrs.batch("BATCH-" + number, message)))
                .post("/case-reports")
                .then()
                .statusCode(200);
        return Api.as("reporter", Api.SITE).get("/case-reports/" + number).path("caseId");
    }

    private static String json(String id, String reaction) {
        return """
                {"senderReportId":"%s","reporter":"physician","drugs":[{"name":"baclofen","role":"suspect"}],
                 "reactions":[{"term":"%s"}],"narrative":"Invented."}""".formatted(id, reaction);
    }

    private static void awaitPt(String caseId, String llt, String pt, String version, int revision) {
        await().atMost(SOON)
                .untilAsserted(() -> Api.as("assessor", Api.SITE)
                        .get("/cases/" + caseId)
                        .then()
                        .body("reactions[0].meddra.llt", equalTo(llt))
                        .body("reactions[0].meddra.pt", equalTo(pt))
                        .body("reactions[0].meddra.version", equalTo(version))
                        .body("revision", equalTo(revision)));
    }

    private static String lastState(String caseId) {
        return await().atMost(SOON)
                .until(
                        () -> Kafka.records(Topics.CASE).stream()
                                .filter(state -> caseId.equals(state.key()))
                                .map(state -> state.value())
                                .reduce("", (one, other) -> other),
                        state -> state.contains("\"revision\":2"));
    }

    private static JsonNode imported(byte[] zip, String name) {
        var answer = await().atMost(SOON).until(() -> post(zip, name), started -> started.statusCode() != 409);
        answer.then().statusCode(202);
        var address = "/imports/" + answer.path("importId");
        var run = await().atMost(SOON)
                .until(
                        () -> Json.read(Api.as("admin", "*").get(address).asString()),
                        found -> !found.path("state").asText().equals("running"));
        assertThat(run.path("state").asText()).as(run.path("message").asText()).isEqualTo("completed");
        return run;
    }

    private static Response post(byte[] zip, String name) {
        return Api.as("admin", "*")
                .contentType("application/zip")
                .body(zip)
                .post("/imports?format=meddra-ascii&name=" + name);
    }

    private static List<String> refusals(JsonNode run) {
        var path = "/imports/" + run.path("importId").asText() + "/refusals";
        return Json.read(Api.as("admin", "*").get(path).asString())
                .path("items")
                .valueStream()
                .map(refusal -> refusal.path("file").asText() + " "
                        + refusal.path("line").asText() + " "
                        + refusal.path("reason").asText())
                .toList();
    }

    private static byte[] release(String version, String pt, String mdhier, String llt) {
        var files = files(pt, mdhier, llt);
        files.put("MedAscii/meddra_release.asc", version + "$English$$$$\n");
        return zip(files);
    }

    private static Map<String, String> files(String pt, String mdhier, String llt) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("MedAscii/llt.asc", llt);
        files.put("MedAscii/mdhier.asc", mdhier);
        files.put("MedAscii/pt.asc", pt);
        files.put("MedAscii/smq_list.asc", "not read$\n");
        return files;
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
