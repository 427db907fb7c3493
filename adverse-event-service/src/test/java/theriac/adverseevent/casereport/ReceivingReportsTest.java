package theriac.adverseevent.casereport;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ReceivingReportsTest {

    @Test
    void theSmallestReportMakesACase() {
        Api.report(Api.smallest("smallest-1"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/case-reports/smallest-1"))
                .body("caseId", notNullValue())
                .body("revision", equalTo(1))
                .body("senderReportId", equalTo("smallest-1"))
                .body("version", equalTo(1))
                .body("receivedAt", notNullValue());
    }

    @Test
    void theSameReportAgainIsAnsweredWithTheSameBody() {
        var first = Api.report(Api.smallest("again-1")).asString();

        var second = Api.report(Api.smallest("again-1"));

        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first);
        assertThat(states("again-1", first)).hasSize(1);
    }

    @Test
    void fieldsInAnotherOrderAndUnknownOnesAreTheSameReport() {
        Api.report(Api.smallest("order-1")).then().statusCode(201);

        Api.report("""
                        {"reactions":[{"term":"drowsiness"}],"weather":"rain",
                         "drugs":[{"role":"suspect","name":"baclofen"}],"senderReportId":"order-1"}""").then().statusCode(200);
    }

    @Test
    void theSameVersionWithOtherContentIsAConflict() {
        Api.report(Api.smallest("other-1"));

        Api.report(Api.smallest("other-1").replace("drowsiness", "seizure"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:theriac:problem:conflict"));
    }

    @Test
    void aHigherVersionUpdatesTheCaseAndALowerOneChangesNothing() {
        String first = Api.report(Api.smallest("version-1")).path("caseId");
        var second = versioned("version-1", 3, "seizure");

        Api.report(second)
                .then()
                .statusCode(200)
                .body("caseId", equalTo(first))
                .body("revision", equalTo(2))
                .body("version", equalTo(3));
        Api.report(versioned("version-1", 2, "headache"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("version", equalTo(3));

        Api.as("assessor", Api.SITE)
                .get("/cases/" + first)
                .then()
                .body("reactions", hasSize(1))
                .body("reactions[0].term", equalTo("seizure"))
                .body("version", equalTo(3));
    }

    @Test
    void everythingThatIsToldIsShownAgain() {
        String id = Api.report("""
                        {"senderReportId":"whole-1","worldwideNumber":"NL-DEMO-1","kind":"study","situations":["overdose"],
                         "patient":{"ageGroup":"elderly","weightKg":61.5},
                         "drugs":[{"name":"baclofen","role":"suspect","indication":"spasticity","actionTaken":"withdrawn",
                           "dechallenge":"positive","rechallenge":"not-done",
                           "dosages":[{"dose":{"value":20,"unit":"mg"},"every":{"value":8,"unit":"h"},
                             "start":"2026-08","end":"2026-10-02","batch":"B-1"}]}],
                         "reactions":[{"term":"drowsiness","onset":"2026-10-01","end":"2026-10","outcome":"recovering"}]}""").path("caseId");

        Api.as("assessor", Api.SITE)
                .get("/cases/" + id)
                .then()
                .body("worldwideNumber", equalTo("NL-DEMO-1"))
                .body("kind", equalTo("study"))
                .body("situations", contains("overdose"))
                .body("ageGroup", equalTo("elderly"))
                .body("weightKg", equalTo(61.5f))
                .body("drugs[0].use.indication", equalTo("spasticity"))
                .body("drugs[0].use.actionTaken", equalTo("withdrawn"))
                .body("drugs[0].use.dechallenge", equalTo("positive"))
                .body("drugs[0].use.rechallenge", equalTo("not-done"))
                .body("drugs[0].use.dosages[0].dose.value", equalTo(20))
                .body("drugs[0].use.dosages[0].every.unit", equalTo("h"))
                .body("drugs[0].use.dosages[0].start", equalTo("2026-08"))
                .body("drugs[0].use.dosages[0].end", equalTo("2026-10-02"))
                .body("drugs[0].use.dosages[0].batch", equalTo("B-1"))
                .body("reactions[0].onset", equalTo("2026-10-01"))
                .body("reactions[0].end", equalTo("2026-10"))
                .body("reactions[0].outcome", equalTo("recovering"));
    }

    @Test
    void anOverdoseWithoutAReactionMakesACase() {
        Api.report("""
                        {"senderReportId":"overdose-1","situations":["overdose"],
                         "drugs":[{"name":"baclofen","role":"suspect"}]}""").then().statusCode(201);
        Api.report("""
                        {"senderReportId":"nothing-1","drugs":[{"name":"baclofen","role":"suspect"}]}""").then().statusCode(400).body("violations[0].pointer", equalTo("/reactions"));
    }

    @Test
    void aNullifiedCaseCountsNowhereUntilALaterVersionReportsItAgain() {
        String id = Api.report(versioned("null-1", 2, "seizure")).path("caseId");

        Api.report(nullification("null-1", 3)).then().statusCode(200).body("revision", equalTo(2));
        assertThat(stateOf(id)).isEqualTo("nullified");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Kafka.records(Topics.CASE))
                        .filteredOn(state -> id.equals(state.key()))
                        .anySatisfy(
                                state -> assertThat(JsonPath.from(state.value()).getString("state"))
                                        .isEqualTo("nullified")));

        Api.report(versioned("null-1", 4, "seizure")).then().statusCode(200).body("revision", equalTo(3));
        assertThat(stateOf(id)).isEqualTo("open");
    }

    @Test
    void aReportThatComesAfterItsNullificationChangesNothing() {
        String id = Api.report(nullification("null-2", 2)).path("caseId");

        Api.report(Api.smallest("null-2")).then().statusCode(200).body("revision", equalTo(1));

        assertThat(stateOf(id)).isEqualTo("nullified");
    }

    @Test
    void aNullificationOfTheVersionThatIsKnownIsAConflict() {
        Api.report(versioned("null-3", 2, "seizure"));

        Api.report(versioned("null-3", 2, "seizure").replaceFirst("\\{", "{\"nullified\":true,"))
                .then()
                .statusCode(409);
    }

    private static String nullification(String id, int version) {
        return """
                {"senderReportId":"%s","version":%d,"nullified":true}""".formatted(id, version);
    }

    private static String stateOf(String caseId) {
        return Api.as("assessor", Api.SITE).get("/cases/" + caseId).path("state");
    }

    @Test
    void theSameFollowUpAgainIsKnown() {
        Api.report(Api.smallest("follow-1"));
        Api.report(versioned("follow-1", 2, "seizure"));

        Api.report(versioned("follow-1", 2, "seizure")).then().statusCode(200).body("revision", equalTo(2));
        Api.report(versioned("follow-1", 2, "coma")).then().statusCode(409);
    }

    @Test
    void twoHospitalsMayGiveTheSameNumber() {
        String one = Api.report(Api.smallest("shared-1")).path("caseId");

        String other = Api.as("reporter", Api.OTHER_SITE)
                .contentType(ContentType.JSON)
                .body(Api.smallest("shared-1"))
                .post("/case-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");

        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void theSameReportAtTheSameTimeMakesOneCase() throws Exception {
        List<Response> answers;
        try (var callers = Executors.newFixedThreadPool(8)) {
            Callable<Response> call = () -> Api.report(Api.smallest("same-time-1"));
            answers = callers
                    .invokeAll(IntStream.range(0, 24).mapToObj(i -> call).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(answers.stream().map(Response::statusCode).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Response::statusCode).filter(status -> status == 200))
                .hasSize(23);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    }

    @Test
    void whatIsNotRecognisedIsKeptAndNamed() {
        Api.report("""
                        {"senderReportId":"unrecognised-1",
                         "patient":{"identifier":{"system":"urn:example:elsewhere","value":"E-1"}},
                         "drugs":[{"name":"grandmother's tea","role":"suspect"}],
                         "reactions":[{"term":"convulsion"},{"term":"an odd feeling"}]}""")
                .then()
                .statusCode(201)
                .body("notices.pointer", equalTo(List.of("/patient/identifier/system", "/drugs/0", "/reactions/1")));
    }

    @Test
    void aCaseIsPublishedWithItsPatientAsAReferenceAlone() {
        var answer = Api.report("""
                {"senderReportId":"published-1",
                 "patient":{"identifier":{"system":"%s","value":"PAT-77-1"},"sex":"female","ageYears":52.50},
                 "onset":"2026-10","country":"NL","reporter":"physician","alcohol":"no",
                 "seriousness":["hospitalisation","death"],
                 "drugs":[{"name":"aspirin-like","role":"concomitant","route":"oral"}],
                 "reactions":[{"term":"somnolence"}],
                 "narrative":"An invented story."}""".formatted(Api.IDENTIFIER_SYSTEM));

        var states = states("published-1", answer.asString());

        assertThat(states).hasSize(1);
        assertThat(states.getFirst())
                .contains("\"revision\":1", "\"state\":\"open\"", "\"background\":\"hospital\"", "\"ageYears\":52.5")
                .contains("\"onset\":\"2026-10\"", "\"seriousness\":[\"death\",\"hospitalisation\"]")
                .contains("\"patientReference\":\"k1.", "\"term\":\"drowsiness\"", "\"alcohol\":\"no\"")
                .doesNotContain("PAT-77-1", "invented", "aspirin", "somnolence", "published-1");
    }

    @Test
    void aReportIsFoundByItsOwnSiteAlone() {
        var answer = Api.report(Api.smallest("own / 1")).asString();

        var found = Api.as("reporter", Api.SITE).get("/case-reports/{id}", "own / 1");

        found.then().statusCode(200).body("notices", empty());
        assertThat(found.path("caseId").toString()).isIn(List.of(answer.split("\"")));
        Api.as("reporter", Api.OTHER_SITE)
                .get("/case-reports/{id}", "own / 1")
                .then()
                .statusCode(404);
    }

    private static String versioned(String id, int version, String reaction) {
        return """
                {"senderReportId":"%s","version":%d,"drugs":[{"name":"baclofen","role":"suspect"}],
                 "reactions":[{"term":"%s"}]}""".formatted(id, version, reaction);
    }

    /// The states of a report's case on its topic, once there is one.
    private static List<String> states(String id, String answer) {
        String caseId = JsonPath.from(answer).getString("caseId");
        assertThat(caseId).as(id).isNotNull();
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> Kafka.records(Topics.CASE).stream()
                                .filter(state -> caseId.equals(state.key()))
                                .map(state -> state.value())
                                .toList(),
                        found -> !found.isEmpty());
    }
}
