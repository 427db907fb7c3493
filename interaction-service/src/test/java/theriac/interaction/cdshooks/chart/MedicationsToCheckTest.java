package theriac.interaction.cdshooks.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.interaction.drug.Designation;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Profile;
import theriac.interaction.drug.Recognition;

import static org.assertj.core.api.Assertions.assertThat;

class MedicationsToCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<String> KNOWN = Set.of("baclofen", "warfarin", "diclofenac", "ibuprofen", "oxycodone");

    /// Knows some names, and one code.
    private static Recognition catalog(Designation designation) {
        var name = designation.name().map(String::toLowerCase).filter(KNOWN::contains);
        var coded =
                designation.code().filter(code -> code.value().equals("1292")).map(_ -> "baclofen");
        return name.or(() -> coded)
                .<Recognition>map(id -> new Recognition.Recognised(
                        new Drug(new DrugId(id), id, 0, Profile.NOTHING, Set.of()), Recognition.By.NAME))
                .orElseGet(Recognition.Unknown::new);
    }

    private static Chart chart(String... resources) {
        var chart = new Chart();
        for (var resource : resources) {
            try {
                chart.take(new Element(new ObjectMapper().readTree(resource), "/x"));
            } catch (JsonProcessingException noJson) {
                throw new AssertionError(noJson);
            }
        }
        return chart;
    }

    private static MedicationsToCheck of(Chart taken, Chart orders) {
        return MedicationsToCheck.of(taken, orders, TODAY, MedicationsToCheckTest::catalog);
    }

    private static String order(String drug, String more) {
        return """
                {"resourceType":"MedicationRequest","id":"o1","status":"draft","intent":"order",
                 "medicationCodeableConcept":{"text":"%s"}%s}""".formatted(drug, more);
    }

    private static List<String> names(MedicationsToCheck medications) {
        return medications.listed().stream()
                .map(one -> one.medication().designation().asWritten())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Warfarin Sodium 0.5 MG Oral Tablet | Warfarin",
                "Diclofenac Sodium 0.01 MG/MG Topical Gel [Voltaren] | Diclofenac",
                "12 HR Oxycodone Hydrochloride 10 MG Extended Release Oral Tablet | Oxycodone",
                "baclofen tablet | baclofen",
                "Unheard Sodium 5 MG Oral Tablet | Unheard Sodium 5 MG Oral Tablet"
            })
    void theIngredientIsFoundInTheNameOfAProduct(String product, String ingredient) {
        assertThat(names(of(chart(), chart(order(product, ""))))).containsExactly(ingredient);
    }

    @Test
    void aCombinationIsAllOfItsIngredients() {
        var medications = of(chart(), chart(order("Ibuprofen 400 MG / Oxycodone Hydrochloride 5 MG Oral Tablet", "")));

        assertThat(names(medications)).containsExactly("Ibuprofen", "Oxycodone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "baclofen | {\"value\":20,\"unit\":\"mg\"} | 20 mg",
                "baclofen | {\"value\":20000,\"code\":\"ug\"} | 20000 microgram",
                "baclofen | {\"value\":0.02,\"code\":\"g\"} | 20 mg",
                "baclofen | {\"value\":5,\"unit\":\"mL\"} | 5 mL",
                "Baclofen 10 MG Oral Tablet | {\"value\":2,\"code\":\"{tbl}\"} | 20 mg",
                "Baclofen 10 MG Oral Tablet | {\"value\":0.5,\"unit\":\"tablets\"} | 5 mg"
            })
    void dosesAreReadInTheTermsOfACheck(String drug, String quantity, String dose) {
        var lines = ",\"dosageInstruction\":[{\"doseAndRate\":[{\"doseQuantity\":" + quantity + "}]}]";

        var medication =
                of(chart(), chart(order(drug, lines))).listed().getFirst().medication();

        assertThat(medication.intake().dose().orElseThrow().single()).hasToString(dose);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"repeat\":{\"frequency\":3,\"period\":1,\"periodUnit\":\"d\"}} | 3",
                "{\"repeat\":{\"frequency\":1,\"period\":8,\"periodUnit\":\"h\"}} | 3",
                "{\"repeat\":{\"frequency\":2,\"frequencyMax\":4,\"period\":1,\"periodUnit\":\"d\"}} | 4",
                "{\"repeat\":{\"timeOfDay\":[\"08:00:00\",\"20:00:00\"]}} | 2",
                "{\"code\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation\",\"code\":\"BID\"}]}} | 2",
                "{\"code\":{\"text\":\"q6h\"}} | 4",
                "{\"code\":{\"text\":\"now and then\"}} | ",
                "{\"repeat\":{\"frequency\":3,\"period\":1,\"periodUnit\":\"d\"},\"code\":{\"text\":\"BID\"}} | "
            })
    void timingsAreReadAsTimesADay(String timing, BigDecimal times) {
        var lines = ",\"dosageInstruction\":[{\"timing\":" + timing
                + ",\"doseAndRate\":{\"doseQuantity\":{\"value\":20,\"unit\":\"mg\"}}}]";

        var dose = of(chart(), chart(order("baclofen", lines)))
                .listed()
                .getFirst()
                .medication()
                .intake()
                .dose();

        assertThat(dose.orElseThrow().timesPerDay().map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(times).map(BigDecimal::stripTrailingZeros));
    }

    @Test
    void linesBesideEachOtherAddUpAndLinesAfterEachOtherDoNot() {
        var morning =
                "{%s\"timing\":{\"repeat\":{\"frequency\":1,\"period\":1,\"periodUnit\":\"d\"}},\"doseAndRate\":[{\"doseQuantity\":{\"value\":10,\"unit\":\"mg\"}}]}";
        var evening = morning.replace("10", "20");
        var beside = ",\"dosageInstruction\":[" + morning.formatted("") + "," + evening.formatted("") + "]";
        var after = ",\"dosageInstruction\":[" + morning.formatted("\"sequence\":1,") + ","
                + evening.formatted("\"sequence\":2,") + "]";

        assertThat(daily(beside)).isEqualByComparingTo("30");
        assertThat(daily(after)).isEqualByComparingTo("20");
    }

    private static BigDecimal daily(String lines) {
        var dose = of(chart(), chart(order("baclofen", lines)))
                .listed()
                .getFirst()
                .medication()
                .intake()
                .dose()
                .orElseThrow();
        return dose.single().value().multiply(dose.timesPerDay().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"value\":20,\"unit\":\"mg\",\"code\":\"ug\"} | contradicts",
                "{\"value\":20,\"unit\":\"spoons\"} | not understood",
                "{\"value\":20} | without its unit",
                "{\"value\":2,\"unit\":\"tablets\"} | one piece"
            })
    void aDoseThatIsNotUnderstoodIsSaid(String quantity, String why) {
        var medications = of(
                chart(),
                chart(order(
                        "baclofen",
                        ",\"dosageInstruction\":[{\"doseAndRate\":[{\"doseQuantity\":" + quantity + "}]}]")));

        assertThat(medications.listed().getFirst().medication().intake().dose()).isEmpty();
        assertThat(medications.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.detail()).contains(why));
    }

    @Test
    void anOrderAndWhatWasDispensedAndGivenOnItAreOneMedication() {
        var taken = chart(order("baclofen", "").replace("draft", "active"), """
                {"resourceType":"MedicationDispense","status":"completed","medicationCodeableConcept":{"text":"Lioresal"},
                 "authorizingPrescription":[{"reference":"MedicationRequest/o1"}]}""", """
                {"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":"baclofen"},
                 "effectiveDateTime":"2026-11-21T08:00:00Z"}""");

        assertThat(names(of(taken, chart()))).containsExactly("baclofen");
    }

    @Test
    void suppliesThatHaveEndedAndOldAdministrationsAreNotTaken() {
        var taken = chart("""
                {"resourceType":"MedicationDispense","status":"completed","medicationCodeableConcept":{"text":"warfarin"},
                 "whenHandedOver":"2026-01-01","daysSupply":{"value":30,"unit":"d"}}""", """
                {"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":"baclofen"},
                 "effectiveDateTime":"2026-10-01T08:00:00Z"}""", """
                {"resourceType":"MedicationRequest","status":"active","doNotPerform":true,"medicationCodeableConcept":{"text":"ibuprofen"}}""", """
                {"resourceType":"MedicationStatement","status":"not-taken","medicationCodeableConcept":{"text":"oxycodone"}}""");

        assertThat(names(of(taken, chart()))).isEmpty();
    }

    @Test
    void aRevisedOrderReplacesWhatTheRecordSaysOfItAndIsNoBeginning() {
        var dose = ",\"dosageInstruction\":[{\"doseAndRate\":[{\"doseQuantity\":{\"value\":%d,\"unit\":\"mg\"}}]}]";

        var medications = of(
                chart(order("baclofen", dose.formatted(10)).replace("draft", "active")),
                chart(order("baclofen", dose.formatted(30))));

        assertThat(medications.listed()).singleElement().satisfies(one -> {
            assertThat(one.medication()
                            .intake()
                            .dose()
                            .orElseThrow()
                            .previous()
                            .orElseThrow()
                            .single())
                    .hasToString("10 mg");
            assertThat(one.medication().intake().start()).isEmpty();
        });
    }

    @Test
    void aNewOrderBeginsToday() {
        assertThat(of(chart(), chart(order("baclofen", "")))
                        .listed()
                        .getFirst()
                        .medication()
                        .intake()
                        .start())
                .contains(TODAY);
    }
}
