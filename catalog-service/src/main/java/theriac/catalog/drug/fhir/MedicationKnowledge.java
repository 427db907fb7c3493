package theriac.catalog.drug.fhir;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.fhir.DataTypes.Amount;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;
import theriac.catalog.drug.fhir.DataTypes.Dosage;
import theriac.catalog.drug.fhir.DataTypes.Meta;
import theriac.catalog.drug.fhir.DataTypes.Primitive;
import theriac.catalog.drug.fhir.DataTypes.Ratio;
import theriac.catalog.drug.fhir.DataTypes.Reference;

/// The R4 resource, with the elements that we fill: a drug, or contained in one, a product of it.
///
/// @param synonymSources beside each synonym, where it comes from
record MedicationKnowledge(
        String resourceType,
        String id,
        @Nullable Meta meta,
        List<Element> contained,
        List<Extension> extension,
        CodeableConcept code,
        @Nullable String status,
        @Nullable CodeableConcept doseForm,
        List<String> synonym,
        @JsonProperty("_synonym") List<Primitive> synonymSources,
        List<RelatedKnowledge> relatedMedicationKnowledge,
        List<Monograph> monograph,
        List<Ingredient> ingredient,
        List<CodeableConcept> intendedRoute,
        List<Guideline> administrationGuidelines,
        List<Classification> medicineClassification,
        List<Characteristic> drugCharacteristic,
        List<Reference> contraindication)
        implements Element {

    static final String TYPE = "MedicationKnowledge";

    record RelatedKnowledge(CodeableConcept type, List<Reference> reference) implements Element {}

    /// A document that the resource rests on.
    record Monograph(CodeableConcept type, Reference source) implements Element {}

    record Ingredient(
            CodeableConcept itemCodeableConcept,
            boolean isActive,
            @Nullable Ratio strength) implements Element {}

    /// What a drug is given for, or how it is given to some patients.
    record Guideline(
            List<Extension> extension,
            List<TypedDosage> dosage,
            @Nullable CodeableConcept indicationCodeableConcept,
            List<PatientCharacteristic> patientCharacteristics)
            implements Element {}

    record TypedDosage(CodeableConcept type, List<Dosage> dosage) implements Element {}

    /// @param value comparators and numbers, all of which must hold, such as `>=12` and `<65`
    record PatientCharacteristic(CodeableConcept characteristicCodeableConcept, List<String> value)
            implements Element {}

    record Classification(List<Extension> extension, CodeableConcept type, List<CodeableConcept> classification)
            implements Element {}

    record Characteristic(
            List<Extension> extension,
            CodeableConcept type,
            @Nullable CodeableConcept valueCodeableConcept,
            @Nullable Amount valueQuantity)
            implements Element {}

    /// A drug's resource knows its state; a contained one has none of its own.
    @JsonIgnore
    String versionId() {
        return meta == null ? "" : meta.versionId();
    }

    /// A product of a drug.
    static MedicationKnowledge product(
            String id,
            List<Extension> extension,
            CodeableConcept code,
            CodeableConcept form,
            CodeableConcept route,
            Ingredient ingredient) {
        return new MedicationKnowledge(
                TYPE,
                id,
                null,
                List.of(),
                extension,
                code,
                null,
                form,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(ingredient),
                List.of(route),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
