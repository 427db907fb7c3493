package theriac.adverseevent.casereport.fhir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class AdverseEventsOverHttpTest {

    private static final String FHIR = "application/fhir+json";
    private static final String EVENTS = "/fhir/AdverseEvent";

    private final DataSource dataSource;

    @Inject
    AdverseEventsOverHttpTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Test
    void aReportIsReceivedOnceAndFollowedUpByAHigherVersion() {
        var first = full("fhir-http-1", 3);

        var location = post(first)
                .then()
                .statusCode(201)
                .contentType(FHIR)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].severity", equalTo("information"))
                .extract()
                .header("Location");
        post(first).then().statusCode(200).body("issue[0].diagnostics", containsString("known already"));
        post(first.replace("Convulsion", "Coma")).then().statusCode(409).body("issue[0].code", equalTo("conflict"));
        post(full("fhir-http-1", 4).replace("Convulsion", "Coma")).then().statusCode(200);

        var caseId = location.substring(location.lastIndexOf('/') + 1);
        Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId)
                .then()
                .statusCode(200)
                .body("senderReportId", equalTo("fhir-http-1"))
                .body("version", equalTo(4))
                .body("drugs.reportedAs", contains("Lioresal 10 mg", "diazepam"))
                .body("drugs.role", contains("suspect", "concomitant"))
                .body("reactions.reportedAs", hasItem("Coma"));
    }

    @Test
    void anyoneLearnsWhatTheServerCanDo() {
        var said = given().accept(FHIR).get("/fhir/metadata");

        said.then().statusCode(200).contentType(FHIR);
        var statement = FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(CapabilityStatement.class, said.asString());
        var resource = statement.getRestFirstRep().getResourceFirstRep();
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(statement.getSoftware().getVersion()).isNotBlank();
        assertThat(statement.getImplementation().getUrl()).endsWith("/fhir");
        assertThat(resource.getType()).isEqualTo("AdverseEvent");
        assertThat(resource.getInteraction())
                .extracting(it -> it.getCode().toCode())
                .containsExactly("create", "read");
    }

    @Test
    void whatIsWrongIsSaidAsOperationOutcomeWithTheElement() {
        var wrong = FhirInstances.smallest().replace("\"#m\"", "\"#nobody\"").replace("\"actual\"", "\"perhaps\"");

        post(wrong)
                .then()
                .statusCode(400)
                .contentType(FHIR)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.severity", hasItem("error"))
                .body(
                        "issue.expression.flatten()",
                        hasItems("AdverseEvent.actuality", "AdverseEvent.suspectEntity[0].instance.reference"));
        post(FhirInstances.bundled(FhirInstances.full()).replace("\"2026-08\"", "\"2026-18\""))
                .then()
                .statusCode(400)
                .body("issue.expression.flatten()", contains("Bundle.entry[3].resource.effectivePeriod.start"));
        post("{").then().statusCode(400).body("issue[0].code", equalTo("invalid"));
    }

    @Test
    void onlyReportersOfOneSiteMayReport() {
        Api.as("assessor", Api.SITE)
                .contentType(FHIR)
                .body(FhirInstances.smallest())
                .post(EVENTS)
                .then()
                .statusCode(403)
                .contentType(FHIR)
                .body("issue[0].code", equalTo("forbidden"));
        Api.as("reporter", "*")
                .contentType(FHIR)
                .body(FhirInstances.smallest())
                .post(EVENTS)
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasEnteredInErrorIsNullified() {
        post(full("fhir-http-2", 1)).then().statusCode(201);
        var location = post("""
                {"resourceType":"AdverseEvent","identifier":{"value":"fhir-http-2"},"meta":{"versionId":"2"},
                 "actuality":"actual","subject":{"identifier":{"value":"1"}},
                 "extension":[{"url":"http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.status",
                 "valueCode":"entered-in-error"}]}""").then().statusCode(200).extract().header("Location");

        Api.as("assessor", Api.SITE)
                .get("/cases/" + location.substring(location.lastIndexOf('/') + 1))
                .then()
                .body("state", equalTo("nullified"));
    }

    @Test
    void aCaseIsReadAsFhirByThoseWhoMaySeeItAndTheNarrativeOnlyIfAskedFor() {
        var location =
                post(full("fhir-out-1", 1)).then().statusCode(201).extract().path("issue[0].diagnostics");
        var caseId = location.toString().replaceAll(".*: |\\.$", "");
        var address = EVENTS + "/" + caseId;

        Api.as("assessor", Api.SITE)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(FHIR)
                .header("ETag", equalTo("W/\"1\""))
                .body("resourceType", equalTo("AdverseEvent"))
                .body("identifier.value", equalTo("fhir-out-1"))
                .body(not(containsString("Found on the floor")));
        Api.as("assessor", Api.SITE)
                .get(address + "?with=narrative")
                .then()
                .statusCode(200)
                .body(containsString("Found on the floor"));
        Api.as("auditor", Api.SITE).get(address + "?with=narrative").then().statusCode(403);
        Api.as("reporter", Api.SITE).get(address).then().statusCode(403);
        Api.as("assessor", Api.OTHER_SITE)
                .get(address)
                .then()
                .statusCode(404)
                .contentType(FHIR)
                .body("issue[0].code", equalTo("not-found"));
        assertThat(reads(caseId)).containsExactlyInAnyOrder("receive-report", "read-case", "read-narrative");
    }

    private List<String> reads(String caseId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select action from audit_entry where subject = ?")) {
            statement.setString(1, "case/" + caseId);
            try (var row = statement.executeQuery()) {
                List<String> actions = new ArrayList<>();
                while (row.next()) {
                    actions.add(row.getString(1));
                }
                return actions;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void eachLineOfManyHasItsOwnFate() {
        var lines = oneLine(smallest("fhir-line-1")) + "\n"
                + oneLine(smallest("fhir-line-2").replace("\"actual\"", "\"no\"")) + "\n\n"
                + oneLine(FhirInstances.bundled(smallest("fhir-line-4")));

        var results = Api.as("reporter", Api.SITE)
                .contentType("application/fhir+ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/case-reports")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(Json::read)
                .toList();

        assertThat(results).extracting(line -> line.path("status").asInt()).containsExactly(201, 400, 201);
        assertThat(results.get(1).at("/violations/0/pointer").asText()).isEqualTo("/actuality");
        assertThat(results.get(2).path("line").asInt()).isEqualTo(4);
    }

    @Test
    void aReportThatCameByKafkaIsTheSameAsByHttp() {
        var topic = Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE;
        var bad = Kafka.send(
                topic,
                "patient",
                "report",
                FHIR,
                smallest("fhir-kafka-0").replace("\"actual\"", "1").getBytes(StandardCharsets.UTF_8));
        Kafka.send(topic, "patient", "report", FHIR, smallest("fhir-kafka-1").getBytes(StandardCharsets.UTF_8));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> Api.as("reporter", Api.SITE)
                        .get("/case-reports/fhir-kafka-1")
                        .then()
                        .statusCode(200)
                        .body("revision", equalTo(1)));
        post(smallest("fhir-kafka-1")).then().statusCode(200);
        var letter = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> Kafka.records(topic + Topics.DEAD_LETTER_SUFFIX).stream()
                                .filter(one -> one.value().contains("\"partition\":" + bad.partition() + ","))
                                .filter(one -> one.value().contains("\"offset\":" + bad.offset() + ","))
                                .findFirst(),
                        Optional::isPresent);
        assertThat(letter.orElseThrow().value()).contains("\"field\":\"/actuality\"");
    }

    /// HL7's example refers to a patient and a medication that it does not hold.
    @Test
    void theExampleOfTheStandardWantsWhatItRefersTo() throws IOException {
        var example = Files.readString(sample("fhir/AdverseEvent-R4-example.json"));

        post(example)
                .then()
                .statusCode(400)
                .body(
                        "issue.expression.flatten()",
                        hasItems("AdverseEvent.subject.reference", "AdverseEvent.suspectEntity[0].instance.reference"));
        var bundle = """
                {"resourceType":"Bundle","type":"collection","entry":[{"resource":%s},
                 {"resource":{"resourceType":"Patient","id":"example","gender":"male"}},
                 {"resource":{"resourceType":"Medication","id":"example","code":{"text":"baclofen"}}}]}""".formatted(example);
        var location = post(bundle).then().statusCode(201).extract().header("Location");
        Api.as("assessor", Api.SITE)
                .get("/cases/" + location.substring(location.lastIndexOf('/') + 1))
                .then()
                .body("senderReportId", equalTo("49476534"))
                .body("onset", equalTo("2017-01-29"))
                .body("sex", equalTo("male"))
                .body("seriousness.size()", equalTo(0))
                .body("situations", contains("medication-error"))
                .body("reactions.reportedAs", contains("O/E - itchy rash"));
    }

    private static Path sample(String name) {
        var samples = Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples");
        var file = Path.of(samples, name);
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(file).exists();
        }
        return file;
    }

    private static String full(String number, int version) {
        return FhirInstances.full()
                .replace("H1-42", number)
                .replace("\"versionId\":\"3\"", "\"versionId\":\"" + version + "\"");
    }

    private static String smallest(String number) {
        return FhirInstances.smallest().replace("S-1", number);
    }

    private static String oneLine(String json) {
        return json.replace("\n", "");
    }

    private static Response post(String body) {
        return Api.as("reporter", Api.SITE)
                .contentType(FHIR)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(EVENTS);
    }
}
