package theriac.interaction.cdshooks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static theriac.interaction.cdshooks.Requests.bundle;
import static theriac.interaction.cdshooks.Requests.call;
import static theriac.interaction.cdshooks.Requests.order;
import static theriac.interaction.cdshooks.Requests.orderSign;
import static theriac.interaction.cdshooks.Requests.prefetch;
import static theriac.interaction.cdshooks.Requests.request;
import static theriac.interaction.cdshooks.Requests.taken;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(FakeEhr.class)
class CdsServicesResourceTest {

    private static final String SEDATIVES = "cards.find { it.source.topic.code == 'cns-depressants-together' }";

    private final String patient = Requests.aPatient();

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        Requests.awaitDrugs();
    }

    @Test
    void discoveryIsOpenAndNamesTheHooksTheirPrefetchAndTheirSwitches() {
        given().header("Origin", "https://anywhere.example.org")
                .get("/cds-services")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("services.id", contains("order-select", "order-sign", "patient-view"))
                .body("services.hook", contains("order-select", "order-sign", "patient-view"))
                .body("services[0].prefetch.patient", equalTo("Patient/{{context.patientId}}"))
                .body("services[0].prefetch.medicationRequests", containsString("{{context.patientId}}"))
                .body(
                        "services[0].extension.'pddi-configuration-items'.code",
                        contains("cache-for-order-sign-filtering"))
                .body("services[1].extension.'pddi-configuration-items'.code", contains("filter-out-repeated-alerts"));
    }

    @Test
    void aSecondSedativeIsOneCardWithAllThatAPrescriberNeeds() throws JsonProcessingException {
        var answer = call(
                        "order-sign",
                        orderSign(
                                patient,
                                prefetch(patient, taken("r1", patient, "baclofen", "")),
                                order(
                                        "103",
                                        patient,
                                        "diazepam",
                                        ",\"extension\":[{\"url\":\"urn:x\",\"valueCode\":\"kept\"}]")))
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("cards.findAll { it.source.topic.code == 'cns-depressants-together' }", hasSize(1))
                .body(SEDATIVES + ".summary", containsString("baclofen"))
                .body(SEDATIVES + ".detail", containsString("What to do"))
                .body(SEDATIVES + ".indicator", equalTo("info"))
                .body(SEDATIVES + ".source.label", not(empty()))
                .body(SEDATIVES + ".selectionBehavior", equalTo("any"))
                .body(SEDATIVES + ".suggestions", hasSize(1))
                .body(SEDATIVES + ".suggestions[0].actions[0].type", equalTo("update"))
                .body(SEDATIVES + ".overrideReasons.code", hasItem("will-monitor"))
                .body(SEDATIVES + ".overrideReasons.display", everyItem(not(empty())))
                .body("cards.told", everyItem(nullValue()))
                .body("extension.'theriac-check'.rules", hasItem(containsString("cns-depressants-together/")));
        List<String> summaries = answer.extract().path("cards.summary");
        assertThat(summaries).allMatch(summary -> summary.length() < 140);
        Map<String, Object> resource = answer.extract().path(SEDATIVES + ".suggestions[0].actions[0].resource");
        var parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        var changed = parser.parseResource(MedicationRequest.class, new ObjectMapper().writeValueAsString(resource));
        assertThat(changed.getStatus()).isEqualTo(MedicationRequestStatus.CANCELLED);
        assertThat(changed.getIdElement().getIdPart()).isEqualTo("103");
        assertThat(changed.getMedicationCodeableConcept().getText()).isEqualTo("diazepam");
        assertThat(changed.getExtensionByUrl("urn:x")).isNotNull();
    }

    @Test
    void aCheckedAndCleanOrderStillSaysThatAlcoholWasNotKnown() {
        call(
                        "order-sign",
                        orderSign(
                                patient,
                                prefetch(patient, taken("r1", patient, "paracetamol", "")),
                                order("1", patient, "ibuprofen", "")))
                .statusCode(200)
                .body("cards", hasSize(1))
                .body("cards[0].indicator", equalTo("info"))
                .body("cards[0].summary", containsString("Not checked: alcohol"))
                .body("cards[0].overrideReasons", nullValue())
                .body("extension.'theriac-check'.notChecked.reason", contains("alcohol-use-unknown"));
    }

    @Test
    void whatIsTakenAlreadyIsLeftToThePatientView() {
        var chart = prefetch(patient, taken("r1", patient, "baclofen", ""), taken("r2", patient, "diazepam", ""));

        call("order-sign", orderSign(patient, chart, order("1", patient, "ibuprofen", "")))
                .statusCode(200)
                .body("cards.source.topic.code", not(hasItem("cns-depressants-together")))
                .body("extension.'theriac-check'.alertsAmongCurrentMedication", greaterThan(0));
        call("patient-view", request("patient-view", patient, "", ",\"prefetch\":{" + chart + "}"))
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("cns-depressants-together"))
                .body("cards.suggestions", everyItem(nullValue()));
    }

    @Test
    void orderSelectTellsOfTheSelectedOrdersAlone() {
        var orders =
                ",\"draftOrders\":" + bundle(order("1", patient, "diazepam", ""), order("2", patient, "ibuprofen", ""));
        var rest = ",\"prefetch\":{" + prefetch(patient, taken("r1", patient, "baclofen", "")) + "}";

        call(
                        "order-select",
                        request("order-select", patient, orders + ",\"selections\":[\"MedicationRequest/2\"]", rest))
                .statusCode(200)
                .body("cards.source.topic.code", not(hasItem("cns-depressants-together")));
        call(
                        "order-select",
                        request("order-select", patient, orders + ",\"selections\":[\"MedicationRequest/1\"]", rest))
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("cns-depressants-together"));
        call(
                        "order-select",
                        request("order-select", patient, orders + ",\"selections\":[\"MedicationRequest/99\"]", rest))
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("cns-depressants-together"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "entered-in-error", "stopped", "draft", "completed"})
    void whatIsNotTakenIsNotChecked(String status) {
        var past = Requests.medicationRequest("r1", status, patient, "baclofen", "");

        call("order-sign", orderSign(patient, prefetch(patient, past), order("1", patient, "diazepam", "")))
                .statusCode(200)
                .body("cards.source.topic.code", not(hasItem("cns-depressants-together")));
    }

    @Test
    void resourcesCountByTheirTypeUnderAnyKeyAndTheOldFormIsUnderstood() {
        var old = """
                {"hook":"order-sign","hookInstance":"f24dfe5e-9480-429f-9b27-2af9c6512345","user":"Practitioner/1","patient":"%1$s",
                 "context":{"draftOrders":%2$s},
                 "prefetch":{"item2":{"response":{"status":"200 OK"},"resource":{"resourceType":"Bundle","entry":[%3$s]}},"item6":null}}""".formatted(
                        patient, bundle(order("1", patient, "diazepam", "")), taken("r1", patient, "baclofen", ""));

        call("order-sign", old)
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("cns-depressants-together"))
                .body("extension.'theriac-check'.notChecked.reason", hasItem("data-not-sent"))
                .body("extension.'theriac-check'.notChecked.detail", hasItem(containsString("Condition")));
    }

    @Test
    void anUnknownDrugIsACardAndNeverSilence() {
        call("order-sign", orderSign(patient, prefetch(patient), order("1", patient, "wonder[drug](http://x)", "")))
                .statusCode(200)
                .body("cards[0].summary", containsString("wonder"))
                .body("cards[0].detail", containsString("wonder\\[drug\\]\\(http:"))
                .body("extension.'theriac-check'.notChecked.reason", hasItem("unknown-drug"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"hook\":\"order-sign\"|\"hook\":\"order-dispatch\"|/hook",
                "\"hook\":\"order-sign\"|\"hook\":5|/hook",
                "\"hook\":\"order-sign\",||/hook",
                "\"hookInstance\":\"|\"hookInstance\":\"x|/hookInstance",
                "\"patientId\"|\"patientID\"|/context/patientId",
                "\"draftOrders\"|\"orders\"|/context/draftOrders",
                "\"resourceType\":\"Bundle\"|\"resourceType\":\"List\"|/context/draftOrders",
                "\"entry\":[|\"entry\":5,\"x\":[|/context/draftOrders/entry",
                "\"status\":\"draft\"|\"status\":5|/context/draftOrders/entry/0/resource/status",
                "\"value\":20|\"value\":\"20\"|/context/draftOrders/entry/0/resource/dosageInstruction/0/doseAndRate/0/doseQuantity/value",
                "\"value\":20|\"value\":-20|/context/draftOrders/entry/0/resource/dosageInstruction/0/doseAndRate/0/doseQuantity/value",
                "\"context\"|\"ctx\"|/context",
            })
    void whatIsWrongIsNamedByItsField(String good, String bad, String pointer) {
        var dose = ",\"dosageInstruction\":[{\"doseAndRate\":[{\"doseQuantity\":{\"value\":20,\"unit\":\"mg\"}}]}]";
        var body = orderSign(
                "p1",
                "\"patient\":null,\"medicationRequests\":null," + Requests.NOTHING_ELSE,
                order("1", "p1", "baclofen", dose));

        assertThat(body).contains(good);
        call("order-sign", body.replaceFirst(java.util.regex.Pattern.quote(good), bad == null ? "" : bad))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void anUnknownServiceIsNotFound() {
        call("order-dispatch", orderSign(patient, prefetch(patient))).statusCode(404);
    }

    @Test
    void twoPatientsInOneRequestAreRefused() {
        call(
                        "order-sign",
                        orderSign(
                                patient,
                                prefetch(patient, taken("r1", "somebody-else", "baclofen", "")),
                                order("1", patient, "diazepam", "")))
                .statusCode(400)
                .body("violations.pointer", contains("/prefetch/medicationRequests/entry/0/resource/subject/reference"))
                .body(not(containsString("somebody-else")));
        call("order-sign", orderSign(patient, prefetch("somebody-else"), order("1", patient, "diazepam", "")))
                .statusCode(400)
                .body("violations.pointer", contains("/prefetch/patient/id"));
    }

    @Test
    void missingPrefetchWithoutAServerToAskIsAnswered412() {
        call(
                        "order-sign",
                        request(
                                "order-sign",
                                patient,
                                ",\"draftOrders\":" + bundle(order("1", patient, "diazepam", "")),
                                ""))
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:theriac:problem:prefetch-missing"))
                .body("violations.pointer", hasItem("/prefetch/medicationRequests"));
        var withoutConditions = prefetch(patient).replace("\"conditions\":null,", "");
        call("order-sign", orderSign(patient, withoutConditions, order("1", patient, "diazepam", "")))
                .statusCode(412)
                .body("violations.pointer", contains("/prefetch/conditions"));
    }

    @Test
    void aCyclicReferenceIsNamedAndNotFollowed() {
        var cyclic = """
                {"resourceType":"MedicationRequest","id":"1","status":"draft","intent":"order","subject":{"reference":"Patient/%s"},
                 "contained":[{"resourceType":"Medication","id":"a","ingredient":[{"itemReference":{"reference":"#b"}}]},
                              {"resourceType":"Medication","id":"b","ingredient":[{"itemReference":{"reference":"#a"}}]}],
                 "medicationReference":{"reference":"#a"}}""".formatted(patient);

        call("order-sign", orderSign(patient, prefetch(patient), cyclic))
                .statusCode(200)
                .body("cards[0].source.topic.code", equalTo("not-checked"))
                .body("cards[0].detail", containsString("circle"));
    }

    @Test
    void containedAndReferencedMedicationsAreFound() {
        var contained = """
                {"resourceType":"MedicationRequest","id":"1","status":"draft","intent":"order","subject":{"reference":"Patient/%s"},
                 "contained":[{"resourceType":"Medication","id":"a","code":{"coding":[
                   {"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"3322"}]}}],
                 "medicationReference":{"reference":"#a"}}""".formatted(patient);
        var statement = """
                {"resourceType":"MedicationStatement","id":"s1","status":"active","subject":{"reference":"Patient/%s"},
                 "medicationReference":{"reference":"Medication/m1"}}""".formatted(patient);
        var medication = """
                {"resourceType":"Medication","id":"m1","ingredient":[{"itemCodeableConcept":{"text":"Baclofen 10 MG Oral Tablet"}}]}""";
        var chart = prefetch(patient)
                .replace("\"medicationStatements\":null", "\"medicationStatements\":" + bundle(statement, medication));

        call("order-sign", orderSign(patient, chart, contained))
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("cns-depressants-together"));
    }

    @Test
    void fiveHundredMedicationsAreRefusedByName() {
        var many = IntStream.range(0, 500)
                .mapToObj(n -> taken("r" + n, patient, "unheard-of-" + n, ""))
                .toArray(String[]::new);

        call("order-sign", orderSign(patient, prefetch(patient, many), order("1", patient, "diazepam", "")))
                .statusCode(400)
                .body("violations[0].pointer", containsString("/prefetch/medicationRequests/entry/"))
                .body("violations[0].detail", containsString("200"));
    }

    @Test
    void aPrefetchOfThreeMegabytesIsReadAndOneOfFiveIsTooLarge() {
        call(
                        "order-sign",
                        orderSign(
                                patient,
                                prefetch(patient, taken("r1", patient, "baclofen", noteOf(3_000_000))),
                                order("1", patient, "diazepam", "")))
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("cns-depressants-together"));
        call(
                        "order-sign",
                        orderSign(
                                patient,
                                prefetch(patient, taken("r1", patient, "baclofen", noteOf(5_000_000))),
                                order("1", patient, "diazepam", "")))
                .statusCode(413);
    }

    private static String noteOf(int characters) {
        return ",\"note\":[{\"text\":\"" + "x".repeat(characters) + "\"}]";
    }

    @Test
    void deepNestingIsRefused() {
        var deep = IntStream.range(0, 60).mapToObj(_ -> "{\"x\":").collect(Collectors.joining()) + "1" + "}".repeat(60);

        call(
                        "order-sign",
                        orderSign(
                                patient, prefetch(patient) + ",\"deep\":" + deep, order("1", patient, "diazepam", "")))
                .statusCode(400)
                .body("violations[0].pointer", containsString("/prefetch/deep/x"));
    }

    @Test
    void anOrderOfFoodIsNoMatterOfThisService() {
        var food =
                "{\"resourceType\":\"NutritionOrder\",\"id\":\"n1\",\"status\":\"draft\",\"patient\":{\"reference\":\"Patient/"
                        + patient + "\"}}";

        call("order-sign", orderSign(patient, prefetch(patient, taken("r1", patient, "baclofen", "")), food))
                .statusCode(200)
                .body("cards", empty());
    }

    @Test
    void repeatedCardsAreLeftOutOnlyWhereBothSwitchesAreOn() {
        var chart = ",\"prefetch\":{" + prefetch(patient, taken("r1", patient, "baclofen", "")) + "}";
        var orders = ",\"draftOrders\":" + bundle(order("1", patient, "diazepam", ""));
        var select = request(
                "order-select",
                patient,
                orders + ",\"selections\":[\"MedicationRequest/1\"]",
                chart + switches("cache-for-order-sign-filtering"));
        var sign = request("order-sign", patient, orders, chart);
        var filtered = request("order-sign", patient, orders, chart + switches("filter-out-repeated-alerts"));

        call("order-sign", filtered).statusCode(200).body("cards.size()", greaterThan(0));
        call("order-select", select).statusCode(200).body("cards.size()", greaterThan(0));
        call("order-sign", sign).statusCode(200).body("cards.size()", greaterThan(0));
        call("order-sign", filtered)
                .statusCode(200)
                .body("cards", empty())
                .body("extension.'theriac-check'.filteredAsRepeated", greaterThan(0));
        call("order-sign", filtered.replace("Practitioner/7", "Practitioner/8"))
                .statusCode(200)
                .body("cards.size()", greaterThan(0));
        call("order-sign", filtered.replace("baclofen", "oxycodone"))
                .statusCode(200)
                .body("cards.size()", greaterThan(0));
    }

    private static String switches(String name) {
        return ",\"extension\":{\"pddi-configuration-items\":{\"" + name + "\":true}}";
    }

    @Test
    void pagesOfConfiguredOriginsMayCall() {
        given().header("Origin", FakeEhr.ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .options("/cds-services/order-sign")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", FakeEhr.ORIGIN)
                .header("Access-Control-Allow-Headers", containsString("Authorization"));
        given().header("Origin", "https://evil.example.org")
                .header("Access-Control-Request-Method", "POST")
                .options("/cds-services/order-sign")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
