/// Reports and cases as FHIR R4 (4.0.1) `AdverseEvent`; docs/fhir.md says what stands where.
package theriac.adverseevent.casereport.fhir;
