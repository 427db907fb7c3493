package theriac.interaction.cdshooks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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

import theriac.contracts.catalog.DrugV1;
import theriac.contracts.catalog.Rules;
import theriac.interaction.PublishedDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static theriac.interaction.cdshooks.Requests.call;
import static theriac.interaction.cdshooks.Requests.order;
import static theriac.interaction.cdshooks.Requests.orderSign;
import static theriac.interaction.cdshooks.Requests.prefetch;
import static theriac.interaction.cdshooks.Requests.taken;

/// What cards offer, and which cards a site does not want.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(FakeEhr.class)
class CdsSuggestionsTest {

    private static final String OVER = "cards.find { it.source.topic.code == 'over-single-maximum' }";

    private final String patient = Requests.aPatient();

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        Requests.awaitDrugs();
    }

    /// A drug of which one dose by mouth may be 10 mg.
    private static DrugV1 limited() {
        var plain = PublishedDrugs.drug("cardolin", 1, 0, "a-class-of-cardolin");
        var version = plain.versions().getFirst();
        var rule = new Rules.DoseRule(
                "oral-adult",
                "oral",
                new Rules.Band("age-years", BigDecimal.valueOf(18), null),
                null,
                null,
                null,
                "use",
                null,
                null,
                null,
                null,
                null,
                null,
                new Rules.Quantity(BigDecimal.TEN, "mg"),
                new Rules.Quantity(BigDecimal.valueOf(40), "mg"),
                null,
                null,
                new Rules.Source("a label of the US", "label", "US", null));
        return new DrugV1(
                plain.drugId(),
                plain.revision(),
                plain.state(),
                plain.name(),
                List.of(),
                List.of(),
                List.of(new DrugV1.Version(
                        1,
                        LocalDate.of(2026, 1, 1),
                        version.classes(),
                        version.cnsDepression(),
                        null,
                        null,
                        null,
                        List.of(rule),
                        null,
                        List.of(),
                        null,
                        null)));
    }

    private String twoTooLarge() {
        return orderSign(patient, prefetch(patient), order("104", patient, "cardolin", """
                ,"dosageInstruction":[{"text":"20 mg twice a day","timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},
                  "route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]},
                  "doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]"""));
    }

    @Test
    void aDoseOverItsSingleMaximumOffersTheOrderWithTheLargestDoseAllowed() throws JsonProcessingException {
        PublishedDrugs.publish(limited());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> call("order-sign", twoTooLarge())
                        .statusCode(200)
                        .body("cards.source.topic.code", hasItem("over-single-maximum")));

        var answer = call("order-sign", twoTooLarge())
                .body(OVER + ".indicator", equalTo("warning"))
                .body(OVER + ".suggestions[0].label", containsString("Lower the single dose to 10 mg"))
                .body(OVER + ".suggestions[0].actions[0].type", equalTo("update"))
                .body(OVER + ".suggestions[0].actions[0].resourceId", equalTo("MedicationRequest/104"))
                .body(OVER + ".suggestions[1].label", containsString("Cancel the order"));
        Map<String, Object> resource = answer.extract().path(OVER + ".suggestions[0].actions[0].resource");
        var parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        var lowered = parser.parseResource(MedicationRequest.class, new ObjectMapper().writeValueAsString(resource));
        assertThat(lowered.getStatus()).isEqualTo(MedicationRequestStatus.DRAFT);
        assertThat(lowered.getIdElement().getIdPart()).isEqualTo("104");
        var dosage = lowered.getDosageInstructionFirstRep();
        assertThat(dosage.hasText()).as("words that would contradict the dose").isFalse();
        assertThat(dosage.getTiming().getRepeat().getFrequency()).isEqualTo(2);
        var dose = dosage.getDoseAndRateFirstRep().getDoseQuantity();
        assertThat(dose.getValue()).isEqualByComparingTo("10");
        assertThat(dose.getUnit()).isEqualTo("mg");
        assertThat(dose.getSystem()).isEqualTo("http://unitsofmeasure.org");
        assertThat(dose.getCode()).isEqualTo("mg");
    }

    @Test
    void anAlertOfATierThatTheSiteHidesIsNoCardAndIsCounted() {
        var body = orderSign(
                patient, prefetch(patient, taken("r1", patient, "baclofen", "")), order("1", patient, "diazepam", ""));

        call("order-sign", body, PlatformTestResource.token("prescriber", "hiding-hospital"))
                .statusCode(200)
                .body("cards.source.topic.code", not(hasItem("cns-depressants-together")))
                .body("extension.'theriac-check'.hiddenBySite", greaterThan(0));
        call("order-sign", body)
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("cns-depressants-together"))
                .body("extension.'theriac-check'.hiddenBySite", equalTo(0));
    }
}
