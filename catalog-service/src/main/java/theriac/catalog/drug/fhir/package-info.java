/// The catalog as FHIR R4 (4.0.1): drugs as MedicationKnowledge, read and searched.
package theriac.catalog.drug.fhir;
