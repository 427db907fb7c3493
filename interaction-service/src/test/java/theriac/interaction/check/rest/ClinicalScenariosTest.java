package theriac.interaction.check.rest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.contracts.catalog.DrugV1;
import theriac.contracts.catalog.Rules;
import theriac.interaction.PublishedDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/// What a prescriber is told, in sentences of the ward, each after the source that it names.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ClinicalScenariosTest {

    /// Of this man everything is known that the rules ask for.
    private static final String A_WELL_KNOWN_MAN = """
            "alcoholUse":"none","conditions":[],"ageYears":45,"sex":"male","weightKg":80,"onDialysis":false,
            "creatinine":{"value":0.9,"unit":"mg/dL","measuredOn":"2026-01-02"}""";

    private static final Rules.Source SOURCE = new Rules.Source("a label", "label", "US", null);

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        PublishedDrugs.usual();
        PublishedDrugs.publish(
                drug("tizanidine", 1, "skeletal-muscle-relaxant", "centrally-acting-muscle-relaxant"),
                drug("ciprofloxacin", 0, null, "fluoroquinolone", "cyp1a2-inhibitor"),
                drug("fluvoxamine", 0, "antidepressant", "ssri", "antidepressant", "cyp1a2-inhibitor"),
                drug("gabapentin", 1, "antiepileptic", "gabapentinoid", "antiepileptic"),
                drug("morphine", 1, "opioid", "opioid"),
                drug("lorazepam", 2, "benzodiazepine", "benzodiazepine", "sedative-hypnotic"),
                drug("sertraline", 0, "antidepressant", "ssri", "antidepressant"),
                drug("phenelzine", 1, null, "mao-inhibitor"),
                drug("metronidazole", 0, null, "nitroimidazole"),
                drug("disulfiram", 0, null, "aldehyde-dehydrogenase-inhibitor"),
                drug("warfarin", 0, null, "vitamin-k-antagonist"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> check("warfarin", A_WELL_KNOWN_MAN).body("notChecked", empty()));
    }

    private static DrugV1 drug(String name, int grade, @Nullable String beersClass, String... classes) {
        var version = new DrugV1.Version(
                1,
                LocalDate.of(2026, 1, 1),
                List.of(classes),
                new DrugV1.CnsDepression(grade, SOURCE),
                beersClass == null ? null : new DrugV1.BeersClass(beersClass, SOURCE),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null);
        return new DrugV1(name, 1, "published", name, List.of(), List.of(), List.of(version));
    }

    private static ValidatableResponse check(String drugs, String patient) {
        var medications =
                drugs.startsWith("{") ? drugs : "{\"name\":\"" + drugs.replace(", ", "\"},{\"name\":\"") + "\"}";
        return given().auth()
                .oauth2(PlatformTestResource.token("prescriber", "demo-hospital"))
                .contentType(ContentType.JSON)
                .body("{\"medications\":[" + medications + "]," + patient + "}")
                .post("/interaction-checks")
                .then()
                .statusCode(200);
    }

    /// US prescribing information of baclofen, drug interactions.
    @Test
    void aManOnBaclofenWhoDrinksRegularlyIsToldOfAlcohol() {
        check("baclofen", A_WELL_KNOWN_MAN.replace("\"none\"", "\"regular\""))
                .body("alerts.ruleId", contains("alcohol-with-cns-depressant"))
                .body("alerts[0].severity", equalTo("moderate"))
                .body("alerts[0].management", containsString("alcohol"))
                .body("notChecked", empty());
    }

    /// Boxed warning of opioid labels; AGS Beers Criteria 2023, tables 2 and 6; Muanda et al., JAMA 2019.
    @Test
    void baclofenDiazepamAndOxycodoneAt78WithAnEgfrOf25() {
        check("baclofen, diazepam, oxycodone", """
                "alcoholUse":"none","conditions":[],"ageYears":78,"sex":"female","renalFunction":{"egfr":25},
                "onDialysis":false""")
                .body(
                        "alerts.ruleId",
                        containsInAnyOrder(
                                "opioid-with-cns-depressant",
                                "baclofen-kidney-65-and-over",
                                "benzodiazepine-in-old-age"))
                .body(
                        "alerts.find { it.ruleId == 'opioid-with-cns-depressant' }.summary",
                        containsString("Boxed warning: baclofen with oxycodone, diazepam with oxycodone"))
                .body("alerts.find { it.ruleId == 'opioid-with-cns-depressant' }.pairs", hasSize(3))
                .body("alerts.find { it.ruleId == 'opioid-with-cns-depressant' }.severity", equalTo("major"))
                .body(
                        "alerts.find { it.ruleId == 'baclofen-kidney-65-and-over' }.summary",
                        containsString("age 78, eGFR 25"))
                .body(
                        "alerts.find { it.ruleId == 'baclofen-kidney-65-and-over' }.management",
                        containsString("Sources differ"))
                .body(
                        "alerts.find { it.ruleId == 'baclofen-kidney-65-and-over' }.sources.citation",
                        hasItems(containsString("Beers"), containsString("Muanda"), containsString("Wolf")))
                .body("sedativeLoad.total", equalTo(4))
                .body("sedativeLoad.inResearchBand", equalTo(true))
                .body("notChecked", empty());
    }

    /// Wolf et al., Am J Kidney Dis 2018: below 65 the limits are expert opinion.
    @ParameterizedTest
    @CsvSource({
        "29, baclofen-kidney-under-65-egfr-below-30, major",
        "30, baclofen-kidney-under-65-egfr-30-to-60, moderate"
    })
    void baclofenBelow65IsReducedOrAvoidedByTheEgfr(int egfr, String rule, String severity) {
        check("baclofen", """
                "alcoholUse":"none","conditions":[],"ageYears":50,"sex":"male","onDialysis":false,
                "renalFunction":{"egfr":%d}""".formatted(egfr))
                .body("alerts.ruleId", contains(rule))
                .body("alerts.severity", contains(severity));
    }

    /// US prescribing information of tizanidine, section 4.
    @ParameterizedTest
    @CsvSource({"ciprofloxacin", "fluvoxamine"})
    void tizanidineIsContraindicatedWith(String inhibitor) {
        check("tizanidine, " + inhibitor, A_WELL_KNOWN_MAN)
                .body("alerts[0].ruleId", equalTo("tizanidine-with-strong-cyp1a2-inhibitor"))
                .body("alerts[0].severity", equalTo("contraindicated"))
                .body("alerts[0].expectedReactions", hasItem("hypotension"))
                .body("alerts[0].management", containsString("Not together"));
    }

    /// US prescribing information of intrathecal baclofen, boxed warning; UK product characteristics, section 4.5.
    @Test
    void aPumpSpeaksByItsRouteAndAPumpThatIsNotInTheListByTheCondition() {
        var pump = "{\"name\":\"baclofen\",\"route\":\"intrathecal\"}";
        check(pump + ",{\"name\":\"morphine\"}", A_WELL_KNOWN_MAN)
                .body("alerts.ruleId", hasItem("intrathecal-baclofen-with-morphine"));
        check("{\"name\":\"baclofen\",\"route\":\"oral\"},{\"name\":\"morphine\"}", A_WELL_KNOWN_MAN)
                .body("alerts.ruleId", contains("opioid-with-cns-depressant"));

        var withPump = A_WELL_KNOWN_MAN.replace("[]", "[\"Intrathecal baclofen pump\"]");
        check("lorazepam", withPump).body("alerts.ruleId", contains("cns-depressant-in-patient-with-baclofen-pump"));
        check("baclofen", withPump)
                .body("alerts.ruleId", contains("oral-baclofen-in-patient-with-baclofen-pump"))
                .body("alerts[0].management", containsString("failing pump"));
        check(pump, withPump).body("alerts", empty());
    }

    /// FDA Drug Safety Communication of 31 August 2016.
    @Test
    void anOpioidWithABenzodiazepineIsABoxedPair() {
        check("oxycodone, lorazepam", A_WELL_KNOWN_MAN)
                .body("alerts.ruleId", contains("opioid-with-cns-depressant"))
                .body("alerts[0].pairs[0].boxedWarning", equalTo(true))
                .body("alerts[0].summary", containsString("Boxed warning: oxycodone with lorazepam"))
                .body("alerts[0].management", containsString("naloxone"));
    }

    /// FDA Drug Safety Communication of 19 December 2019.
    @Test
    void gabapentinWithAnOpioidInAPatientWithCopd() {
        check("gabapentin, oxycodone", A_WELL_KNOWN_MAN.replace("[]", "[\"COPD\"]"))
                .body(
                        "alerts.ruleId",
                        containsInAnyOrder("opioid-with-cns-depressant", "gabapentinoid-breathing-disorder"))
                .body("alerts.severity", contains("major", "major"))
                .body(
                        "alerts.find { it.ruleId == 'opioid-with-cns-depressant' }.sources.dated",
                        hasItems("2016-08-31", "2019-12-19"))
                .body(
                        "alerts.find { it.ruleId == 'gabapentinoid-breathing-disorder' }.summary",
                        containsString("chronic obstructive pulmonary disease"));
    }

    /// US prescribing information of zolpidem, sections 5.1 and 7.1.
    @Test
    void threeSedativesAreOneAlertWithTheirPairsAndTheSeverityOfTheWorst() {
        check("baclofen, lorazepam, zolpidem", A_WELL_KNOWN_MAN)
                .body("alerts", hasSize(1))
                .body(
                        "alerts[0].pairs.drugs",
                        hasItems(List.of("baclofen", "lorazepam"), List.of("lorazepam", "zolpidem")))
                .body("alerts[0].pairs", hasSize(3))
                .body("alerts[0].pairs.severity", contains("moderate", "moderate", "major"))
                .body("alerts[0].severity", equalTo("major"));
    }

    /// AGS Beers Criteria 2023, table 5: SSRIs count, and alcohol does not.
    @Test
    void threeDrugsThatActOnTheBrainAreTooManyFrom65On() {
        var old = A_WELL_KNOWN_MAN.replace("45", "65");
        check("lorazepam, sertraline, gabapentin", old).body("alerts.ruleId", hasItem("cns-active-drugs-in-old-age"));
        check("lorazepam, gabapentin", old.replace("\"none\"", "\"regular\""))
                .body("alerts.ruleId", not(hasItem("cns-active-drugs-in-old-age")));
        check("lorazepam, sertraline, gabapentin", A_WELL_KNOWN_MAN)
                .body("alerts.ruleId", not(hasItem("cns-active-drugs-in-old-age")));
    }

    /// Phansalkar et al. 2012; US prescribing information of sertraline, section 4.
    @Test
    void phenelzineWithSertralineIsContraindicated() {
        check("phenelzine, sertraline", A_WELL_KNOWN_MAN)
                .body("alerts.ruleId", contains("mao-inhibitor-with-antidepressant"))
                .body("alerts.severity", contains("contraindicated"));
    }

    /// Labels of metronidazole against the CDC guideline of 2021; boxed warning of disulfiram.
    @Test
    void alcoholWithMetronidazoleIsContestedAndWithDisulfiramForbidden() {
        var drinker = A_WELL_KNOWN_MAN.replace("\"none\"", "\"occasional\"");
        check("metronidazole", drinker)
                .body("alerts.severity", contains("moderate"))
                .body("alerts[0].management", containsString("Sources disagree"));
        check("disulfiram", drinker).body("alerts.severity", contains("contraindicated"));
    }

    /// UK product characteristics of baclofen, 4.3; US label, warnings; boxed warning of codeine and tramadol.
    @ParameterizedTest
    @CsvSource({
        "Peptic ulcer, baclofen-peptic-ulcer",
        "Epilepsy, baclofen-seizure-disorder",
        "Autonomic dysreflexia, baclofen-autonomic-dysreflexia",
        "Parkinson's disease, baclofen-parkinsons-disease",
        "Schizophrenia, baclofen-mental-illness",
        "Sleep apnoea, baclofen-breathing-disorder",
        "Driving, sedating-drug-and-driving"
    })
    void baclofenInAPatientWith(String condition, String rule) {
        check("baclofen", A_WELL_KNOWN_MAN.replace("[]", "[\"" + condition + "\"]"))
                .body("alerts.ruleId", contains(rule))
                .body("notChecked", empty());
    }

    /// US prescribing information of baclofen tablets: withdrawal of the newborn.
    @Test
    void baclofenInPregnancyTellsOfTheNewbornAndAnUnknownPregnancyIsNamed() {
        var woman = "\"alcoholUse\":\"none\",\"conditions\":[],\"ageYears\":30,\"sex\":\"female\",\"onDialysis\":false,"
                + "\"renalFunction\":{\"egfr\":90}";
        check("baclofen", woman + ",\"pregnant\":true,\"breastfeeding\":false")
                .body("alerts.ruleId", contains("baclofen-pregnancy"))
                .body("alerts[0].expectedReactions", hasItem("drug withdrawal syndrome neonatal"));
        check("baclofen", woman)
                .body("alerts", empty())
                .body("notChecked.reason", containsInAnyOrder("pregnancy-unknown", "breastfeeding-unknown"));
    }

    @Test
    void ibuprofenAndParacetamolOfAManOfWhomAllIsKnownAreCheckedAndClean() {
        check("ibuprofen, paracetamol", A_WELL_KNOWN_MAN)
                .body("alerts", empty())
                .body("notChecked", empty());
    }
}
