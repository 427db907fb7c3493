package theriac.catalog.drug.fhir;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.catalog.drug.fhir.FhirAnswers.ATC;
import static theriac.catalog.drug.fhir.FhirAnswers.KNOWLEDGE;
import static theriac.catalog.drug.fhir.FhirAnswers.RXNORM;
import static theriac.catalog.drug.fhir.FhirAnswers.UNII;
import static theriac.catalog.drug.fhir.FhirAnswers.asPrescriber;
import static theriac.catalog.drug.fhir.FhirAnswers.assertIssue;
import static theriac.catalog.drug.fhir.FhirAnswers.contained;
import static theriac.catalog.drug.fhir.FhirAnswers.idsOf;
import static theriac.catalog.drug.fhir.FhirAnswers.read;
import static theriac.catalog.drug.fhir.FhirAnswers.search;

/// One drug as FHIR.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DrugAsKnowledgeTest {

    @Inject
    PublishDrugs publishDrugs;

    @Test
    void baclofenIsReadWithItsCodesAndClasses() {
        var baclofen = read("baclofen");

        assertThat(baclofen.getStatus()).isEqualTo(MedicationKnowledge.MedicationKnowledgeStatus.ACTIVE);
        assertThat(baclofen.getCode().getText()).isEqualTo("baclofen");
        assertThat(baclofen.getCode().hasCoding(RXNORM, "1292")).isTrue();
        assertThat(baclofen.getCode().hasCoding(ATC, "M03BX01")).isTrue();
        assertThat(baclofen.getCode().hasCoding(UNII, "H789N3FKE8")).isTrue();
        assertThat(baclofen.getSynonym()).extracting(Object::toString).contains("Lioresal");
        assertThat(baclofen.getMedicineClassification())
                .flatExtracting(
                        MedicationKnowledge.MedicationKnowledgeMedicineClassificationComponent::getClassification)
                .anyMatch(it -> it.hasCoding(Uris.CLASS, "muscle-relaxant"))
                .anyMatch(it -> it.hasCoding(ATC, "M03BX01"));
        assertThat(baclofen.getIngredientFirstRep().getItemCodeableConcept().hasCoding(UNII, "H789N3FKE8"))
                .isTrue();
    }

    @Test
    void theHighestDailyDoseStandsInTheElementThatTheStandardHasForIt() {
        var adult = read("baclofen").getAdministrationGuidelinesFirstRep();

        var dosage = adult.getDosage().stream()
                .filter(it -> it.getType().hasCoding(Uris.DOSAGE, "maximum"))
                .findFirst()
                .orElseThrow()
                .getDosageFirstRep();
        assertThat(dosage.getMaxDosePerPeriod().getNumerator().getValue()).isEqualByComparingTo("80");
        assertThat(dosage.getMaxDosePerPeriod().getNumerator().getCode()).isEqualTo("mg");
        assertThat(dosage.getMaxDosePerPeriod().getDenominator().getCode()).isEqualTo("d");
        assertThat(adult.getPatientCharacteristicsFirstRep().getValue())
                .extracting(Object::toString)
                .containsExactly(">=12");
    }

    @Test
    void aRuleThatSaysToAvoidTheDrugGivesNoNumberToFollow() {
        var rules = read("baclofen").getAdministrationGuidelines().stream()
                .filter(it -> it.getExtensionByUrl(Uris.ADVICE) != null)
                .filter(it -> it.getExtensionString(Uris.ADVICE) != null)
                .filter(it -> it.getExtensionString(Uris.ADVICE).equals("avoid"))
                .toList();

        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getDosage()).hasSize(1);
            assertThat(rule.getDosageFirstRep().getDosageFirstRep().getText()).startsWith("Avoid (oral)");
            assertThat(rule.getDosageFirstRep().getDosageFirstRep().getDoseAndRate())
                    .isEmpty();
        });
    }

    @Test
    void everyStatementSaysWhereItComesFrom() {
        var baclofen = read("baclofen");

        assertThat(baclofen.getAdministrationGuidelines()).isNotEmpty().allSatisfy(rule -> {
            var reference = (Reference) rule.getExtensionByUrl(Uris.SOURCE).getValue();
            assertThat(contained(baclofen, reference, DocumentReference.class).getDescription())
                    .isNotBlank();
        });
        assertThat(baclofen.getMonograph())
                .isNotEmpty()
                .allSatisfy(monograph -> assertThat(contained(baclofen, monograph.getSource(), DocumentReference.class))
                        .isNotNull());
        assertThat(baclofen.getCode().getCoding())
                .allSatisfy(
                        coding -> assertThat(coding.hasExtension(Uris.SOURCE)).isTrue());
    }

    @Test
    void aDrugOfEveryKindOfStatementIsReadWhole() {
        publishDrugs.publish(List.of(FhirDrugs.aDraftWithEverything("fhir-everything")), Editor.SERVICE);

        var drug = read("fhir-everything");

        var product = contained(
                drug, drug.getRelatedMedicationKnowledgeFirstRep().getReferenceFirstRep(), MedicationKnowledge.class);
        assertThat(product.getCode().hasCoding(RXNORM, "99999801")).isTrue();
        assertThat(product.getIngredientFirstRep().getStrength().getNumerator().getValue())
                .isEqualByComparingTo("10");
        assertThat(product.getIngredientFirstRep()
                        .getStrength()
                        .getDenominator()
                        .getCode())
                .isEqualTo("mL");
        var issue = contained(drug, drug.getContraindicationFirstRep(), DetectedIssue.class);
        assertThat(issue.getDetail()).isEqualTo("Do not give it.");
        assertThat(issue.getEvidenceFirstRep().getCodeFirstRep().hasCoding(Uris.CONDITION, "epilepsy"))
                .isTrue();
        assertThat(drug.getContraindication()).hasSize(1);
        var taper = drug.getExtensionByUrl(Uris.TAPER);
        assertThat(taper.getExtensionString("need")).isEqualTo("required");
        assertThat(taper.getExtensionByUrl("pace").hasExtension("largest-step-percent"))
                .isTrue();
        assertThat(drug.getAdministrationGuidelines())
                .extracting(it -> it.hasIndicationCodeableConcept()
                        ? it.getIndicationCodeableConcept().getText()
                        : "")
                .contains("cramps of the made-up kind (oral, off-label)");
        assertThat(drug.getDrugCharacteristic())
                .extracting(it -> it.getType().getCodingFirstRep().getCode())
                .containsExactly("cns-depression-grade", "beers-class");
    }

    @Test
    void aHighestRateIsNotWrittenAsAHighestAmount() {
        publishDrugs.publish(List.of(FhirDrugs.aDraftWithEverything("fhir-patch")), Editor.SERVICE);

        var dosages = read("fhir-patch").getAdministrationGuidelines().get(1).getDosage();

        assertThat(dosages.get(1)
                        .getDosageFirstRep()
                        .getDoseAndRateFirstRep()
                        .getRateQuantity()
                        .getCode())
                .isEqualTo("ug/h");
        assertThat(dosages.getLast().getDosageFirstRep().hasMaxDosePerPeriod()).isFalse();
        assertThat(dosages.getLast().getDosageFirstRep().getText())
                .isEqualTo("At most 12.5 microgram/h at once. At most 12.5 microgram/h");
    }

    @Test
    void aDrugSaysWhetherItIsInUse() {
        publishDrugs.publish(
                List.of(
                        FhirDrugs.aDraftOf("fhir-withdrawn", DrugState.WITHDRAWN, LocalDate.EPOCH),
                        FhirDrugs.aDraftOf("fhir-to-come", DrugState.PUBLISHED, LocalDate.parse("2999-01-01"))),
                Editor.SERVICE);

        var active = search("_id=fhir-withdrawn,fhir-to-come&status=active");
        var inactive = search("_id=fhir-withdrawn,fhir-to-come&status=inactive");

        assertThat(active.getEntry()).isEmpty();
        assertThat(idsOf(inactive)).containsExactly("fhir-withdrawn");
        assertThat(read("fhir-withdrawn").getStatus())
                .isEqualTo(MedicationKnowledge.MedicationKnowledgeStatus.INACTIVE);
        assertThat(read("fhir-to-come").hasStatus()).isFalse();
        assertThat(read("fhir-to-come").hasMedicineClassification()).isFalse();
    }

    @Test
    void aDrugWhoseIdIsLongerThanFhirAllowsIsNotServed() {
        var id = "fhir-" + "long-".repeat(12) + "id";
        publishDrugs.publish(List.of(FhirDrugs.aDraftOf(id, DrugState.PUBLISHED, LocalDate.EPOCH)), Editor.SERVICE);

        assertThat(search("classification=class-of-" + id).getEntry()).isEmpty();
        assertIssue(asPrescriber().get(KNOWLEDGE + "/" + id), 404, IssueType.NOTFOUND);
    }
}
