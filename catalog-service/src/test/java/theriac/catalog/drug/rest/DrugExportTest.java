package theriac.catalog.drug.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.CatalogTables;
import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DrugExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PublishDrugs publishDrugs;

    @Test
    void eachLineIsAWholeDrugWithItsClaims() throws Exception {
        var lines = lines(asText());

        assertThat(lines.stream().map(line -> line.get("drugId").textValue()).toList())
                .hasSize(Integer.parseInt(CatalogTables.value("select count(*) from drug")))
                .doesNotHaveDuplicates()
                .isSorted();
        var baclofen = lines.stream()
                .filter(line -> line.get("drugId").textValue().equals("baclofen"))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(baclofen.get("claims").findValues("source")).hasSize(claimsOf("baclofen"));
        JsonNode byItself = JSON.readTree(get("/drugs/baclofen"));
        assertThat(baclofen.<ObjectNode>without("claims").equals(byItself)).isTrue();
    }

    @Test
    void whoTakesGzipGetsTheSameLinesCompressed() throws Exception {
        var compressed = send(request().header("Accept-Encoding", "br, gzip;q=0.8"));

        assertThat(compressed.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("vary")).contains("Accept-Encoding");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.0", "identity", "br"})
    void whoDoesNotTakeGzipGetsPlainLines(String acceptEncoding) throws Exception {
        var plain = send(request().header("Accept-Encoding", acceptEncoding));

        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(plain.headers().firstValue("content-type")).contains("application/x-ndjson");
        assertThat(plain.body()).startsWith('{', '"');
    }

    @Test
    void whoHasThePresentStateIsNotSentItAgainUntilADrugChanges() throws Exception {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf("exported", 1)), Editor.SERVICE);
        var tag = send(request()).headers().firstValue("etag").orElseThrow();

        assertThat(send(request().header("If-None-Match", tag)).statusCode()).isEqualTo(304);

        publishDrugs.publish(List.of(TestDrugs.aDraftOf("exported", 2)), Editor.SERVICE);
        assertThat(send(request().header("If-None-Match", tag)).statusCode()).isEqualTo(200);
    }

    @Test
    void whoReadsSlowlyOrGoesAwayHoldsNoTransactionAndNoFile() throws Exception {
        CatalogTables.fill("zy-slow-", 500, "baclofen");
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            ask(socket);

            assertThat(firstLine(socket)).contains("200");

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(openTransactions()).isEqualTo("0"));
            assertThat(filesLeft()).isEmpty();
        } finally {
            CatalogTables.remove("zy-slow-");
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(openTransactions()).isEqualTo("0"));
        assertThat(lines(asText())).isNotEmpty();
    }

    @Test
    void theExportIsNoDrug() {
        given().auth()
                .oauth2(token(Roles.PRESCRIBER))
                .accept("application/json")
                .get("/drugs/export")
                .then()
                .statusCode(406)
                .body("type", is("urn:theriac:problem:not-acceptable"));
    }

    @Test
    void whoHasNoTokenExportsNothing() {
        given().get("/drugs/export").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.REPORTER,
                Roles.PRESCRIBER,
                Roles.ASSESSOR,
                Roles.CATALOG_EDITOR,
                Roles.AUDITOR,
                Roles.ADMIN
            })
    void everyRoleMayExport(String role) {
        given().auth().oauth2(token(role)).get("/drugs/export").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"summary", "description", "responses.'200'.content.'application/x-ndjson'.schema"})
    void theExportIsDescribed(String part) {
        var document = given().get("/q/openapi?format=json").then().extract().jsonPath();

        assertThat(document.<Object>get("paths.'/drugs/export'.get." + part)).isNotNull();
    }

    private void ask(Socket socket) throws IOException {
        var request = "GET /drugs/export HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token(Roles.PRESCRIBER) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String firstLine(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }

    private static String openTransactions() throws SQLException {
        return CatalogTables.value("""
                select count(*) from pg_stat_activity
                where datname = current_database() and state like 'idle in transaction%'""");
    }

    private static List<Path> filesLeft() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".ndjson.gz"))
                    .toList();
        }
    }

    private int claimsOf(String drugId) throws SQLException {
        return Integer.parseInt(
                CatalogTables.value("select count(*) from claim where drug_id = '%s'".formatted(drugId)));
    }

    private String asText() throws Exception {
        return new String(send(request()).body(), StandardCharsets.UTF_8);
    }

    private static List<JsonNode> lines(String text) throws IOException {
        return JSON.readerFor(JsonNode.class).<JsonNode>readValues(text).readAll();
    }

    private static HttpRequest.Builder request() {
        return request("/drugs/export");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token(Roles.PRESCRIBER));
    }

    private static String get(String path) throws Exception {
        return new String(send(request(path)).body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static String token(String role) {
        return PlatformTestResource.token(role, "demo-hospital");
    }
}
