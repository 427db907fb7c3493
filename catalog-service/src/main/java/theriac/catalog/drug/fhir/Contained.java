package theriac.catalog.drug.fhir;

import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;

/// Resources that only stand inside a MedicationKnowledge.
final class Contained {

    private Contained() {}

    /// A document that statements rest on. We name it and do not hold it.
    record DocumentReference(
            String resourceType,
            String id,
            List<Extension> extension,
            String status,
            CodeableConcept type,
            String description,
            List<Content> content)
            implements Element {}

    record Content(Attachment attachment) implements Element {}

    record Attachment(String title, @Nullable String creation) implements Element {}

    /// A reason why a patient must not have the drug.
    record DetectedIssue(
            String resourceType,
            String id,
            List<Extension> extension,
            String status,
            CodeableConcept code,
            List<Evidence> evidence,
            String detail)
            implements Element {}

    record Evidence(List<CodeableConcept> code) implements Element {}
}
